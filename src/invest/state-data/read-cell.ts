import type { CellKind, Layout } from './layout.ts'

/** A number; nothing; a mark that it is withheld; words of the state for a school that sent nothing; or what is none of these, with what was expected. */
export type Cell =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'blank' }
  | { readonly is: 'withheld' }
  | { readonly is: 'not-reported' }
  | { readonly is: 'wrong'; readonly expected: Expected }

export type Expected = CellKind | 'fraction'

const number = /^[+-]?(\d+|[1-9]\d{0,2}(,\d{3})+)?(\.\d+)?$/

/** As the state prints it. The last three are one sentence that it once broke over three cells. */
const notReported = /^(not reported|failed to meet reporting requirements|failed to|meet reporting|requirements)$/i

/** What stands where a table has nothing to show: it says no more than an empty cell does. */
const empty = /^([-–—]+|\.|#?n\/?a|n\.a\.|nan|null)$/i

/** What stands where a number is of too few to be shown, or so near to all or none that it would tell of each. */
const withheld = /^(\*+|†|‡|[<≤>≥] ?=? ?\d+(\.\d+)? ?%?|suppressed|withheld|redacted)$/i

export function readCell(text: string, kind: CellKind, scale: Layout['scale']): Cell {
  const trimmed = text.trim().replaceAll(/\s+/g, ' ')
  if (trimmed === '' || empty.test(trimmed)) return { is: 'blank' }
  if (withheld.test(trimmed)) return { is: 'withheld' }
  if (notReported.test(trimmed)) return { is: 'not-reported' }
  const expected = kind === 'percent' && scale === 'fraction' ? 'fraction' : kind
  const plain = kind === 'percent' ? trimmed.replace(/ ?%$/, '') : trimmed
  if (!number.test(plain) || !/\d/.test(plain)) return { is: 'wrong', expected }
  const value = Number(plain.replaceAll(',', ''))
  const [least, most] = bounds[expected]
  if (value < least || value > most || (kind === 'count' && !Number.isInteger(value))) return { is: 'wrong', expected }
  return { is: 'number', value: expected === 'fraction' ? percentOf(value) : value }
}

/** No one outgrows everybody, or nobody: a percentile is never 0 and never 100. */
const bounds: Readonly<Record<Expected, readonly [least: number, most: number]>> = {
  count: [0, 10_000_000],
  amount: [0, 10_000_000],
  percent: [0, 100],
  percentile: [1, 99],
  fraction: [0, 1],
}

/** Of a fraction, without the dust of binary arithmetic: 0.179 is 17.9. */
const percentOf = (fraction: number): number => Number((fraction * 100).toPrecision(12))
