import type { Problem } from './problem.ts'

/** How fast somebody gets from school to school where no minutes are given: along a straight line. */
export const kilometresAnHour = 30

/** Whether two schools, by their places in the list, are near enough to share a half post. */
export function reachOf({ schools, travel }: Problem): (a: number, b: number) => boolean {
  if (!travel) return (a, b) => a !== b
  const place = new Map(schools.map(({ orgCode }, at) => [orgCode, at]))
  const key = (a: number, b: number) => Math.min(a, b) * schools.length + Math.max(a, b)
  const given = new Map<number, number>()
  for (const [from, to, minutes] of travel.minutes ?? []) {
    const pair = key(place.get(from) ?? 0, place.get(to) ?? 0)
    // There and back may differ: the longer of the two counts.
    given.set(pair, Math.max(minutes, given.get(pair) ?? 0))
  }
  return (a, b) => {
    if (a === b) return false
    const minutes = given.get(key(a, b)) ?? minutesBetween(schools[a], schools[b])
    return minutes !== null && minutes <= travel.maxMinutes
  }
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
