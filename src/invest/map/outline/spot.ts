/** A place on the Massachusetts mainland grid, in metres east and north. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** Places in order; a closed one ends where it begins. */
export type Stretch = readonly Spot[]

export interface Frame {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

export function frameOf(spots: Iterable<Spot>): Frame | undefined {
  let frame: { left: number; bottom: number; right: number; top: number } | undefined
  for (const { x, y } of spots) {
    if (frame === undefined) frame = { left: x, right: x, bottom: y, top: y }
    frame.left = Math.min(frame.left, x)
    frame.right = Math.max(frame.right, x)
    frame.bottom = Math.min(frame.bottom, y)
    frame.top = Math.max(frame.top, y)
  }
  return frame
}

export const meet = (a: Frame, b: Frame): boolean => a.left <= b.right && b.left <= a.right && a.bottom <= b.top && b.bottom <= a.top

/** Twice the area a ring encloses, signed: above 0 where it runs against the clock. */
export function twiceArea(ring: Stretch): number {
  let sum = 0
  let before = ring.at(-1)
  for (const spot of ring) {
    if (before) sum += before.x * spot.y - spot.x * before.y
    before = spot
  }
  return sum
}

/** Whether a place lies within rings, of which an inner one is a hole. */
export function isWithin({ x, y }: Spot, rings: readonly Stretch[]): boolean {
  let inside = false
  for (const ring of rings) {
    let before = ring.at(-1)
    for (const spot of ring) {
      if (before && spot.y > y !== before.y > y && x < ((before.x - spot.x) * (y - spot.y)) / (before.y - spot.y) + spot.x) inside = !inside
      before = spot
    }
  }
  return inside
}

/** How far a place is from the straight line between two others, in metres. */
export function distanceToLine(spot: Spot, from: Spot, to: Spot): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((spot.x - from.x) * dx + (spot.y - from.y) * dy) / length))
  return Math.hypot(spot.x - from.x - along * dx, spot.y - from.y - along * dy)
}
