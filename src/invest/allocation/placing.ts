import type { Post, Problem } from './problem.ts'
import { sharersOf } from './travel.ts'
import { leastOf, worthOf, worthsFor } from './worths.ts'

/** Half posts of each role at each school: at school × roles + role, in the order of the problem. */
export type Placing = Uint16Array

export const rowOf = (problem: Problem, placing: Placing, school: number): number[] => [
  ...placing.subarray(school * problem.roles.length, (school + 1) * problem.roles.length),
]

/** The objective: what the posts are worth, school by school. */
export function objectiveOf(problem: Problem, placing: Placing): number {
  const worthsAt = worthsFor(problem)
  return problem.schools.reduce((sum, school, at) => sum + school.need * worthOf(worthsAt(school), rowOf(problem, placing, at)), 0)
}

export function postsOf({ schools, roles }: Problem, placing: Placing): Post[] {
  return schools.flatMap(({ orgCode }, school) =>
    roles.flatMap(({ role }, at) => {
      const halves = placing[school * roles.length + at] ?? 0
      return halves > 0 ? [{ orgCode, role, fte: halves / 2 }] : []
    }),
  )
}

/** Whether a placing keeps every demand, in whole numbers and cents: nothing is taken on trust from the engine. */
export function isKept(problem: Problem, placing: Placing): boolean {
  const { schools, roles, maxPerSchool, minPerRegion = {}, guaranteed = [], budgetCents, pins = [], half = [] } = problem
  const rows = schools.map((_, at) => rowOf(problem, placing, at))
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
  const isHalf = roles.map(({ role }) => half.includes(role))
  const place = new Map(schools.map(({ orgCode }, at) => [orgCode, at]))
  const isRowKept = (row: readonly number[], at: number): boolean => {
    const school = schools[at]
    return (
      school !== undefined &&
      sum(row) <= (maxPerSchool ?? Number.POSITIVE_INFINITY) * 2 + 1e-9 &&
      roles.every((role, r) => {
        const n = row[r] ?? 0
        return n <= role.steps.length * 2 && n >= leastOf(problem, role, school, isHalf[r] ?? false) && (isHalf[r] || n % 2 === 0)
      })
    )
  }
  return (
    rows.every(isRowKept) &&
    roles.every((role, r) => sum(rows.map(row => row[r] ?? 0)) <= role.posts * 2 + 1e-9) &&
    Object.entries(minPerRegion).every(
      ([region, posts]) => sum(rows.filter((_, at) => schools[at]?.region === region).map(sum)) >= posts * 2 - 1e-9,
    ) &&
    guaranteed.every(orgCode => rows[place.get(orgCode) ?? -1]?.some(n => n >= 2)) &&
    pins.every(pin => rows[place.get(pin.orgCode) ?? -1]?.[roles.findIndex(({ role }) => role === pin.role)] === Math.round(pin.fte * 2)) &&
    (budgetCents === undefined ||
      sum(roles.map((role, r) => sum(rows.map(row => row[r] ?? 0)) * (role.costCents ?? 0))) <= budgetCents * 2) &&
    roles.every(
      (_, r) =>
        !isHalf[r] ||
        !problem.travel ||
        sharersOf(
          problem,
          rows.map(row => (row[r] ?? 0) % 2 === 1),
        ) !== null,
    )
  )
}
