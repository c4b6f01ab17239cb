import { malformed, type No, notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import { may, whoMay } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import type { LineSent, MoveSent, OpenSent, ReverseSent, SpendSent } from './contract.ts'
import { dayWithin } from './fiscal-year.ts'
import { type BookDeed, deedOn, isAhead, today, type Written } from './on-book.ts'
import { grantPeriodOf } from './budget/grants.ts'
import { outsideGrant } from './grant-period.ts'
import { decideAsk, decideOpen, decideReverse, decideSpend } from './rules.ts'
import { addLine, findTransactionYear, listLines } from './store.ts'
import { fieldWrong } from './words/fields.ts'
import { refusals } from './words/refusals.ts'

/** A line nobody has had before, with its budget for a year. */
export async function addBookLine(tx: Tx, deed: BookDeed, sent: LineSent): Promise<Written | No> {
  if (!mayKeep(deed)) return notYours
  const { title, titleEs = null, owner, kind, unit = null, unitCents = null, year, cents } = sent
  if ((unit === null) !== (unitCents === null)) return malformed([{ pointer: '/unitCents', detail: fieldWrong('/unitCents') }])
  const line = idFromName(`concord line ${deed.deed}`)
  const on = dayWithin(year, sent.on ?? today(deed))
  const transaction = idFromName(`concord entry ${deed.deed}`)
  return deedOn(
    tx,
    deed,
    { year, id: line },
    book => decideOpen(book, { line, owner, kind, cents, on, transaction }),
    () => tx.send(addLine, { id: line, title, titleEs, owner, kind, unit, unitCents, addedAt: deed.at }),
  )
}

/** A line that is there already has a budget for another year, or more for one it had. */
export async function openBookLine(tx: Tx, deed: BookDeed, line: string, { year, cents, on }: OpenSent): Promise<Written | No> {
  if (!mayKeep(deed)) return notYours
  const found = (await tx.many(listLines, [tx.district, year])).find(({ id }) => id === line)
  if (!found) return notFound(refusals.noSuchLine({ year }))
  const { owner, kind } = found
  const opening = {
    line,
    owner,
    kind,
    cents,
    on: dayWithin(year, on ?? today(deed)),
    transaction: idFromName(`concord entry ${deed.deed}`),
  }
  return deedOn(tx, deed, { year, id: line }, book => decideOpen(book, opening))
}

export async function askMove(tx: Tx, deed: BookDeed, { from, to, cents, year, on }: MoveSent): Promise<Written | No> {
  if (!mayKeep(deed)) return notYours
  if (isAhead(deed, on)) return notYet
  const move = idFromName(`concord move ${deed.deed}`)
  return deedOn(tx, deed, { year, id: move }, book => decideAsk(book, { move, from, to, cents, on: on ?? today(deed) }))
}

export async function recordSpending(tx: Tx, deed: BookDeed, { line, cents, year, on, over }: SpendSent): Promise<Written | No> {
  if (!mayKeep(deed)) return notYours
  if (isAhead(deed, on)) return notYet
  const transaction = idFromName(`concord entry ${deed.deed}`)
  const spending = { line, cents, on: on ?? today(deed), over: over ?? false, transaction }
  const grant = await grantPeriodOf(tx, line, year)
  return deedOn(tx, deed, { year, id: transaction }, book => outsideGrant(grant, spending.on) ?? decideSpend(book, spending))
}

export async function reverseEntry(tx: Tx, deed: BookDeed, { transaction: reverses, on }: ReverseSent): Promise<Written | No> {
  if (!mayKeep(deed)) return notYours
  if (isAhead(deed, on)) return notYet
  const found = await tx.maybe(findTransactionYear, [tx.district, reverses])
  if (!found) return notFound(refusals.noSuchTransaction)
  const transaction = idFromName(`concord entry ${deed.deed}`)
  const { year } = found
  const reversing = { reverses, on: dayWithin(year, on ?? today(deed)), transaction }
  return deedOn(tx, deed, { year, id: transaction }, book => decideReverse(book, reversing))
}

const mayKeep = ({ by }: BookDeed): boolean => may(by, 'keep-books')
const notYours = notPermitted(whoMay['keep-books'].says)
const notYet = refused('day-ahead', refusals.dayAhead)
