import { loadFacts } from '../ledger/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { Side, Spoken } from './contract.ts'
import { foldProcess, readProcess } from './state.ts'
import { listOver } from './store.ts'

const atMost = 20

/** The processes that were over last, of those that whoever reads may see. */
export async function processesOver(tx: Tx): Promise<{ id: string; school: string; at: Date }[]> {
  const rows = await tx.many(listOver, [tx.district, atMost])
  const found = await Promise.all(rows.map(({ id }) => sidesOfProcess(tx, id)))
  return found.flatMap(each => (each ? [each] : []))
}

interface OverProcess {
  readonly id: string
  readonly school: string
  readonly at: Date
  readonly sides: readonly { readonly person: string; readonly side: Side; readonly language: Spoken }[]
}

/** Who took part in a process in which people met, once it is over; undefined where it is not, or none was held. */
export async function sidesOfProcess(tx: Tx, id: string): Promise<OverProcess | undefined> {
  const state = foldProcess(readProcess(await loadFacts(tx, id)))
  if (!state?.ended || state.sessions.length === 0) return undefined
  const came = new Set(state.sessions.flatMap(session => session.came))
  const sides = state.parties.filter(({ person }) => came.has(person)).map(({ person, side, language }) => ({ person, side, language }))
  return { id, school: state.school, at: state.ended.at, sides }
}
