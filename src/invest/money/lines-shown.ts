import type { Cents } from './cents.ts'
import type { Kind } from './lines.ts'

/** As many lines as a page can show and a person can read. */
export const mostListed = 60

/** Where there are more, a page shows a few: the page of totals has them all, added up and part by part. */
export const mostOfMany = 8

interface Ranked {
  readonly kind: Kind
  readonly opened: Cents
}

/** Of thousands of lines those that the books of safety are about, then those with the most; of few, all in their order. */
export function linesToShow<Line extends Ranked>(lines: readonly Line[]): readonly Line[] {
  if (lines.length <= mostListed) return lines
  const top: Line[] = []
  for (const line of lines) {
    const last = top.at(-1)
    if (top.length === mostOfMany && last && inRank(last, line) <= 0) continue
    top.push(line)
    top.sort(inRank)
    top.length = Math.min(top.length, mostOfMany)
  }
  return top
}

const inRank = (a: Ranked, b: Ranked): number => rank(a) - rank(b) || b.opened - a.opened
const rank = ({ kind }: Ranked): number => (kind === 'other' ? 1 : 0)
