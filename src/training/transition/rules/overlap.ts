/** What both duties cost for the days that both are paid. Whole cents, each year of the books by itself. */

const dayMillis = 86_400_000
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMillis

/** How many days from the one to the other; less than nothing where the other comes first. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from)

/** A part of the overlap within one fiscal year, July to June. */
export interface Piece {
  readonly year: number
  readonly days: number
  readonly daysInYear: number
}

/** Both days belong to it. Nothing where the last is before the first. */
export function piecesOf(from: string, to: string): Piece[] {
  const pieces: Piece[] = []
  for (let first = from; first <= to; ) {
    const year = Number(first.slice(0, 4)) + (Number(first.slice(5, 7)) >= 7 ? 1 : 0)
    const [begins, ends] = [`${year - 1}-07-01`, `${year}-06-30`]
    const last = to < ends ? to : ends
    pieces.push({ year, days: daysBetween(first, last) + 1, daysInYear: daysBetween(begins, ends) + 1 })
    first = `${year}-07-01`
  }
  return pieces
}

/** So many days of a position that costs so much a year, to the nearest cent, half a cent up. */
export function payOf({ days, daysInYear }: Piece, yearCents: number, hundredths: number): number {
  const [above, below] = [BigInt(yearCents) * BigInt(hundredths) * BigInt(days), 100n * BigInt(daysInYear)]
  return Number((2n * above + below) / (2n * below))
}

export interface PaidPost {
  readonly yearCents: number
  /** Of a full-time position. */
  readonly hundredths: number
}

export interface OverlapCost {
  readonly days: number
  readonly oldCents: number
  readonly newCents: number
  readonly bothCents: number
}

/** The old duty's pay for these days is what the overlap costs beyond one position. */
export function overlapCost(from: string, to: string, before: PaidPost, after: PaidPost): OverlapCost {
  const pieces = piecesOf(from, to)
  const sum = (post: PaidPost) => pieces.reduce((all, piece) => all + payOf(piece, post.yearCents, post.hundredths), 0)
  const [oldCents, newCents] = [sum(before), sum(after)]
  return { days: pieces.reduce((all, { days }) => all + days, 0), oldCents, newCents, bothCents: oldCents + newCents }
}
