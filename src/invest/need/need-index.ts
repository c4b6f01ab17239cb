import type { SchoolFigures } from '../figures.ts'
import type { Indicator } from '../indicators.ts'
import { type Caution, cautionsOver, emptySchools, tellsOf } from './cautions.ts'
import type { Cohort } from './cohorts.ts'
import { type Seen, seenIn } from './observed.ts'
import { ended } from '../../platform/pieces/index.ts'
import { type Points, pointsIn } from './points.ts'
import { type Targeting, weightsOf } from './targeting.ts'

export interface IndexedSchool {
  readonly orgCode: string
  readonly distCode: string
  readonly name: string
  /** In the last of the years it has figures for. */
  readonly enrolment: number | null
  readonly isSmall: boolean
  readonly cohort: Cohort
  readonly years: readonly SchoolFigures[]
  readonly seen: Readonly<Partial<Record<Indicator, Seen>>>
  /** 0 to 100: the points of its figures by their weights. */
  readonly need: number
}

/** Schools in the order of their codes, with their need and all that it was made of. */
export interface NeedIndex {
  readonly schools: readonly IndexedSchool[]
  /** Of the indicators that any school has a figure for, in the order of the vocabulary. */
  readonly points: readonly Points[]
  /** In the same order; they add up to 1. */
  readonly weights: readonly number[]
  readonly cautions: readonly Caution[]
}

/**
 * The need index over what the state publishes, of the years of the setting. Pure and without chance: the same figures give the same index.
 * Of the kind of published need indices of large districts; it copies none of them.
 */
export const needIndex = (figures: readonly SchoolFigures[], targeting: Targeting, levels?: Levels): NeedIndex =>
  ended(indexSteps(figures, targeting, levels))

/** Which kind each school is, by its code; a school that is not here is of a kind nobody knows. */
export type Levels = ReadonlyMap<string, Cohort>

/** The same, giving way after each figure. */
export function* indexSteps(
  figures: readonly SchoolFigures[],
  targeting: Targeting,
  levels: Levels = new Map(),
): Generator<undefined, NeedIndex> {
  const schools = schoolsIn(figures, targeting, levels)
  const seen = new Map(weightsOf(targeting).map(({ indicator }) => [indicator, schools.map(({ years }) => seenIn(years, indicator))]))
  const scored = {
    cohorts: schools.map(({ cohort }) => cohort),
    isLarge: schools.map(({ isSmall }) => !isSmall),
    shrink: targeting.shrink,
  }
  const found: { points: Points; weight: number }[] = []
  for (const { indicator, weight } of weightsOf(targeting)) {
    const points = pointsIn(indicator, { ...scored, seen: seen.get(indicator) ?? [] })
    if (points) found.push({ points, weight })
    yield
  }
  const total = found.reduce((sum, { weight }) => sum + weight, 0)
  const weights = found.map(({ weight }) => weight / total)
  const points = found.map(each => each.points)
  return {
    schools: schools.map((school, at) => ({
      ...school,
      seen: Object.fromEntries([...seen].map(([indicator, each]) => [indicator, each[at]])),
      need: needOf(points, weights, at),
    })),
    points,
    weights,
    cautions: cautionsOver(figures, targeting),
  }
}

/** The mean of what is asked of this school, by the weights. */
export function needOf(points: readonly Points[], weights: readonly number[], school: number): number {
  let [sum, total] = [0, 0]
  points.forEach(({ standings, mean }, at) => {
    if (standings[school] === 'not-asked') return
    sum += (weights[at] ?? 0) * (mean[school] ?? 0)
    total += weights[at] ?? 0
  })
  return total === 0 ? 50 : sum / total
}

/** The schools of some of them by need, the greatest first; of equal need by code. */
export const byNeed = ({ schools }: NeedIndex, some: readonly number[] = schools.map((_, at) => at)): number[] =>
  [...some].sort((a, b) => (schools[b]?.need ?? 0) - (schools[a]?.need ?? 0) || a - b)

type Found = Omit<IndexedSchool, 'need' | 'seen'>

/** Each school that has students and of which anything asked is known, once, by the name it had last. */
function schoolsIn(figures: readonly SchoolFigures[], targeting: Targeting, levels: Levels): Found[] {
  const { years, 'minimum-size': least } = targeting
  const wanted = weightsOf(targeting).map(({ indicator }) => indicator)
  const byCode = new Map<string, SchoolFigures[]>()
  for (const each of figures) {
    if (!years.includes(each.year)) continue
    const known = byCode.get(each.orgCode)
    if (known) known.push(each)
    else byCode.set(each.orgCode, [each])
  }
  const empty = emptySchools([...byCode.values()].flat())
  return [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([orgCode, found]) => !empty.has(orgCode) && found.some(each => tellsOf(each, wanted)))
    .flatMap(([orgCode, found]) => {
      const inOrder = found.sort((a, b) => (a.year < b.year ? -1 : 1))
      const last = inOrder.at(-1)
      if (!last) return []
      const enrolment = inOrder.findLast(each => each.enrolment !== null)?.enrolment ?? null
      const { distCode, name } = last
      const isSmall = enrolment !== null && enrolment < least
      return [{ orgCode, distCode, name, enrolment, isSmall, cohort: levels.get(orgCode) ?? 'unknown', years: inOrder }]
    })
}
