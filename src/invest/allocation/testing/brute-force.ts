import type { Problem } from '../problem.ts'
import { minutesBetween } from '../travel.ts'

/** Every placing of a small problem tried, with the rules written out anew: the best objective, or null where none keeps every demand. */
export function bruteForce(problem: Problem): number | null {
  const {
    schools,
    roles,
    pairs = [],
    maxPerSchool = Infinity,
    minPerRegion = {},
    guaranteed = [],
    budgetCents = Infinity,
    pins = [],
  } = problem
  const half = new Set(problem.half)
  const choices = schools.map(school => {
    const levels = roles.map(role => {
      const pin = pins.find(each => each.orgCode === school.orgCode && each.role === role.role)
      const step = half.has(role.role) ? 0.5 : 1
      const all = Array.from({ length: role.steps.length / step + 1 }, (_, n) => n * step)
      const least = role.ratio === undefined || problem.reach ? 0 : (school.enrolment ?? 0) / role.ratio
      return all.filter(fte => fte >= least - 1e-9 && (pin === undefined || pin.fte === fte))
    })
    return product(levels)
      .filter(fte => sum(fte) <= maxPerSchool)
      .filter(fte => !guaranteed.includes(school.orgCode) || fte.some(n => n >= 1))
      .map(fte => ({ fte, value: school.need * (problem.reach ? worthReached(fte, school.enrolment ?? 0) : worth(fte)) }))
  })
  /** By students: half post by half post, those it reaches whom the ones before did not; a pair counts for those whom a position of either reaches. */
  function worthReached(fte: readonly number[], students: number): number {
    let total = 0
    for (const [r, role] of roles.entries()) {
      const ratio = role.ratio ?? 0
      for (let n = 0.5; n <= (fte[r] ?? 0); n += 0.5)
        total += role.weight * (role.steps[Math.ceil(n) - 1] ?? 0) * (Math.min(students, n * ratio) - Math.min(students, (n - 0.5) * ratio))
    }
    for (const pair of pairs) {
      const both = pair.roles.map(named => roles.findIndex(({ role }) => role === named))
      if (both.every(r => (fte[r] ?? 0) >= 1)) total += pair.bonus * Math.min(students, ...both.map(r => roles[r]?.ratio ?? 0))
    }
    return total
  }
  function worth(fte: readonly number[]): number {
    let total = 0
    for (const [r, role] of roles.entries())
      for (let k = 0; k < role.steps.length; k++) total += role.weight * (role.steps[k] ?? 0) * Math.max(0, Math.min(1, (fte[r] ?? 0) - k))
    for (const pair of pairs)
      if (pair.roles.every(named => (fte[roles.findIndex(({ role }) => role === named)] ?? 0) >= 1)) total += pair.bonus
    return total
  }
  let best: number | null = null
  const chosen: (readonly number[])[] = []
  const place = (at: number, left: readonly number[], money: number, value: number): void => {
    if (left.some(n => n < 0) || money < 0) return
    if (at < schools.length) {
      for (const { fte, value: more } of choices[at] ?? []) {
        chosen[at] = fte
        const cost = fte.reduce((total, n, r) => total + n * (roles[r]?.costCents ?? 0), 0)
        place(
          at + 1,
          left.map((n, r) => n - (fte[r] ?? 0)),
          money - cost,
          value + more,
        )
      }
      return
    }
    if (best !== null && value <= best) return
    for (const [region, posts] of Object.entries(minPerRegion))
      if (sum(schools.map((school, s) => (school.region === region ? sum(chosen[s] ?? []) : 0))) < posts) return
    if (problem.travel)
      for (const r of roles.keys())
        if (
          !canShare(
            problem,
            schools.flatMap((_, s) => ((chosen[s]?.[r] ?? 0) % 1 === 0 ? [] : [s])),
          )
        )
          return
    best = value
  }
  place(
    0,
    roles.map(role => role.posts),
    budgetCents,
    0,
  )
  return best
}

/** Whether they fall into pairs within reach: the first with any of the others, and the rest likewise. */
function canShare(problem: Problem, odd: readonly number[]): boolean {
  const [first, ...others] = odd
  if (first === undefined) return true
  return others.some(
    other =>
      isNear(problem, first, other) &&
      canShare(
        problem,
        others.filter(each => each !== other),
      ),
  )
}

function isNear({ schools, travel }: Problem, a: number, b: number): boolean {
  const listed = (travel?.minutes ?? [])
    .filter(([from, to]) => [from, to].sort().join() === [schools[a]?.orgCode, schools[b]?.orgCode].sort().join())
    .map(([, , minutes]) => minutes)
  const minutes = listed.length > 0 ? Math.max(...listed) : minutesBetween(schools[a], schools[b])
  return minutes !== null && minutes <= (travel?.maxMinutes ?? 0)
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
const product = (levels: readonly (readonly number[])[]): number[][] =>
  levels.reduce<number[][]>((all, level) => all.flatMap(before => level.map(n => [...before, n])), [[]])
