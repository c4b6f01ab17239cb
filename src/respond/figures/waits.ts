import { hideSmallCounts, type ShownCount } from '../../kernel/small-cells.ts'

/** Calls for which it took from so many minutes, and under so many; without end where `to` is null. */
export interface WaitBin {
  readonly from: number
  readonly to: number | null
  readonly calls: ShownCount
}

/** How long it took, as it may be shown. */
export interface Waits {
  readonly bins: readonly WaitBin[]
  /** Calls to which it never happened, or not yet. */
  readonly never: ShownCount
  readonly total: ShownCount
  /** Within how many minutes it took for half of all calls at least, and for nine in ten; null where what is shown does not tell. */
  readonly half: number | null
  readonly nineInTen: number | null
}

/** Bars of one width, in minutes, and a last one for all that took longer. */
export const answerMinutes = [1, 2, 3, 4, 5] as const
export const arrivalMinutes = [3, 6, 9, 12, 15] as const

/** `within` counts the calls to which it happened within each of so many minutes, and last those to which it ever did; `calls` is all of them. */
export function waitsOf(
  { within, calls }: { readonly within: readonly number[]; readonly calls: number },
  minutes: readonly number[],
): Waits {
  const raw = [...within, calls].map((count, at) => count - (within[at - 1] ?? 0))
  const { counts, total } = hideSmallCounts(raw)
  const bins = [0, ...minutes].map((from, at) => ({ from, to: minutes[at] ?? null, calls: counts[at] ?? 0 }))
  const never = counts.at(-1) ?? 0
  return { bins, never, total, half: reached(bins, never, total, 1 / 2), nineInTen: reached(bins, never, total, 9 / 10) }
}

/**
 * Read off what is shown and nothing else, so that the sentence gives away no count that the table hides: so many calls took no longer as are
 * shown to, or as are left of all when every call that could have taken longer is taken away.
 */
function reached(bins: readonly WaitBin[], never: ShownCount, total: ShownCount, share: number): number | null {
  if (total === 'hidden' || total === 0) return null
  const sum = (counts: readonly ShownCount[]) => counts.reduce<number>((all, count) => all + (count === 'hidden' ? 0 : count), 0)
  const counts = [...bins.map(({ calls }) => calls), never]
  const unknown = total - sum(counts)
  const edge = bins.find(({ to }, at) => {
    const longer = counts.slice(at + 1)
    const sure = Math.max(sum(counts.slice(0, at + 1)), total - sum(longer) - (longer.includes('hidden') ? unknown : 0))
    return to !== null && sure >= share * total
  })
  return edge?.to ?? null
}
