import { loadFacts, loadFactsOf } from '../ledger/index.ts'
import { phoneEntriesOf } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { listCallsAbout, listCallsOver } from './asked-after-store.ts'
import { fold, readHistory } from './history.ts'
import { readPersonIds } from './ids.ts'
import type { CallState } from './state.ts'

const atMost = 20

/** The calls to which somebody came that were closed last, of those that whoever reads may see. */
export async function callsOver(tx: Tx): Promise<{ id: string; school: string; at: Date }[]> {
  const rows = await tx.many(listCallsOver, [tx.district, 2 * atMost])
  const recorded = await loadFactsOf(
    tx,
    rows.map(({ id }) => id),
  )
  const hasSides = ({ id }: { readonly id: string }) => whoCame(fold(readHistory(recorded.get(id) ?? []))).length > 0
  return rows.filter(hasSides).slice(0, atMost)
}

/** What is between people and can be mended between them. */
const betweenPeople: readonly string[] = ['conflict', 'fight', 'property']

/** The calls of a span of time after which people could have been brought together. */
export const callsBetweenPeople = (
  tx: Tx,
  { from, to }: { from: Date; to: Date },
): Promise<{ id: string; school: string; student: string | null }[]> => tx.many(listCallsAbout, { from, to, about: betweenPeople })

/** Who was there to the end, but for whoever made the call. */
const whoCame = (state: CallState | undefined): CallState['responders'] =>
  (state?.responders ?? []).filter(({ person, stage }) => stage === 'there' && person !== state?.askedBy)

interface OverCall {
  readonly id: string
  readonly school: string
  readonly at: Date
  readonly sides: readonly { readonly person: string; readonly side: 'asked' | 'came'; readonly language: string }[]
}

/** Who called and who came, once the call is closed; undefined where it is not, where nobody came, and for a drill. */
export async function sidesOfCall(tx: Tx, id: string): Promise<OverCall | undefined> {
  const state = fold(readHistory(await loadFacts(tx, id)))
  if (!state?.closedAt || state.drill) return undefined
  const came = whoCame(state)
  if (came.length === 0) return undefined
  const entries = await phoneEntriesOf(tx, readPersonIds([state.askedBy, ...came.map(({ person }) => person)]))
  const sideOf = (person: string, side: 'asked' | 'came') => ({ person, side, language: entries.get(person)?.lang ?? 'en' })
  const sides = [sideOf(state.askedBy, 'asked'), ...came.map(({ person }) => sideOf(person, 'came'))]
  return { id, school: state.school, at: state.closedAt, sides }
}
