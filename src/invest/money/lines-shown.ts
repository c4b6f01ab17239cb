import type { Cents } from './cents.ts'
import type { Kind } from './lines.ts'

/** As many lines as a page can show and a person can read. */
export const mostListed = 60

/** Of thousands of lines those that the books of safety are about, then those with the most; of few, all in their order. */
export const linesToShow = <Line extends { readonly kind: Kind; readonly opened: Cents }>(lines: readonly Line[]): readonly Line[] =>
  lines.length <= mostListed ? lines : lines.toSorted((a, b) => rank(a) - rank(b) || b.opened - a.opened).slice(0, mostListed)

const rank = ({ kind }: { readonly kind: Kind }): number => (kind === 'other' ? 1 : 0)
