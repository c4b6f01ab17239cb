import { isNo, type No, refused } from '../../kernel/refusal.ts'
import { inParts } from './adopting.ts'
import { balancesOf, type Book, isCredit, leftOfEncumbrances } from './book.ts'
import { type Cents, sumOf } from './cents.ts'
import type { MoneyFact } from './facts.ts'
import { firstDayOf, lastDayOf } from './fiscal-year.ts'
import type { Outcome } from './rules.ts'
import { refusals } from './words/refusals.ts'

/** What goes on into the next year: what is promised, and what is left of a grant that runs beyond June. */
export interface Goes {
  readonly line: string
  readonly cents: Cents
  /** The promise that goes on; null for what is left of a grant. */
  readonly encumbrance: string | null
}

interface Closing {
  readonly today: string
  /** Years before this one whose books are still open. */
  readonly earlierOpen: readonly number[]
  /** Whether the books of the next year, into which it would go on, are closed already. */
  readonly isNextClosed?: boolean
  /** Lines of a grant whose period runs beyond this year. */
  readonly runOn: ReadonlySet<string>
  /** An id for each transaction, made of the text. */
  readonly idOf: (text: string) => string
}

/** What would go on and what would go back, were the year closed; or why it cannot be. */
export function whatIsLeft(
  book: Book,
  { today, earlierOpen, isNextClosed = false, runOn }: Omit<Closing, 'idOf'>,
): No | { readonly goes: readonly Goes[]; readonly back: readonly Goes[] } {
  const { year } = book
  if (today <= lastDayOf(year)) return refused('year-not-over', refusals.yearNotOver({ year }))
  const [earlier] = earlierOpen
  if (earlier !== undefined) return refused('earlier-open', refusals.earlierOpen({ year: earlier }))
  const asked = [...book.moves, ...book.amendments].filter(({ state }) => state === 'asked').length
  if (asked > 0) return refused('still-asked', refusals.stillAsked({ count: asked }))
  const all = [...balancesOf(book)]
  const rest = all.map(([line, { available }]) => ({ line, cents: available, encumbrance: null }))
  const offset = new Set(all.flatMap(([line, balance]) => (isCredit(balance) ? [line] : [])))
  const credits = rest.filter(({ line, cents }) => cents < 0 && offset.has(line))
  const short = rest.filter(({ line, cents }) => cents < 0 && !offset.has(line))
  if (short.length > 0)
    return refused('overspent', refusals.overspent({ count: short.length, short: -sumOf(short.map(({ cents }) => cents)) }))
  const left = leftOfEncumbrances(book)
  const promised = book.encumbrances.map(({ id, line }) => ({ line, cents: left.get(id) ?? 0, encumbrance: id }))
  const some = ({ cents }: Goes): boolean => cents > 0
  const goes = [...promised.filter(some), ...rest.filter(each => some(each) && runOn.has(each.line))]
  if (isNextClosed && goes.length > 0)
    return refused('next-closed', refusals.nextClosed({ next: year + 1, amount: sumOf(goes.map(({ cents }) => cents)) }))
  return {
    goes,
    back: [...rest.filter(each => some(each) && !runOn.has(each.line)), ...credits],
  }
}

/** The year is closed: every line is left with nothing, and nothing more is written in its books. */
export function decideClose(book: Book, closing: Closing): Outcome {
  const left = whatIsLeft(book, closing)
  if (isNo(left)) return left
  const { year } = book
  const on = lastDayOf(year)
  const settled = [
    ...left.goes.map(each => ({ ...each, to: 'carried' as const })),
    ...left.back.map(each => ({ ...each, to: 'lapsed' as const })),
  ]
  const lines = settled.map(each => ({ ...each, transaction: closing.idOf(`settled ${each.line} ${each.encumbrance ?? ''}`) }))
  return [
    ...inParts(lines).map((part): MoneyFact => ({ type: 'year.settled', body: { year, on, lines: [...part] } })),
    { type: 'year.closed', body: { year, on } },
  ]
}

/** The next year gets what went on: a promise goes on as a promise. */
export function decideBring(next: Book, { before, goes, idOf }: { before: Book; goes: readonly Goes[]; idOf: Closing['idOf'] }): Outcome {
  const { year } = next
  const lineOf = new Map(before.lines.map(line => [line.id, line]))
  const lines = goes.flatMap(({ line, cents, encumbrance: from }) => {
    const found = lineOf.get(line)
    if (!found || found.owner === 'not-stated') return []
    const id = (what: string): string => idOf(`${what} ${line} ${from ?? ''}`)
    const encumbrance = from === null ? null : { id: id('goes on'), from, transaction: id('promised') }
    return [{ line, owner: found.owner, kind: found.kind, cents, encumbrance, transaction: id('brought') }]
  })
  return inParts(lines).map(part => ({ type: 'budget.brought', body: { year, on: firstDayOf(year), lines: [...part] } }))
}
