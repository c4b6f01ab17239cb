import type { Json } from '../kernel/canonical.ts'
import type { DistrictId } from '../kernel/ids.ts'
import { isNo, type No, notFound } from '../kernel/refusal.ts'
import type { Clock } from '../kernel/time.ts'
import { decideOn, giveBack, type Kept, keep, keptResult } from '../ledger/index.ts'
import type { Person } from '../people/index.ts'
import type { PlanRegister } from '../plan/index.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import type { Wakes } from '../platform/wakes/index.ts'
import { carryOut } from './carry-out.ts'
import type { Decider } from './decided.ts'
import type { Known } from './describe.ts'
import { type CallFact, type CallState, evolve } from './facts.ts'
import { fold, readHistory } from './history.ts'
import { withOutside, writeOutside } from './outside.ts'
import type { Moment } from './rules/ladder.ts'
import { type CallRow, findCall } from './store.ts'
import { refusals } from './wording-refusals.ts'

/** What the commands of this slice stand on. */
export interface Respond {
  readonly database: Database
  readonly clock: Clock
  readonly wakes: Wakes
  readonly plans: PlanRegister
  /** Where a message's reader finds the call; no trailing slash. */
  readonly publicUrl: () => string
}

/** One act: who, in which district, named so that it is done once. */
export interface Act {
  readonly district: DistrictId
  readonly person: Person
  readonly deed: string
}

export interface Done {
  readonly call: string
  /** What the answer to a first call tells, so that it is not read again. */
  readonly done?: { readonly known: Known; readonly explain: Decider['explain'] }
}

/** The decision on the folded call; pure, so that it may be asked under the matter's lock. */
export type Decide = (state: CallState) => readonly CallFact[] | No

export const momentOf = ({ clock, database }: Respond): Moment => ({ at: clock.now(), id: () => database.random.id() })

/**
 * A deed of a person on one call, in one transaction: `prepare` loads what the decision needs and may refuse at once;
 * what it gives back decides under the lock; then it is recorded and carried out. `alongside` writes what no fact may hold.
 */
export function onCall(
  respond: Respond,
  act: Act,
  call: string,
  prepare: (tx: Tx, row: CallRow, moment: Moment) => Promise<Decide | No>,
  alongside: (tx: Tx, added: readonly CallFact[]) => Promise<void> = async () => undefined,
): Promise<Done | No> {
  return respond.database.transaction('app', act.district, async tx => {
    const row = await tx.maybe(findCall, [tx.district, call])
    if (!row) return noSuchCall
    const moment = momentOf(respond)
    const decide = await prepare(tx, row, moment)
    if (typeof decide !== 'function') return decide
    return recordOn(respond, tx, { row, deed: act.deed, by: act.person.id, moment, decide, alongside })
  })
}

export interface Recording {
  readonly row: CallRow
  readonly deed: string
  readonly by: string | null
  readonly moment: Moment
  readonly decide: Decide
  readonly alongside?: (tx: Tx, added: readonly CallFact[]) => Promise<void>
}

export async function recordOn(respond: Respond, tx: Tx, recording: Recording): Promise<Done | No> {
  const { row, moment, decide, alongside } = recording
  let before: CallState | undefined
  const done = await decideOn<Kept>(tx, {
    matter: row.id,
    deed: recording.deed,
    by: recording.by,
    at: moment.at,
    decide: facts => {
      before = fold(readHistory(facts))
      const decided = before ? decide(before) : noSuchCall
      if (isNo(decided)) return { facts: [], result: keep(decided) }
      const written = withOutside({ district: tx.district, row, before, at: moment.at }, decided)
      return { facts: written.map(asJson), result: { kind: 'done' } }
    },
    read: kept => keptResult.parse(kept),
  })
  if (done.result.kind !== 'done') return giveBack(done.result)
  const added = readHistory(done.added)
  const state = added.reduce(evolve, before)
  if (state && added.length > 0) {
    const facts = added.map(each => each.fact)
    await Promise.all([alongside?.(tx, facts), carryOut(respond, tx, { call: row.id, room: row.room, before, state, added })])
    await writeOutside(respond, tx, { row, before, state, deed: recording.deed, by: recording.by, moment })
  }
  return { call: row.id }
}

export const noSuchCall = notFound(refusals.noSuchCall)

/** A fact as the ledger takes it. Undefined keys were refused by the schema already. */
export const asJson = (fact: CallFact): { type: string; body: Json } => ({ type: fact.type, body: fact.body })
