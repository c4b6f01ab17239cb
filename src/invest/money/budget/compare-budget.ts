import { balancesOf, type Book, budgeted, isCredit } from '../book.ts'
import type { Cents } from '../cents.ts'
import type { Kind, Owner } from '../lines.ts'
import { faultSays } from '../words/faults.ts'
import type { BudgetLine } from './budget-line.ts'
import type { Fault } from './file-line.ts'

/** A line of a file, with the id it has in the books. */
export type NamedLine = BudgetLine & { readonly id: string }

/** A line whose budget would change. `was` is null where the books do not have it yet. */
export interface Changed {
  readonly id: string
  readonly title: string
  readonly was: Cents | null
  readonly is: Cents
}

export interface BudgetDifference {
  /** The first file of a source in a year is its budget, whatever has come over from the year before; a later one is asked as an amendment. */
  readonly isFirst: boolean
  readonly changed: readonly Changed[]
  /** Lines in the books that have another name, grant period or share of benefits in the file: no money changes by it, so nobody votes on it. */
  readonly corrected: readonly NamedLine[]
  readonly counts: { readonly new: number; readonly changed: number; readonly same: number; readonly gone: number }
  readonly faults: readonly Fault[]
  /** Lines that pay for something else by the mapping than in the books: what a line pays for does not change. */
  readonly otherKind: readonly NamedLine[]
}

/** Lines that a source has named before, in any year, with what holds of them in this one. */
export type KnownLines = ReadonlyMap<string, Terms & { readonly owner: Owner; readonly kind: Kind }>
type Terms = Pick<BudgetLine, 'title' | 'grantFrom' | 'grantTo' | 'fringe'>

const sameTerms = (a: Terms, b: Terms): boolean =>
  a.title === b.title && a.grantFrom === b.grantFrom && a.grantTo === b.grantTo && a.fringe === b.fringe

/** What a file would change in the books of a year. A line of the source that the file lacks would have nothing. */
export function compareBudget(
  book: Book,
  {
    lines,
    known,
    amountColumn,
    isWhole = true,
  }: {
    readonly lines: readonly NamedLine[]
    readonly known: KnownLines
    readonly amountColumn: number | null
    /** Whether every line of the file could be read: else nobody knows which lines it lacks. */
    readonly isWhole?: boolean
  },
): BudgetDifference {
  const balances = balancesOf(book)
  const inBudget = budgeted(book)
  const held = book.lines.filter(({ id }) => known.has(id) && inBudget.has(id))
  const inFile = new Set(lines.map(({ id }) => id))
  // What is asked and not decided would come on top of what this file asks, and the line would have neither.
  const asked = new Set(book.amendments.flatMap(({ state, changes }) => (state === 'asked' ? changes.map(each => each.line) : [])))
  const faults: Fault[] = []
  const changed: Changed[] = []
  for (const { id, title, owner, cents, line } of lines) {
    const balance = balances.get(id)
    const was = inBudget.has(id) ? (balance?.opened ?? null) : null
    const before = known.get(id)
    if (before && before.owner !== owner) faults.push({ line, column: null, says: faultSays.ownerChanged({ title }) })
    if (was === cents) continue
    changed.push({ id, title, was, is: cents })
    if (asked.has(id)) faults.push({ line, column: null, says: faultSays.asked({ title }) })
    const bound = boundOf(balance)
    if (cents < 0 && balance && !isCredit(balance)) faults.push({ line, column: amountColumn, says: faultSays.becomesCredit({ title }) })
    else if (bound > Math.max(0, cents))
      faults.push({ line, column: amountColumn, says: faultSays.below({ title, asked: cents, bound, short: bound - cents }) })
  }
  const gone = held.filter(({ id }) => isWhole && !inFile.has(id) && (balances.get(id)?.opened ?? 0) !== 0)
  for (const { id } of gone) {
    const title = known.get(id)?.title ?? ''
    changed.push({ id, title, was: balances.get(id)?.opened ?? 0, is: 0 })
    if (asked.has(id)) faults.push({ line: 1, column: null, says: faultSays.asked({ title }) })
    const bound = boundOf(balances.get(id))
    if (bound > 0) faults.push({ line: 1, column: null, says: faultSays.below({ title, asked: 0, bound, short: bound }) })
  }
  const fresh = changed.filter(({ was }) => was === null).length
  const corrected = lines.filter(line => {
    const before = inBudget.has(line.id) ? known.get(line.id) : undefined
    return before !== undefined && !sameTerms(before, line)
  })
  const otherKind = lines.filter(({ id, kind }) => known.has(id) && known.get(id)?.kind !== kind)
  return {
    otherKind,
    corrected,
    isFirst: held.length === 0,
    changed,
    counts: {
      new: fresh,
      changed: changed.length - fresh - gone.length,
      same: lines.length - changed.length + gone.length,
      gone: gone.length,
    },
    faults,
  }
}

/** What of a line's budget is spent, promised or moved away: its budget cannot be less. */
const boundOf = (balance: { readonly opened: Cents; readonly available: Cents } | undefined): Cents =>
  balance ? Math.max(0, balance.opened - balance.available) : 0
