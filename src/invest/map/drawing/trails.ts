import type { Spot, Stretch } from '../outline/spot.ts'

const idOf = ({ x, y }: Spot): string => `${x},${y}`

/**
 * Joins stretches end to end into as few lines as a walk finds, each stretch walked once: a line saves the move to where the next begins. Walks begin
 * at odd corners first, so that where every corner is even, as along a shore, each line comes back to where it began.
 */
export function trailsOf(stretches: readonly Stretch[]): Stretch[] {
  const open = new Map<string, Set<Stretch>>()
  for (const stretch of stretches)
    for (const end of [stretch.at(0), stretch.at(-1)]) if (end) open.set(idOf(end), (open.get(idOf(end)) ?? new Set()).add(stretch))
  const degree = new Map<string, number>()
  for (const stretch of stretches)
    for (const end of [stretch.at(0), stretch.at(-1)]) if (end) degree.set(idOf(end), (degree.get(idOf(end)) ?? 0) + 1)
  const begins = [...degree.keys()].sort((a, b) => ((degree.get(b) ?? 0) % 2) - ((degree.get(a) ?? 0) % 2))
  const trails: Stretch[] = []
  for (const begin of begins) for (let trail = walk(begin, open); trail.length > 0; trail = walk(begin, open)) trails.push(trail)
  return trails
}

function walk(begin: string, open: ReadonlyMap<string, Set<Stretch>>): Stretch {
  const trail: Spot[] = []
  for (let corner = begin; ; ) {
    const [stretch] = open.get(corner) ?? []
    const [first, last] = [stretch?.at(0), stretch?.at(-1)]
    if (!stretch || !first || !last) return trail
    for (const end of [first, last]) open.get(idOf(end))?.delete(stretch)
    const walked = idOf(first) === corner ? stretch : stretch.toReversed()
    trail.push(...(trail.length === 0 ? walked : walked.slice(1)))
    const end = trail.at(-1)
    if (end) corner = idOf(end)
  }
}
