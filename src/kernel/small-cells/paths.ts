/** One count of a table: it flows out of one knot and into another. */
export interface Count {
  readonly from: number
  readonly to: number
  readonly value: number
  /** What it costs to hide it. */
  readonly price: number
}

/** A table in which at every knot as much flows in as out: that is how rows and columns add up. */
export interface Balance {
  readonly knots: number
  readonly counts: readonly Count[]
}

/** The counts that a path runs through, in order, each in its own direction (it grows) or against it (it shrinks). */
export interface Way {
  readonly counts: readonly { readonly at: number; readonly isForward: boolean }[]
  readonly price: number
}

interface Ends {
  readonly from: number
  readonly to: number
}

interface Step {
  readonly at: number
  readonly isForward: boolean
  readonly next: number
}

/** For each knot the counts that touch it, each with the way that leads on. Made once a table. */
const known = new WeakMap<Balance, readonly (readonly Step[])[]>()

function stepsOf(balance: Balance): readonly (readonly Step[])[] {
  const found = known.get(balance)
  if (found) return found
  const steps: Step[][] = Array.from({ length: balance.knots }, () => [])
  balance.counts.forEach(({ from, to }, at) => {
    steps[from]?.push({ at, isForward: true, next: to })
    steps[to]?.push({ at, isForward: false, next: from })
  })
  known.set(balance, steps)
  return steps
}

/**
 * How much more can flow from one knot to the other through the open counts, up to `enough`: a count grows without end and shrinks to
 * nothing. A maximum flow by shortest augmenting paths, exact in whole numbers.
 */
export function flowBetween(balance: Balance, isOpen: (at: number) => boolean, { from, to, enough }: Ends & { enough: number }): number {
  const steps = stepsOf(balance)
  const moved = new Map<number, number>()
  const room = ({ at, isForward }: Step): number => (isForward ? enough : (balance.counts[at]?.value ?? 0) + (moved.get(at) ?? 0))
  let flowing = 0
  while (flowing < enough) {
    const reached = new Map<number, Step | null>([[from, null]])
    for (const knot of reached.keys()) {
      if (reached.has(to)) break
      for (const step of steps[knot] ?? []) {
        if (!reached.has(step.next) && isOpen(step.at) && room(step) > 0) reached.set(step.next, step)
      }
    }
    if (!reached.has(to)) return flowing
    const path = pathTo(balance, reached, to)
    const carried = Math.min(enough - flowing, ...path.map(room))
    for (const { at, isForward } of path) moved.set(at, (moved.get(at) ?? 0) + (isForward ? carried : -carried))
    flowing += carried
  }
  return flowing
}

/** The cheapest path from one knot to the other; `priceOf` says what a count costs in a direction, or that it is closed. */
export function cheapestPath(
  balance: Balance,
  { from, to, priceOf }: Ends & { priceOf: (at: number, isForward: boolean) => number | undefined },
): Way | undefined {
  const steps = stepsOf(balance)
  const prices = new Map<number, number>([[from, 0]])
  const reached = new Map<number, Step | null>([[from, null]])
  const done = new Set<number>()
  for (;;) {
    let knot: number | undefined
    let price = Infinity
    for (const [open, known] of prices) if (!done.has(open) && known < price) [knot, price] = [open, known]
    if (knot === undefined) return undefined
    if (knot === to) return { counts: pathTo(balance, reached, to), price }
    done.add(knot)
    for (const step of steps[knot] ?? []) {
      const more = priceOf(step.at, step.isForward)
      if (more === undefined || done.has(step.next) || price + more >= (prices.get(step.next) ?? Infinity)) continue
      prices.set(step.next, price + more)
      reached.set(step.next, step)
    }
  }
}

function pathTo(balance: Balance, reached: ReadonlyMap<number, Step | null>, to: number): Step[] {
  const path: Step[] = []
  for (let step = reached.get(to); step; step = reached.get(cameFrom(balance, step))) path.unshift(step)
  return path
}

const cameFrom = ({ counts }: Balance, { at, isForward }: Step): number => (isForward ? counts[at]?.from : counts[at]?.to) ?? -1
