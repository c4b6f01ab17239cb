import { isNo, type No, notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import { may, whoMay } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { decideAmend } from './adopting.ts'
import { grantPeriodOf, linesOfGrantsBeyond } from './budget/grants.ts'
import { decideBring, decideClose, type Goes, whatIsLeft } from './closing.ts'
import type { AmendSent, EncumberSent, SettleSent } from './contract.ts'
import { decideEncumber, decideSettle } from './encumbering.ts'
import { outsideGrant } from './grant-period.ts'
import { dayWithin, type FiscalYear } from './fiscal-year.ts'
import { type BookDeed, deedOn, isAhead, today, type Written } from './on-book.ts'
import { readBook } from './read-book.ts'
import { decideTakeBack } from './rules.ts'
import { listYears } from './store.ts'
import { findYearOf, listClosed } from './vote-store.ts'
import { refusals } from './words/refusals.ts'

/** Somebody asks that what lines have become more or less. */
export async function askAmendment(tx: Tx, deed: BookDeed, { year, changes, on }: AmendSent): Promise<Written | No> {
  if (!may(deed.by, 'keep-books')) return notYours
  if (isAhead(deed, on)) return notYet
  const amendment = idFromName(`concord amendment ${deed.deed}`)
  const asked = changes.map(change => ({ ...change, transaction: idFromName(`concord entry ${deed.deed} ${change.line}`) }))
  const day = dayWithin(year, on ?? today(deed))
  return deedOn(tx, deed, { year, id: amendment }, book => decideAmend(book, { amendment, changes: asked, on: day }))
}

/** Somebody asks no longer what waits for a vote: a move or an amendment. */
export async function takeBack(tx: Tx, deed: BookDeed, of: string): Promise<Written | No> {
  if (!may(deed.by, 'keep-books')) return notYours
  const found = await tx.maybe(findYearOf, [tx.district, of])
  if (found?.kind !== 'move' && found?.kind !== 'amendment') return notFound(refusals.noSuchSubject)
  return deedOn(tx, deed, { year: found.year, id: of }, book => decideTakeBack(book, { of, on: today(deed) }))
}

/** Something is ordered, and its money is promised. */
export async function encumber(tx: Tx, deed: BookDeed, { line, cents, year, on }: EncumberSent): Promise<Written | No> {
  if (!may(deed.by, 'keep-books')) return notYours
  if (isAhead(deed, on)) return notYet
  const encumbrance = idFromName(`concord encumbrance ${deed.deed}`)
  const promised = { line, encumbrance, cents, on: on ?? today(deed), transaction: idFromName(`concord entry ${deed.deed}`) }
  const grant = await grantPeriodOf(tx, line, year)
  return deedOn(tx, deed, { year, id: encumbrance }, book => outsideGrant(grant, promised.on) ?? decideEncumber(book, promised))
}

/** What was promised is paid, or let go. */
export async function settle(tx: Tx, deed: BookDeed, encumbrance: string, { how, cents, on }: SettleSent): Promise<Written | No> {
  if (!may(deed.by, 'keep-books')) return notYours
  if (isAhead(deed, on)) return notYet
  const found = await tx.maybe(findYearOf, [tx.district, encumbrance])
  if (found?.kind !== 'encumbrance') return notFound(refusals.noSuchEncumbrance)
  const transaction = idFromName(`concord entry ${deed.deed}`)
  const settling = { how, encumbrance, cents, on: on ?? today(deed), transaction }
  return deedOn(tx, deed, { year: found.year, id: transaction }, book => decideSettle(book, settling))
}

/** The year is closed, and what goes on is in the books of the next one: in one transaction, or neither. */
export async function closeYear(tx: Tx, deed: BookDeed, year: FiscalYear): Promise<Written | No> {
  if (!may(deed.by, 'keep-books')) return notYours
  const idOf = (text: string): string => idFromName(`concord close ${deed.deed} ${text}`)
  const { years, ...others } = await aroundClose(tx, year)
  if (!years.includes(year)) return notFound(refusals.noSuchYear)
  const around = { today: today(deed), ...others, idOf }
  const before = await readBook(tx, year)
  let goes: readonly Goes[] = []
  const closed = await deedOn(tx, deed, { year, id: idOf('year') }, book => {
    const left = whatIsLeft(book, around)
    if (isNo(left)) return left
    goes = left.goes
    return decideClose(book, around)
  })
  if (isNo(closed) || goes.length === 0) return closed
  const next = { ...deed, deed: idFromName(`concord brought ${deed.deed}`) }
  const brought = await deedOn(tx, next, { year: year + 1, id: idOf('year') }, book => decideBring(book, { before, goes, idOf }))
  if (isNo(brought)) throw new Error(`What goes on from ${year} cannot be brought into ${year + 1}: ${brought.detail}`)
  return closed
}

/** What the rules of a close have to know besides the books of the year. */
async function aroundClose(tx: Tx, year: FiscalYear) {
  const [listed, closed, runOn] = await Promise.all([
    tx.many(listYears, [tx.district]),
    tx.many(listClosed, [tx.district]),
    linesOfGrantsBeyond(tx, year),
  ])
  const years = listed.map(each => each.year)
  const open = years.filter(each => each < year && !closed.some(shut => shut.year === each))
  return { years, earlierOpen: open.sort((a, b) => a - b), isNextClosed: closed.some(shut => shut.year === year + 1), runOn }
}

const notYours = notPermitted(whoMay['keep-books'].says)
const notYet = refused('day-ahead', refusals.dayAhead)
