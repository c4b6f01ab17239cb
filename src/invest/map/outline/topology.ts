import { type Spot, type Stretch, twiceArea } from './spot.ts'

/** A stretch by its number, and whether a ring walks it backwards. */
export interface Walk {
  readonly stretch: number
  readonly backwards: boolean
}
export type Ring = readonly Walk[]

export interface Shape {
  readonly key: string
  /** Closed by themselves: the last place is not the first again. */
  readonly rings: readonly Stretch[]
}

export interface Outline {
  /** Each border between two corners once, however many towns it belongs to. */
  readonly stretches: readonly Stretch[]
  readonly towns: ReadonlyMap<string, readonly Ring[]>
}

/** Grid metres are whole and under ten million, so that a place is one number. */
const idOf = ({ x, y }: Spot): number => x * 10_000_000 + y

/** Cuts rings at the corners where borders part, and keeps a border that two towns share once. */
export function outlineOf(shapes: readonly Shape[]): Outline {
  const corners = cornersOf(shapes)
  const stretches: Stretch[] = []
  const known = new Map<string, Walk>()
  const walkOf = (stretch: Stretch): Walk => {
    const forth = firstStep(stretch)
    const found = known.get(forth)
    if (found) return found
    const walk = { stretch: stretches.push(stretch) - 1, backwards: false }
    known.set(forth, walk)
    known.set(firstStep(stretch.toReversed()), { ...walk, backwards: true })
    return walk
  }
  const towns = new Map<string, readonly Ring[]>()
  for (const { key, rings } of shapes) {
    const walked = rings.filter(ring => ring.length > 2).map(ring => cut(ring, corners).map(walkOf))
    towns.set(key, [...(towns.get(key) ?? []), ...walked])
  }
  return { stretches, towns }
}

/** No corner lies within a stretch, so that its first step tells it from all others. */
const firstStep = (stretch: Stretch): string => stretch.slice(0, 2).map(idOf).join('>')

/** Where two rings come from, or go on to, different places. */
function cornersOf(shapes: readonly Shape[]): ReadonlySet<number> {
  const beside = new Map<number, string>()
  const corners = new Set<number>()
  for (const ring of shapes.flatMap(({ rings }) => rings))
    for (const [at, spot] of ring.entries()) {
      const [before, after] = [ring.at(at - 1), ring[(at + 1) % ring.length]]
      if (!before || !after) continue
      const pair = [idOf(before), idOf(after)].sort((a, b) => a - b).join()
      const met = beside.get(idOf(spot))
      if (met === undefined) beside.set(idOf(spot), pair)
      else if (met !== pair) corners.add(idOf(spot))
    }
  return corners
}

/** The same ring however it was begun and turned: against the clock from its least place. */
export function plainRing(ring: Stretch): Stretch {
  const forth = twiceArea(ring) < 0 ? ring.toReversed() : ring
  const least = leastOf(forth)
  return [...forth.slice(least), ...forth.slice(0, least)]
}

const leastOf = (ring: Stretch): number => {
  const ids = ring.map(idOf)
  return ids.reduce((best, id, at) => (id < (ids[best] ?? id) ? at : best), 0)
}

/** A ring in stretches from corner to corner; one without a corner begins at its least place, as does whoever shares all of it. */
function cut(ring: Stretch, corners: ReadonlySet<number>): Stretch[] {
  const corner = ring.findIndex(spot => corners.has(idOf(spot)))
  const begin = corner === -1 ? leastOf(ring) : corner
  const turned = [...ring.slice(begin), ...ring.slice(0, begin)]
  const cuts: Spot[][] = []
  for (const spot of [...turned, ...turned.slice(0, 1)]) {
    cuts.at(-1)?.push(spot)
    if (cuts.length === 0 || corners.has(idOf(spot))) cuts.push([spot])
  }
  return cuts.filter(stretch => stretch.length > 1)
}

/** The places of a ring in order, the last not the first again. */
export function placesOf(ring: Ring, stretches: readonly Stretch[]): Stretch {
  return ring.flatMap(({ stretch, backwards }) => {
    const walked = stretches[stretch] ?? []
    return (backwards ? walked.toReversed() : walked).slice(0, -1)
  })
}
