import type { SchoolFigures } from '../figures.ts'
import type { Indicator } from '../indicators.ts'
import { type Caution, cautionsOver, emptySchools, goneSchools, pandemicYears, tellsOf } from './cautions.ts'
import type { Cohort } from './cohorts.ts'
import { type Seen, seenIn } from './observed.ts'
import { ended } from '../../platform/pieces/index.ts'
import { povertyStandings } from './like-schools.ts'
import { type Levels, pairsOf, persistenceOf } from './persistence.ts'
import { type Points, pointsIn } from './points.ts'
import { steps } from './posterior.ts'
import { groupsOf, inOneOrder } from './standing.ts'
import { type Targeting, weightsOf } from './targeting.ts'
import { type Alike, lastingTogether, type Straying, strayingTogether } from './together.ts'
import { fillUnreported } from './unreported.ts'

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
  /** The points of its figures by their weights, 0 to 100. */
  readonly sum: number
  /** The need that next year's figures are expected to show, on the scale of this year's. */
  readonly nextNeed: number
  /** 0 to 100: the sum, each level laid beside the others so that as large a part of each stands at any height. */
  readonly need: number
}

/** Schools in the order of their codes, with their need and all that it was made of. */
export interface NeedIndex {
  readonly schools: readonly IndexedSchool[]
  /** Of the indicators that any school has a figure for, in the order of the vocabulary. */
  readonly points: readonly Points[]
  /** In the same order; they add up to 1. */
  readonly weights: readonly number[]
  /** With whom each school is compared: those of one number among each other. */
  readonly groups: readonly number[]
  /** The schools as numbers, the greatest need first. */
  readonly order: readonly number[]
  /** How the figures go together: in what is lasting between schools, and in how chance and the year move them. */
  readonly together: { readonly lasting: Alike; readonly straying: Straying }
  readonly cautions: readonly Caution[]
}

/**
 * The need index over what the state publishes, of the years of the setting. Pure and without chance: the same figures give the same index.
 * Of the kind of published need indices of large districts; it copies none of them.
 */
export const needIndex = (figures: readonly SchoolFigures[], targeting: Targeting, levels?: Levels): NeedIndex =>
  ended(indexSteps(figures, targeting, levels))

/** The same, giving way after each figure. */
export function* indexSteps(
  figures: readonly SchoolFigures[],
  targeting: Targeting,
  levels: Levels = new Map(),
): Generator<undefined, NeedIndex> {
  const schools = schoolsIn(figures, targeting, levels)
  const cohorts = schools.map(({ cohort }) => cohort)
  const groups = groupsOf(cohorts, targeting.levels)
  const wanted = weightsOf(targeting)
  const seen = new Map(wanted.map(({ indicator }) => [indicator, schools.map(({ years }) => seenIn(years, indicator))]))
  const poverty = povertyStandings(seen.get('low-income') ?? schools.map(({ years }) => seenIn(years, 'low-income')), cohorts)
  const pairs = pairsOf(figures, year => pandemicYears.includes(year) && !targeting.years.some(asked => pandemicYears.includes(asked)))
  const scored = { cohorts, groups, isLarge: schools.map(({ isSmall }) => !isSmall), shrink: targeting.shrink }
  const found: { points: Points; weight: number }[] = []
  for (const { indicator, weight } of wanted) {
    const points = pointsIn(indicator, {
      ...scored,
      seen: seen.get(indicator) ?? [],
      // By its own thirds a figure would be told twice.
      poverty: indicator === 'low-income' ? [] : poverty,
      strays: persistenceOf(pairs, indicator, levels),
    })
    if (points) found.push({ points, weight })
    yield
  }
  const total = found.reduce((sum, { weight }) => sum + weight, 0)
  const weights = found.map(({ weight }) => weight / total)
  const points = found.map(each => each.points)
  const straying = strayingTogether(pairs, points)
  const lasting = lastingTogether(points, straying)
  fillUnreported(points, lasting)
  const sums = schools.map((_, at) => needOf(points, weights, at))
  const order = inOneOrder(sums, groups)
  const needs = needsIn(order, sums)
  const nextYear = points.map(foreseen)
  const nextSums = schools.map((_, at) => needOf(nextYear, weights, at))
  const nextNeeds = needsIn(inOneOrder(nextSums, groups), nextSums)
  return {
    schools: schools.map((school, at) => ({
      ...school,
      seen: Object.fromEntries([...seen].map(([indicator, each]) => [indicator, each[at]])),
      sum: sums[at] ?? 0,
      need: needs[at] ?? 0,
      nextNeed: nextNeeds[at] ?? 0,
    })),
    ...{ points, weights, groups, order, together: { lasting, straying } },
    cautions: cautionsOver(figures, targeting),
  }
}

/** The points that next year is expected to give, the mean of what it may give. */
const foreseen = ({ standings, next }: Points) => ({
  standings,
  mean: Float64Array.from(standings, (_, at) => next.subarray(at * steps, (at + 1) * steps).reduce((sum, each) => sum + each, 0) / steps),
})

/** The greatest sum goes to the school that is first, the next to the second: needs of all levels have one scale, and a school of one group keeps its own sum. */
function needsIn(order: readonly number[], sums: readonly number[]): number[] {
  const needs = sums.map(() => 0)
  const inOrder = [...sums].sort((a, b) => b - a)
  order.forEach((school, place) => {
    needs[school] = inOrder[place] ?? 0
  })
  return needs
}

/** The mean of what is known of this school, by the weights. */
export function needOf(points: readonly Pick<Points, 'standings' | 'mean'>[], weights: readonly number[], school: number): number {
  let [sum, total] = [0, 0]
  points.forEach(({ standings, mean }, at) => {
    if (standings[school] !== 'own') return
    sum += (weights[at] ?? 0) * (mean[school] ?? 0)
    total += weights[at] ?? 0
  })
  return total === 0 ? 50 : sum / total
}

/** Some of the schools by need, the greatest first. */
export function byNeed({ order }: NeedIndex, some?: readonly number[]): readonly number[] {
  if (!some) return order
  const chosen = new Set(some)
  return order.filter(school => chosen.has(school))
}

type Found = Omit<IndexedSchool, 'need' | 'nextNeed' | 'sum' | 'seen'>

/** Each school that is still there and has students, and of which anything asked is known, once, by the name it had last. */
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
  const counted = [...byCode.values()].flat()
  const [empty, gone] = [emptySchools(counted), goneSchools(counted)]
  return [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([orgCode, found]) => !empty.has(orgCode) && !gone.has(orgCode) && found.some(each => tellsOf(each, wanted)))
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
