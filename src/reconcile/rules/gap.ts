import { hideSmallCounts, type ShownCount } from '../../kernel/small-cells.ts'

/** What everyone may know of a stretch of time. */
export interface Gap {
  readonly theirs: ShownCount
  readonly both: ShownCount
  readonly theirsOnly: ShownCount
  readonly oursOnly: ShownCount
  /** Of a hundred events in the list of the police, of how many we have no record; null where that would say more than the counts do. */
  readonly missingOf100: number | null
}

/** One record of ours is one matter, though it stands beside an event in the list of each agency that came. */
export const countPaired = (events: readonly { readonly ours: string | null }[]): number =>
  new Set(events.flatMap(({ ours }) => ours ?? [])).size

/** Counts that split one whole, small ones hidden, so that no total tells what a part hides. */
export function gapOf({
  both,
  theirsOnly,
  oursOnly,
}: {
  readonly both: number
  readonly theirsOnly: number
  readonly oursOnly: number
}): Gap {
  const { counts } = hideSmallCounts([both, theirsOnly, oursOnly])
  const [shownBoth = 0, shownTheirs = 0, shownOurs = 0] = counts
  const isWhole = shownBoth !== 'hidden' && shownTheirs !== 'hidden'
  const theirs = both + theirsOnly
  return {
    ...{ both: shownBoth, theirsOnly: shownTheirs, oursOnly: shownOurs },
    theirs: isWhole ? theirs : 'hidden',
    missingOf100: isWhole && theirs > 0 ? Math.round((100 * theirsOnly) / theirs) : null,
  }
}
