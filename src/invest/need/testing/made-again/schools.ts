import type { SchoolFigures } from '../../../figures.ts'
import type { Asked } from './asked.ts'
import { by, enough, sum } from './lists.ts'

export interface School {
  readonly code: string
  readonly level: string
  readonly isLarge: boolean
  readonly years: readonly SchoolFigures[]
}

/** Those that are still there, have students, and of which any figure asked is known or withheld. */
export function schoolsOf({ figures, years, levels, weights, minimumSize }: Asked): School[] {
  const counted = figures.filter(({ year }) => years.includes(year))
  const last = counted
    .map(({ year }) => year)
    .sort()
    .at(-1)
  const named = new Set(counted.flatMap(({ year, orgCode }) => (year === last ? [orgCode] : [])))
  const told = counted.filter(({ year, enrolment }) => year === last && enrolment !== null)
  const districts = new Set(told.map(({ distCode }) => distCode))
  const all = by(counted, ({ orgCode }) => orgCode)
  return [...all].flatMap(([code, found]) => {
    const inOrder = found.toSorted((a, b) => (a.year < b.year ? -1 : 1))
    const enrolment = inOrder.findLast(each => each.enrolment !== null)?.enrolment ?? null
    const isGone = !named.has(code) && (told.length >= 0.9 * all.size || inOrder.some(({ distCode }) => districts.has(distCode)))
    const tells = inOrder.some(each =>
      Object.entries(each.figures).some(([name, figure]) => name in weights && (figure.value !== null || figure.withheld)),
    )
    if (isGone || enrolment === 0 || !tells) return []
    return [{ code, level: levels.get(code) ?? 'unknown', isLarge: enrolment === null || enrolment >= minimumSize, years: inOrder }]
  })
}

/** Levels of fewer than 20 schools are one group together; if that has fewer than 20 it joins the largest. */
export function groupsOf(schools: readonly School[]): Map<School, string> {
  const sizes = [...by(schools, ({ level }) => level)].map(([level, { length }]) => ({ level, length }))
  const large = sizes.filter(({ length }) => length >= enough).sort((a, b) => b.length - a.length)
  const rest = schools.length - sum(large.map(({ length }) => length))
  const others = rest >= enough || large.length === 0 ? 'others' : (large[0]?.level ?? 'others')
  return new Map(schools.map(school => [school, large.some(({ level }) => level === school.level) ? school.level : others]))
}
