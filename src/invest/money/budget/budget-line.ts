import type { Cents } from '../cents.ts'
import type { Kind, Owner } from '../lines.ts'

/** The codes by which a line of a budget is known. */
export interface LineCodes {
  readonly account: string
  readonly function: string | null
  readonly object: string | null
  /** A school of ours; null where the line is of the whole district. */
  readonly school: string | null
  readonly fund: string | null
  readonly grantFrom: string | null
  readonly grantTo: string | null
  /** What benefits add to pay, in hundredths of a percent. */
  readonly fringe: number | null
}

/** A line of a budget file as it was read. */
export interface BudgetLine extends LineCodes {
  /** The physical line of the file. */
  readonly line: number
  readonly title: string
  readonly owner: Owner
  readonly kind: Kind
  readonly cents: Cents
}

/** What a line is told apart by: one account may stand in several functions, objects, schools and funds. */
export const keyOf = ({ account, function: of, object, school, fund }: LineCodes): string =>
  JSON.stringify([account, of, object, school, fund])

/** What benefits add to an amount of pay, rounded to the cent. */
export const fringeOf = (cents: Cents, share: number | null): Cents =>
  share === null ? 0 : Number((BigInt(cents) * BigInt(share) + 5_000n) / 10_000n)
