import { isKept, type Placing, rowOf } from './placing.ts'
import type { Problem } from './problem.ts'
import { leastOf, worthsFor } from './worths.ts'

export interface Preview {
  readonly placing: Placing
  /** Whether it keeps every demand. What comes first may leave too little for what comes later: then it does not. */
  readonly isKept: boolean
}

/**
 * A placing at once: first what is asked for by name, then what regions are owed, then whole post by whole post where the next is worth most.
 * Good for a preview and to begin from; 2 to 4 of 100 worse than the best on a state's schools.
 */
export function placeGreedily(problem: Problem): Preview {
  const { schools, roles, maxPerSchool, minPerRegion = {}, guaranteed = [], budgetCents, pins = [], half = [] } = problem
  const R = roles.length
  const worths = schools.map(worthsFor(problem))
  const placing = new Uint16Array(schools.length * R)
  const left = roles.map(role => Math.floor(role.posts * 2 + 1e-9))
  let money = budgetCents === undefined ? Number.POSITIVE_INFINITY : budgetCents * 2
  const place = new Map(schools.map(({ orgCode }, at) => [orgCode, at]))
  const roleAt = new Map(roles.map(({ role }, at) => [role, at]))
  const isPinned = new Uint8Array(schools.length * R)
  const room = schools.map(() => (maxPerSchool === undefined ? Number.POSITIVE_INFINITY : Math.floor(maxPerSchool * 2 + 1e-9)))

  const give = (school: number, role: number, halves: number): void => {
    placing[school * R + role] = (placing[school * R + role] ?? 0) + halves
    left[role] = (left[role] ?? 0) - halves
    room[school] = (room[school] ?? 0) - halves
    money -= halves * (roles[role]?.costCents ?? 0)
  }
  const isOpen = (school: number, role: number): boolean =>
    isPinned[school * R + role] === 0 &&
    (left[role] ?? 0) >= 2 &&
    (room[school] ?? 0) >= 2 &&
    money >= 2 * (roles[role]?.costCents ?? 0) &&
    (placing[school * R + role] ?? 0) + 2 <= (roles[role]?.steps.length ?? 0) * 2
  /** What one more whole post is worth there. */
  const gain = (school: number, role: number): number => {
    const here = worths[school]
    const sums = here?.upTo[role]
    if (!here || !sums) return 0
    const n = placing[school * R + role] ?? 0
    let worth = (sums[n + 2] ?? 0) - (sums[n] ?? 0)
    for (const { roles, bonus } of here.pairs) {
      const other = roles[0] === role ? roles[1] : roles[1] === role ? roles[0] : undefined
      if (other !== undefined && n < 2 && (placing[school * R + other] ?? 0) >= 2) worth += bonus
    }
    return (schools[school]?.need ?? 0) * worth
  }
  const bestRole = (school: number): { role: number; gain: number } | null => {
    let best: { role: number; gain: number } | null = null
    for (let role = 0; role < R; role++) {
      if (!isOpen(school, role)) continue
      const worth = gain(school, role)
      if (!best || worth > best.gain) best = { role, gain: worth }
    }
    return best
  }
  /** Whole posts where the next is worth most, as long as `among` has a school that wants one. */
  const fill = (among: readonly number[], most: number): void => {
    const offers = among.map(bestRole)
    for (let given = 0; given < most; given++) {
      let chosen = -1
      let greatest = Number.NEGATIVE_INFINITY
      for (let at = 0; at < among.length; at++) {
        let offer = offers[at]
        if (!offer) continue
        const school = among[at] ?? 0
        if (!isOpen(school, offer.role)) {
          offer = bestRole(school)
          offers[at] = offer
        }
        if (!offer || offer.gain <= greatest) continue
        greatest = offer.gain
        chosen = at
      }
      const offer = offers[chosen]
      const school = among[chosen]
      if (!offer || school === undefined) return
      give(school, offer.role, 2)
      offers[chosen] = bestRole(school)
    }
  }

  for (const pin of pins) {
    const [school, role] = [place.get(pin.orgCode) ?? 0, roleAt.get(pin.role) ?? 0]
    give(school, role, Math.round(pin.fte * 2))
    isPinned[school * R + role] = 1
  }
  for (const [at, school] of schools.entries())
    for (const [r, role] of roles.entries())
      give(at, r, isPinned[at * R + r] ? 0 : leastOf(problem, role, school, half.includes(role.role)))
  for (const orgCode of guaranteed) {
    const school = place.get(orgCode) ?? 0
    const offer = rowOf(problem, placing, school).some(n => n >= 2) ? null : bestRole(school)
    if (offer) give(school, offer.role, 2)
  }
  for (const [region, posts] of Object.entries(minPerRegion)) {
    const among = schools.flatMap((school, at) => (school.region === region ? [at] : []))
    const has = among.reduce((sum, school) => sum + rowOf(problem, placing, school).reduce((a, b) => a + b, 0), 0)
    fill(among, Math.ceil(posts - has / 2 - 1e-9))
  }
  fill(
    schools.map((_, at) => at),
    Number.POSITIVE_INFINITY,
  )
  return { placing, isKept: isKept(problem, placing) }
}
