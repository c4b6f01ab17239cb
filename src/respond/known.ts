import { loadFactsOf } from '../ledger/index.ts'
import { listPeopleById, type Person } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { Happened } from './facts.ts'
import { fold, readHistory } from './history.ts'
import { readPersonIds } from './ids.ts'
import { listFollowUpsOf } from './known-store.ts'
import type { CallState } from './state.ts'
import type { CallRow, FollowUpRow } from './store.ts'

/** What is said of somebody in a call. */
export type Named = Pick<Person, 'name' | 'roles'>

/** All that a description says, as it is stored. */
export interface Known {
  readonly row: CallRow
  readonly history: readonly Happened[]
  readonly state: CallState
  readonly followUps: readonly FollowUpRow[]
  /** Everyone the call speaks of, by id. */
  readonly people: ReadonlyMap<string, Named>
}

/** Many calls in three questions: their facts, what is owed after them, and the people in them. In the order of the rows. */
export async function loadEachKnown(tx: Tx, rows: readonly CallRow[]): Promise<Known[]> {
  if (rows.length === 0) return []
  const calls = rows.map(({ id }) => id)
  const [recorded, owed] = await Promise.all([loadFactsOf(tx, calls), tx.many(listFollowUpsOf, { calls })])
  const folded = rows.map(row => {
    const history = readHistory(recorded.get(row.id) ?? [])
    const state = fold(history)
    if (!state) throw new Error(`the call ${row.id} has a row and no facts`)
    return { row, history, state, followUps: owed.filter(({ call }) => call === row.id), named: peopleIn(state, history) }
  })
  const named = new Set(folded.flatMap(call => [...call.named]))
  const known = new Map((await listPeopleById(tx, readPersonIds([...named]))).map(person => [String(person.id), person]))
  return folded.map(({ named: own, ...call }) => ({ ...call, people: new Map([...known].filter(([id]) => own.has(id))) }))
}

export async function loadKnown(tx: Tx, row: CallRow): Promise<Known> {
  const [known] = await loadEachKnown(tx, [row])
  if (!known) throw new Error(`the call ${row.id} was not read`)
  return known
}

const peopleIn = (state: CallState, history: readonly Happened[]): ReadonlySet<string> =>
  new Set([
    state.askedBy,
    ...history.flatMap(each => each.by ?? []),
    ...state.pages.map(page => page.person),
    ...state.told.map(each => each.person),
    ...state.passedOver.map(each => each.person),
    ...state.followUps.map(each => each.owner),
    ...[state.report.made, state.report.written].flatMap(each => each?.reporter ?? []),
  ])
