import type { Cents } from './cents.ts'
import type { Kind } from './lines.ts'

/** As many lines as a page can show and a person can read. */
export const mostListed = 60

/** Where there are more, a page shows a few: the page of totals has them all, added up and part by part. */
export const mostOfMany = 8

/** Of thousands of lines those that the books of safety are about, then those with the most; of few, all in their order. */
export const linesToShow = <Line extends { readonly kind: Kind; readonly opened: Cents }>(lines: readonly Line[]): readonly Line[] =>
  lines.length <= mostListed ? lines : lines.toSorted((a, b) => rank(a) - rank(b) || b.opened - a.opened).slice(0, mostOfMany)

const rank = ({ kind }: { readonly kind: Kind }): number => (kind === 'other' ? 1 : 0)
