import type { Sheet } from '../engine.ts'

const infinite = Number.POSITIVE_INFINITY

/** What a role at a school may grow by: from `base` half posts by `unit` at a time to at most `most`. */
export interface Growth {
  readonly base: number
  readonly most: number
  readonly unit: number
  /** The worth of each half post there, the first, the second and so on. */
  readonly worths: Float64Array
  /** What one half post more counts in. */
  readonly entries: readonly (readonly [row: number, factor: number])[]
}

export interface Grown {
  /** Each column with how many half posts one of it is. */
  readonly columns: readonly { readonly column: number; readonly unit: number }[]
  /** The first position is whole: always, never, or where this column is full. */
  readonly whole: boolean | Full
}
export interface Full {
  readonly column: number
  readonly count: number
}

/** A column for each step that a role may grow by. Steps that fall fill themselves in order; where some rise, a column opens the next. */
export function growthColumns(sheet: Sheet, { base, most, unit, worths, entries }: Growth): Grown {
  const isFalling = worths.every((worth, k) => k === 0 || worth <= (worths[k - 1] ?? 0))
  const columns: { column: number; unit: number }[] = []
  let whole: boolean | Full = base >= 2
  let opened: number | null = null
  let first: number | null = null
  for (let n = base; n + unit <= most; ) {
    // Two halves of one step that are worth the same are one column; a whole post is two halves, also where it lies across two steps.
    const count = unit === 1 && n % 2 === 0 && n + 2 <= most && worths[n] === worths[n + 1] ? 2 : 1
    const worth = unit === 1 ? (worths[n] ?? 0) : (worths[n] ?? 0) + (worths[n + 1] ?? 0)
    const own: [number, number][] = entries.map(([row, factor]) => [row, factor * unit])
    if (opened !== null) own.push([opened, -1])
    if (first !== null && n === 1) own.push([first, -1])
    const isLast = n + count * unit + unit > most
    if (!isFalling && !isLast) {
      const [isFull, opens] = [sheet.row(0, infinite), sheet.row(0, infinite)]
      own.push([isFull, 1])
      sheet.column(0, 1, [
        [isFull, -count],
        [opens, 2],
      ])
      opened = opens
    }
    if (isFalling && unit === 1 && n === 0 && count === 1 && most >= 2) {
      // The second half of the first position comes only with the first: only both are a whole one.
      first = sheet.row(0, infinite)
      own.push([first, 1])
    }
    const column = sheet.column(worth, count, own)
    columns.push({ column, unit })
    if (n < 2 && n + count * unit >= 2) whole = { column, count }
    n += count * unit
  }
  return { columns, whole }
}

/** A column that is at most 1, and 1 only where the other is full. */
export function onlyWhereFull(sheet: Sheet, column: number, { column: other, count }: Full): void {
  const row = sheet.row(0, infinite)
  sheet.also(other, row, 1)
  sheet.also(column, row, -count)
}
