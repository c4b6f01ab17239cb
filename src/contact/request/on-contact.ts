import type { Json } from '../../kernel/canonical.ts'
import type { DistrictId } from '../../kernel/ids.ts'
import { isNo, type No, notFound } from '../../kernel/refusal.ts'
import type { Clock } from '../../kernel/time.ts'
import { decideOn, giveBack, type Kept, keep, keptResult } from '../../ledger/index.ts'
import type { Person } from '../../people/index.ts'
import type { PlanRegister } from '../../plan/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { Wakes } from '../../platform/wakes/index.ts'
import { carryOut } from './carry-out.ts'
import type { ContactFactRecorded } from './facts.ts'
import { readHistory } from './history.ts'
import { momentOf } from './calendar.ts'
import type { Moment } from './rules/moment.ts'
import { type ContactState, evolve, fold } from './state.ts'
import { type ContactRow, findContact } from './store.ts'
import { refusals } from './wording-refusals.ts'

/** What the commands of this slice stand on. */
export interface Gate {
  readonly database: Database
  readonly clock: Clock
  readonly wakes: Wakes
  readonly plans: PlanRegister
  /** Where a message's reader finds the record; no trailing slash. */
  readonly publicUrl: () => string
}

/** One act: who, in which district, named so that it is done once. */
export interface Act {
  readonly district: DistrictId
  readonly person: Person
  readonly deed: string
}

export interface Done {
  readonly contact: string
}

/** The decision on the folded contact; pure, so that it may be asked under the matter's lock. */
export type Decide = (state: ContactState, moment: Moment) => readonly ContactFactRecorded[] | No

/** What is written beside the facts because no fact may hold it. */
export type Alongside = (tx: Tx, added: readonly ContactFactRecorded[]) => Promise<void>

/** A deed of a person on one contact, in one transaction: `prepare` loads what the decision needs and may refuse at once. */
export function onContact(
  gate: Gate,
  act: Act,
  contact: string,
  prepare: (tx: Tx, row: ContactRow) => Promise<Decide | No>,
  alongside?: Alongside,
): Promise<Done | No> {
  return gate.database.transaction('app', act.district, async tx => {
    const row = await tx.maybe(findContact, [tx.district, contact])
    if (!row) return noSuchContact
    const decide = await prepare(tx, row)
    if (typeof decide !== 'function') return decide
    return recordOn(gate, tx, { row, deed: act.deed, by: act.person.id, decide, ...(alongside ? { alongside } : {}) })
  })
}

export interface Recording {
  readonly row: ContactRow
  readonly deed: string
  readonly by: string | null
  readonly decide: Decide
  readonly alongside?: Alongside
}

export async function recordOn(gate: Gate, tx: Tx, { row, deed, by, decide, alongside }: Recording): Promise<Done | No> {
  const moment = await momentOf(gate, tx)
  let before: ContactState | undefined
  const done = await decideOn<Kept>(tx, {
    ...{ matter: row.id, deed, by, at: moment.at },
    decide: facts => {
      before = fold(readHistory(facts))
      const decided = before ? decide(before, moment) : noSuchContact
      return isNo(decided) ? { facts: [], result: keep(decided) } : { facts: decided.map(asJson), result: { kind: 'done' } }
    },
    read: kept => keptResult.parse(kept),
  })
  if (done.result.kind !== 'done') return giveBack(done.result)
  const added = readHistory(done.added)
  const state = added.reduce(evolve, before)
  if (state && added.length > 0) {
    const facts = added.map(each => each.fact)
    await Promise.all([alongside?.(tx, facts), carryOut(gate, tx, { contact: row.id, before, state, added })])
  }
  return { contact: row.id }
}

export const noSuchContact = notFound(refusals.noSuchContact)

/** A fact as the ledger takes it. */
export const asJson = (fact: ContactFactRecorded): { type: string; body: Json } => ({ type: fact.type, body: fact.body })
