import type { DistrictId } from '../../kernel/ids.ts'
import { isNo, malformed, type No, notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import { dayIn } from '../../kernel/time.ts'
import { decideOn, giveBack, type Kept, keep, keptResult } from '../../ledger/index.ts'
import { type Actor, may, whoMay } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import type { Book } from './book.ts'
import type { LineSent, MoveSent, OpenSent, ReverseSent, SpendSent, VoteSent } from './contract.ts'
import { foldBook } from './entries.ts'
import { type MoneyFact, moneyFact } from './facts.ts'
import { dayWithin, type FiscalYear } from './fiscal-year.ts'
import { decideAsk, decideOpen, decideReverse, decideSpend, decideVote, type Outcome } from './rules.ts'
import { addLine, findMoveYear, findTransactionYear, listLines } from './store.ts'
import { fieldWrong } from './wording-fields.ts'
import { refusals } from './wording-refusals.ts'
import { writeBook } from './write-book.ts'

/** One act on the books: who, when, named so that it is done once. */
export interface BookDeed {
  readonly by: Actor
  readonly at: Date
  readonly deed: string
  /** The wall's day at that instant is asked of the district's own zone. */
  readonly timeZone: string
}

export interface Written {
  /** The line, the move or the transaction that this made or was about. */
  readonly id: string
  readonly year: FiscalYear
}

/** The record of a year's books is one matter, so that no two deeds take the same money. */
export const bookMatter = (district: DistrictId, year: FiscalYear): string => idFromName(`concord book ${district} ${year}`)

/** A line nobody has had before, with its budget for a year. */
export async function addBookLine(tx: Tx, deed: BookDeed, sent: LineSent): Promise<Written | No> {
  if (!mayKeep(deed)) return notYours
  const { title, titleEs = null, owner, kind, unit = null, unitCents = null, year, cents } = sent
  if ((unit === null) !== (unitCents === null)) return malformed([{ pointer: '/unitCents', detail: fieldWrong('/unitCents') }])
  const line = idFromName(`concord line ${deed.deed}`)
  const on = dayWithin(year, sent.on ?? today(deed))
  const transaction = idFromName(`concord entry ${deed.deed}`)
  return onBook(
    tx,
    deed,
    { year, id: line },
    book => decideOpen(book, { line, owner, kind, cents, on, transaction }),
    async () => {
      await tx.run(addLine, { id: line, title, titleEs, owner, kind, unit, unitCents, addedAt: deed.at })
    },
  )
}

/** A line that is there already has a budget for another year, or more for one it had. */
export async function openBookLine(tx: Tx, deed: BookDeed, line: string, { year, cents, on }: OpenSent): Promise<Written | No> {
  if (!mayKeep(deed)) return notYours
  const found = (await tx.many(listLines, [tx.district])).find(({ id }) => id === line)
  if (!found) return notFound(refusals.noSuchLine(year))
  const { owner, kind } = found
  const opening = {
    line,
    owner,
    kind,
    cents,
    on: dayWithin(year, on ?? today(deed)),
    transaction: idFromName(`concord entry ${deed.deed}`),
  }
  return onBook(tx, deed, { year, id: line }, book => decideOpen(book, opening))
}

export async function askMove(tx: Tx, deed: BookDeed, { from, to, cents, year, on }: MoveSent): Promise<Written | No> {
  if (!mayKeep(deed)) return notYours
  if (isAhead(deed, on)) return notYet
  const move = idFromName(`concord move ${deed.deed}`)
  return onBook(tx, deed, { year, id: move }, book => decideAsk(book, { move, from, to, cents, on: on ?? today(deed) }))
}

/** A body has voted, and somebody who keeps the books writes it down. */
export async function recordVote(tx: Tx, deed: BookDeed, move: string, { owner, vote, on }: VoteSent): Promise<Written | No> {
  if (!mayKeep(deed)) return notYours
  if (isAhead(deed, on)) return notYet
  const found = await tx.maybe(findMoveYear, [tx.district, move])
  if (!found) return notFound(refusals.noSuchMove)
  const transaction = idFromName(`concord entry ${deed.deed}`)
  return onBook(tx, deed, { year: found.year, id: move }, book =>
    decideVote(book, { move, owner, vote, on: on ?? today(deed), transaction }),
  )
}

export async function recordSpending(tx: Tx, deed: BookDeed, { line, cents, year, on, over }: SpendSent): Promise<Written | No> {
  if (!mayKeep(deed)) return notYours
  if (isAhead(deed, on)) return notYet
  const transaction = idFromName(`concord entry ${deed.deed}`)
  const spending = { line, cents, on: on ?? today(deed), over: over ?? false, transaction }
  return onBook(tx, deed, { year, id: transaction }, book => decideSpend(book, spending))
}

export async function reverseEntry(tx: Tx, deed: BookDeed, { transaction: reverses, on }: ReverseSent): Promise<Written | No> {
  if (!mayKeep(deed)) return notYours
  const found = await tx.maybe(findTransactionYear, [tx.district, reverses])
  if (!found) return notFound(refusals.noSuchTransaction)
  const transaction = idFromName(`concord entry ${deed.deed}`)
  const { year } = found
  const reversing = { reverses, on: dayWithin(year, on ?? today(deed)), transaction }
  return onBook(tx, deed, { year, id: transaction }, book => decideReverse(book, reversing))
}

const mayKeep = ({ by }: BookDeed): boolean => may(by, 'keep-books')
const notYours = notPermitted(whoMay['keep-books'].says)
const notYet = refused('day-ahead', refusals.dayAhead)
/** What was asked, voted or spent has happened: a budget alone may be of a year to come. */
const isAhead = (deed: BookDeed, on: string | null | undefined): boolean => (on ?? '') > today(deed)
const today = ({ timeZone, at }: BookDeed): string => dayIn(timeZone, at)

async function onBook(
  tx: Tx,
  { by, at, deed }: BookDeed,
  { year, id }: Written,
  decide: (book: Book) => Outcome,
  alongside?: () => Promise<void>,
): Promise<Written | No> {
  const done = await decideOn<Kept>(tx, {
    ...{ matter: bookMatter(tx.district, year), deed, by: by === 'operator' ? null : by.id, at },
    decide: past => {
      const decided = decide(foldBook(year, factsOf(past)))
      return isNo(decided) ? { facts: [], result: keep(decided) } : { facts: decided.map(asJson), result: { kind: 'done' } }
    },
    read: kept => keptResult.parse(kept),
  })
  if (done.result.kind !== 'done') return giveBack(done.result)
  if (!done.again) {
    await alongside?.()
    writeBook(tx, factsOf(done.added), foldBook(year, factsOf(done.facts)))
  }
  return { id, year }
}

/** The facts of a book, as its rules read them. */
export const factsOf = (facts: readonly { readonly type: string; readonly body: unknown }[]): MoneyFact[] =>
  facts.flatMap(({ type, body }) => (body === null ? [] : [moneyFact.parse({ type, body })]))

const asJson = ({ type, body }: MoneyFact) => ({ type, body })
