import { type Balance, cheapestPath, type Count, flowBetween, type Way } from './paths.ts'

export const countOf = (from: number, to: number, value: number, price: number): Count => ({ from, to, value, price })

/** Which counts to hide, so that both promises of `hideSmallCells` hold. */
export function hideInside(balance: Balance, threshold: number): boolean[] {
  const { counts } = balance
  const hidden = counts.map(({ value }) => value > 0 && value < threshold)
  const small = [...hidden]
  for (let at = unsafeIn(balance, hidden, threshold); at !== undefined; at = unsafeIn(balance, hidden, threshold)) {
    for (const beside of protecting(balance, hidden, at, threshold)) hidden[beside] = true
  }
  showAgain(balance, hidden, small, threshold)
  return hidden
}

/** The first hidden count that can be found or narrowed; undefined where there is none. `first` is looked at before the others. */
function unsafeIn(balance: Balance, hidden: readonly boolean[], threshold: number, first?: number): number | undefined {
  const isUnsafe = (at: number) => hidden[at] === true && !isSafe(balance, hidden, at, threshold)
  if (first !== undefined && isUnsafe(first)) return first
  const found = balance.counts.findIndex((_, at) => isUnsafe(at))
  return found < 0 ? undefined : found
}

function isSafe(balance: Balance, hidden: readonly boolean[], at: number, threshold: number): boolean {
  const count = countAt(balance, at)
  const open = (other: number) => other !== at && hidden[other] === true
  const { fall, rise } = needsOf(count, threshold)
  const falls = flowBetween(balance, open, { from: count.from, to: count.to, enough: Math.min(count.value, threshold) })
  if (falls < fall) return false
  const rises = flowBetween(balance, open, { from: count.to, to: count.from, enough: Math.max(rise, threshold - falls) })
  return rises >= rise && falls + rises >= threshold
}

/** How far a count must be able to fall and to rise. One that is not small may do either, as long as both together are enough. */
const needsOf = ({ value }: Count, threshold: number): { fall: number; rise: number } =>
  value < threshold ? { fall: value, rise: threshold - value } : { fall: 0, rise: 0 }

/**
 * The counts to hide beside one that is not safe. A loop that carries all of its change, both ways, is best: each count on it then has the
 * same room, and needs nothing further. Carried in parts, the change may cost less; what that hides is looked at in its turn.
 */
function protecting(balance: Balance, hidden: readonly boolean[], at: number, threshold: number): readonly number[] {
  const count = countAt(balance, at)
  const { fall, rise } = needsOf(count, threshold)
  const ways =
    count.value < threshold
      ? [{ fall, rise }]
      : [
          { fall: threshold, rise: 0 },
          { fall: 0, rise: threshold },
        ]
  // Where a total is known, what is beside a large count may be too little for it to rise; it can then fall.
  const inParts = ways.toReversed().flatMap(way => wholeInParts(balance, hidden, at, way) ?? [])[0]
  const loops = ways.flatMap(way => loopThrough(balance, hidden, at, way) ?? []).map(loop => loop.counts.map(step => step.at))
  const priceOf = (chosen: readonly number[]) =>
    [...new Set(chosen)].reduce((sum, other) => sum + (hidden[other] ? 0 : countAt(balance, other).price), 0)
  const [first = [], ...others] = inParts ? [inParts.counts, ...loops] : loops
  const chosen = others.reduce((best, loop) => (priceOf(loop) <= priceOf(best) ? loop : best), first)
  if (chosen.every(other => hidden[other])) throw new Error(`count ${at} cannot be hidden: what adds up with it leaves it no room`)
  return chosen
}

/** All of a change in parts, both ways; undefined where not all of it can be carried. */
function wholeInParts(
  balance: Balance,
  hidden: readonly boolean[],
  at: number,
  { fall, rise }: { fall: number; rise: number },
): { readonly counts: readonly number[] } | undefined {
  const down = carriedInParts(balance, hidden, at, { down: true, need: fall })
  const up = carriedInParts(balance, hidden, at, { down: false, need: rise })
  return down && up && { counts: [...down, ...up] }
}

/** The rest of a loop on which this count may fall and rise so far: counts that move with it fall as it does, those against it as it rises. */
function loopThrough(
  balance: Balance,
  hidden: readonly boolean[],
  at: number,
  { fall, rise }: { fall: number; rise: number },
): Way | undefined {
  const { from, to } = countAt(balance, at)
  return cheapestPath(balance, {
    ...{ from: to, to: from },
    priceOf: (other, isForward) => {
      const count = countAt(balance, other)
      if (other === at || count.value < (isForward ? fall : rise)) return undefined
      return hidden[other] ? 0 : count.price
    },
  })
}

/** Path after cheapest path, each carrying what it can, until the whole change is carried; undefined where no path is left before. */
function carriedInParts(
  balance: Balance,
  hidden: readonly boolean[],
  at: number,
  { down, need }: { down: boolean; need: number },
): number[] | undefined {
  const count = countAt(balance, at)
  const ends = down ? { from: count.from, to: count.to } : { from: count.to, to: count.from }
  const moved = balance.counts.map(() => 0)
  const chosen: number[] = []
  for (let left = need; left > 0; ) {
    const room = (other: number) => countAt(balance, other).value + (moved[other] ?? 0)
    const path = cheapestPath(balance, {
      ...ends,
      priceOf: (other, isForward) => {
        if (other === at || (!isForward && room(other) === 0)) return undefined
        return hidden[other] || chosen.includes(other) ? 0 : countAt(balance, other).price
      },
    })
    if (!path) return undefined
    const carried = Math.min(left, ...path.counts.filter(step => !step.isForward).map(step => room(step.at)))
    for (const { at: other, isForward } of path.counts) {
      moved[other] = (moved[other] ?? 0) + (isForward ? carried : -carried)
      chosen.push(other)
    }
    left -= carried
  }
  return chosen
}

/** Shows again what is hidden beside the small counts and is not needed, the dearest first. */
function showAgain(balance: Balance, hidden: boolean[], small: readonly boolean[], threshold: number): void {
  const beside = balance.counts.flatMap(({ price }, at) => (hidden[at] && !small[at] ? [{ at, price }] : []))
  let missed: number | undefined
  for (const { at } of beside.sort((a, b) => b.price - a.price || a.at - b.at)) {
    hidden[at] = false
    const unsafe = unsafeIn(balance, hidden, threshold, missed)
    if (unsafe === undefined) continue
    hidden[at] = true
    missed = unsafe
  }
}

function countAt({ counts }: Balance, at: number): Count {
  const count = counts[at]
  if (!count) throw new Error(`there is no count ${at} among ${counts.length}`)
  return count
}
