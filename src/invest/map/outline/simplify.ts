import { distanceToLine, type Spot, type Stretch } from './spot.ts'

/**
 * Douglas and Peucker's way: what is left out lies within `tolerance` metres of what is drawn. Both ends stay, so that stretches which meet still
 * meet, and neighbors that share a stretch share what is left of it. A closed one keeps at least three corners.
 */
export function simplify(stretch: Stretch, tolerance: number): Stretch {
  const first = stretch.at(0)
  const last = stretch.at(-1)
  if (!first || !last || stretch.length < 3) return stretch
  const keep = new Set([0, stretch.length - 1])
  const isClosed = first.x === last.x && first.y === last.y
  const halves: [number, number][] = [[0, stretch.length - 1]]
  if (isClosed) {
    const far = farthest(stretch, 0, stretch.length - 1)
    const third = [farthest(stretch, 0, far.at), farthest(stretch, far.at, stretch.length - 1)].sort((a, b) => b.away - a.away)[0]
    keep.add(far.at)
    if (third) keep.add(third.at)
    const corners = [...keep].sort((a, b) => a - b)
    halves.splice(0, 1, ...corners.slice(1).map((to, at): [number, number] => [corners[at] ?? 0, to]))
  }
  for (let span = halves.pop(); span; span = halves.pop()) {
    const [from, to] = span
    const found = farthest(stretch, from, to)
    if (found.away <= tolerance) continue
    keep.add(found.at)
    halves.push([from, found.at], [found.at, to])
  }
  return stretch.filter((_, at) => keep.has(at))
}

/** Which place between two of a stretch lies farthest from the line between them. */
function farthest(stretch: Stretch, from: number, to: number): { at: number; away: number } {
  const [a, b] = [stretch[from], stretch[to]]
  let found = { at: from, away: -1 }
  if (!a || !b) return found
  for (let at = from + 1; at < to; at += 1) {
    const spot: Spot | undefined = stretch[at]
    const away = spot ? distanceToLine(spot, a, b) : -1
    if (away > found.away) found = { at, away }
  }
  return found
}
