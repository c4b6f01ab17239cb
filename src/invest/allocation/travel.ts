import type { Problem } from './problem.ts'

/** How fast somebody gets from school to school where no minutes are given: along a straight line. */
export const kilometresAnHour = 30

/** Whether two schools, by their places in the list, are near enough to share a half post. */
export function reachOf(problem: Problem): (a: number, b: number) => boolean {
  const { travel } = problem
  if (!travel) return (a, b) => a !== b
  const { minutesOf } = minutesIn(problem)
  return (a, b) => {
    if (a === b) return false
    const minutes = minutesOf(a, b)
    return minutes !== null && minutes <= travel.maxMinutes
  }
}

/** Of each school the schools that are near enough to share a half post, the nearest first and at most so many. */
export function nearestOf(problem: Problem, most: number): readonly (readonly number[])[] {
  const { schools, travel } = problem
  if (!travel) return schools.map(() => [])
  const { minutesOf, given } = minutesIn(problem)
  const degrees = ((travel.maxMinutes / 60) * kilometresAnHour) / kilometresADegree
  const north = [...schools.keys()].sort((a, b) => (schools[a]?.lat ?? 0) - (schools[b]?.lat ?? 0))
  const near: [school: number, minutes: number][][] = schools.map(() => [])
  const seen = new Set<number>()
  const look = (a: number, b: number): void => {
    const minutes = minutesOf(a, b)
    if (minutes === null || minutes > travel.maxMinutes) return
    near[a]?.push([b, minutes])
    near[b]?.push([a, minutes])
  }
  for (const key of given.keys()) {
    seen.add(key)
    const [a, b] = [Math.floor(key / schools.length), key % schools.length]
    if (a !== b) look(a, b)
  }
  for (const [at, a] of north.entries())
    for (let next = at + 1; next < north.length; next++) {
      const b = north[next] ?? 0
      if ((schools[b]?.lat ?? 0) - (schools[a]?.lat ?? 0) > degrees) break
      if (!seen.has(keyOf(problem, a, b))) look(a, b)
    }
  return near.map(all =>
    all
      .sort(([, a], [, b]) => a - b)
      .slice(0, most)
      .map(([school]) => school),
  )
}

/** A degree of latitude; a little less than it is, so that nobody near is left out. */
const kilometresADegree = 111

const keyOf = ({ schools }: Problem, a: number, b: number): number => Math.min(a, b) * schools.length + Math.max(a, b)

/** Minutes between any two schools, and those that are given, by pair. */
function minutesIn(problem: Problem): { minutesOf: (a: number, b: number) => number | null; given: ReadonlyMap<number, number> } {
  const { schools, travel } = problem
  const place = new Map(schools.map(({ orgCode }, at) => [orgCode, at]))
  const given = new Map<number, number>()
  for (const [from, to, minutes] of travel?.minutes ?? []) {
    const pair = keyOf(problem, place.get(from) ?? 0, place.get(to) ?? 0)
    // There and back may differ: the longer of the two counts.
    given.set(pair, Math.max(minutes, given.get(pair) ?? 0))
  }
  return { given, minutesOf: (a, b) => given.get(keyOf(problem, a, b)) ?? minutesBetween(schools[a], schools[b]) }
}

interface Place {
  readonly lat?: number | undefined
  readonly lon?: number | undefined
}

/** Null where either has no place. */
export function minutesBetween(a: Place | undefined, b: Place | undefined): number | null {
  if (a?.lat === undefined || a.lon === undefined || b?.lat === undefined || b.lon === undefined) return null
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const chord =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2
  const kilometres = 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(chord)))
  return (kilometres / kilometresAnHour) * 60
}

/** Who shares with whom, where every school of `hasHalf` has a partner within reach; else null. */
export function sharersOf(problem: Problem, hasHalf: readonly boolean[]): Map<number, number> | null {
  const at = hasHalf.flatMap((has, school) => (has ? [school] : []))
  if (at.length % 2 === 1) return null
  const isNear = reachOf(problem)
  const near = new Map(at.map(school => [school, at.filter(other => isNear(school, other))]))
  const partner = new Map<number, number>()
  return matchAll(at, near, partner) ? partner : null
}

/** A perfect matching by augmenting along alternating paths, blossoms shrunk (Edmonds). */
function matchAll(all: readonly number[], near: ReadonlyMap<number, readonly number[]>, partner: Map<number, number>): boolean {
  for (const root of all) {
    if (partner.has(root)) continue
    if (!augment(root, all, near, partner)) return false
  }
  return true
}

function augment(
  root: number,
  all: readonly number[],
  near: ReadonlyMap<number, readonly number[]>,
  partner: Map<number, number>,
): boolean {
  const bases = new Map(all.map(school => [school, school]))
  const parent = new Map<number, number>()
  const seen = new Set([root])
  const queue = [root]
  const baseOf = (school: number) => bases.get(school) ?? school
  const commonBase = (a: number, b: number): number => {
    const passed = new Set<number>()
    for (let at: number | undefined = baseOf(a); at !== undefined; ) {
      passed.add(at)
      const mate = partner.get(at)
      const up: number | undefined = mate === undefined ? undefined : parent.get(mate)
      at = up === undefined ? undefined : baseOf(up)
    }
    let at = baseOf(b)
    while (!passed.has(at)) at = baseOf(parent.get(partner.get(at) ?? at) ?? at)
    return at
  }
  const mark = (from: number, base: number, child: number, blossom: Set<number>): void => {
    for (let at = from, below = child; baseOf(at) !== base; ) {
      const mate = partner.get(at) ?? at
      blossom.add(baseOf(at)).add(baseOf(mate))
      parent.set(at, below)
      below = mate
      at = parent.get(mate) ?? mate
    }
  }
  for (let school = queue.shift(); school !== undefined; school = queue.shift())
    for (const other of near.get(school) ?? []) {
      if (baseOf(school) === baseOf(other) || partner.get(school) === other) continue
      const mate = partner.get(other)
      if (other === root || (mate !== undefined && parent.has(mate))) {
        const base = commonBase(school, other)
        const blossom = new Set<number>()
        mark(school, base, other, blossom)
        mark(other, base, school, blossom)
        for (const each of all)
          if (blossom.has(baseOf(each))) {
            bases.set(each, base)
            if (!seen.has(each)) {
              seen.add(each)
              queue.push(each)
            }
          }
      } else if (!parent.has(other)) {
        parent.set(other, school)
        if (mate === undefined) {
          for (let at: number | undefined = other; at !== undefined; ) {
            const up: number = parent.get(at) ?? at
            const next: number | undefined = partner.get(up)
            partner.set(at, up).set(up, at)
            at = next
          }
          return true
        }
        seen.add(mate)
        queue.push(mate)
      }
    }
  return false
}
