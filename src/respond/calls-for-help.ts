import { loadFacts } from '../ledger/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { CallState } from './state.ts'
import { fold, readHistory } from './history.ts'
import { listOpenCallsOf } from './store.ts'

/** A call of a school with which police or a crew at its door can be matched. */
export interface CallForHelp {
  readonly call: string
  readonly askedAt: Date
  readonly drill: boolean
  /** Where it is, as the caller typed it. */
  readonly room: string | null
  /** False where it asked for a crew alone. */
  readonly police: boolean
}

/**
 * The calls of a school, open at an instant, that asked for police or an ambulance, the oldest first: who comes in answer to one is let in at
 * once. Law: policy R8, I0.
 */
export async function openCallsThatAskedForHelp(tx: Tx, school: string, at: Date): Promise<readonly CallForHelp[]> {
  const open = await tx.many(listOpenCallsOf, { school, at })
  const found = await Promise.all(
    open.map(async ({ id, askedAt, drill, room }) => {
      const state = fold(readHistory(await loadFacts(tx, id)))
      return state && askedForHelp(state) ? [{ call: id, askedAt, drill, room, police: askedForPolice(state) }] : []
    }),
  )
  return found.flat()
}

const askedForPolice = ({ decided, facts }: CallState): boolean => decided?.parts.police === 'call' || facts['outside-called'] === 'police'

const askedForHelp = (state: CallState): boolean =>
  askedForPolice(state) || state.decided?.answer === 'call-911' || state.facts['outside-called'] === 'ems'
