import type { SchoolFigures } from '../figures.ts'
import type { Indicator } from '../indicators.ts'
import { type Caution, goneSchools, lastYearIn, namedCaution } from './cautions.ts'
import { indexSteps, type NeedIndex } from './need-index.ts'
import type { Levels } from './persistence.ts'
import { mostWithheld } from './observed.ts'
import type { Points } from './points.ts'
import type { Detail, Place, PrintedYear, PublishedSchool, Step, WorkedOut } from './published.ts'
import { type Ranked, type Ranking, rankSchools } from './ranking.ts'
import { turnsFor } from './sensitivity.ts'
import type { Targeting } from './targeting.ts'

export interface NeedAsked {
  readonly figures: readonly SchoolFigures[]
  readonly targeting: Targeting
  readonly levels: Levels
  /** The district's own number; null where nobody told it, and then all schools are its own. */
  readonly own: string | null
  /** Schools whose grades made them of another level in an earlier year that counts. */
  readonly otherGrades?: ReadonlySet<string>
}

/** Of more schools than this it is not worked out which weight would change a tier: it takes as long as their square. */
const turnedAtMost = 300

/** All of the index: need, ranks among all schools and among the district's, tiers, steps. Gives way often; the same figures give the same. */
export function* workOut({ figures, targeting, levels, own, otherGrades = new Set() }: NeedAsked): Generator<unknown, WorkedOut> {
  const index = yield* indexSteps(figures, targeting, levels)
  const hasOwn = own !== null && index.schools.some(({ distCode }) => distCode === own)
  const isOwn = ({ distCode }: { distCode: string }) => !hasOwn || distCode === own
  const { all, own: ours, level } = yield* rankSchools(index, targeting, isOwn)
  const [places, ownPlaces] = [placesOf(all), placesOf(ours)]
  const among = index.schools.flatMap((school, at) => (isOwn(school) ? [at] : []))
  const schools: PublishedSchool[] = []
  for (const [at, school] of index.schools.entries()) {
    const place = places.get(school.orgCode)
    if (!place) continue
    const { orgCode, name, enrolment, isSmall, need, nextNeed, sum, cohort } = school
    const ownPlace = ownPlaces.get(orgCode) ?? null
    const turns = isOwn(school) && among.length <= turnedAtMost ? turnsOf(index, { school: at, among, cuts: ours.cuts }) : null
    const detail: Detail = {
      ...{ cohort, steps: index.points.map(points => stepOf(points, school, at)), turns },
      ...{ sum: rounded(sum, 2), level: level.get(orgCode), nextNeed: rounded(nextNeed, 2) },
    }
    schools.push({
      orgCode,
      name,
      students: enrolment,
      isSmall,
      isOwn: isOwn(school),
      need: rounded(need, 2),
      nextNeed: rounded(nextNeed, 2),
      all: place,
      own: ownPlace,
      detail,
    })
    if (at % 50 === 0) yield
  }
  const cautions = [...index.cautions, ...changedSchools({ figures, targeting, own, otherGrades, schools })]
  return { summary: summaryOf(index, { targeting, cautions, cuts: all.cuts, ownCuts: ours.cuts, ownSchools: among.length }), schools }
}

/** Schools that are there no more, and those that were of another level, the district’s own first. */
function changedSchools(asked: {
  readonly figures: readonly SchoolFigures[]
  readonly targeting: Targeting
  readonly own: string | null
  readonly otherGrades: ReadonlySet<string>
  readonly schools: readonly PublishedSchool[]
}): Caution[] {
  const { figures, targeting, own, otherGrades, schools } = asked
  const counted = figures.filter(({ year }) => targeting.years.includes(year))
  const closed = [...goneSchools(counted)].map(([orgCode, name]) => ({ name, isOwn: `${orgCode.slice(0, 4)}0000` === own }))
  const others = schools.filter(({ orgCode }) => otherGrades.has(orgCode))
  return [
    ...(closed.length > 0 ? [{ ...namedCaution('not-there-any-more', closed), year: lastYearIn(counted) }] : []),
    ...(others.length > 0 ? [namedCaution('other-grades', others)] : []),
  ]
}

const placesOf = ({ schools }: Ranking): ReadonlyMap<string, Place> => new Map(schools.map(school => [school.orgCode, placeOf(school)]))

const placeOf = ({ rank, low, high, tiers: [from, to], next }: Ranked): Place => ({ rank, low, high, tiers: [from, to], next })

/** The least changes by which it would change its tier: at most two for each end of a tier. */
function turnsOf(
  index: NeedIndex,
  { school, among, cuts }: { school: number; among: readonly number[]; cuts: readonly number[] },
): NonNullable<Detail['turns']> {
  return cuts.flatMap(first =>
    turnsFor(index, { school, among, k: first })
      .slice(0, 2)
      .map(({ from, to, ...turn }) => ({ ...turn, from: rounded(from, 4), to: rounded(to, 4), first })),
  )
}

function stepOf(points: Points, { years, seen }: NeedIndex['schools'][number], at: number): Step {
  const { indicator, standings, taken, low, high, mean } = points
  const shown = seen[indicator]
  return {
    indicator,
    standing: standings[at] ?? 'own',
    years: years.flatMap(year => printedIn(year, indicator)),
    value: shown?.value == null ? null : rounded(shown.value, 3),
    withheld: shown?.withheld ?? false,
    ...{ taken: finite(taken[at]), low: finite(low[at]), high: finite(high[at]) },
    points: rounded(mean[at] ?? 0, 2),
  }
}

function printedIn({ year, enrolment, figures }: SchoolFigures, indicator: Indicator): PrintedYear[] {
  const figure = figures[indicator]
  if (!figure) return []
  const { value, withheld, of, count } = figure
  const most = withheld && value === null ? (count ?? figures.disciplined?.count ?? mostWithheld) : null
  return [{ year, value: value === null ? null : rounded(value, 3), withheld, of: of ?? enrolment, most }]
}

function summaryOf(
  { schools, points, weights }: NeedIndex,
  {
    targeting,
    ...rest
  }: { targeting: Targeting; cautions: readonly Caution[]; cuts: readonly number[]; ownCuts: readonly number[]; ownSchools: number },
): WorkedOut['summary'] {
  return {
    years: [...targeting.years].sort(),
    weights: points.map(({ indicator }, at) => ({ indicator, weight: rounded(weights[at] ?? 0, 6) })),
    middles: points.map(each => ({ indicator: each.indicator, middle: middleOf(each) })),
    ...{ draws: targeting.draws, firmness: targeting.firmness, shrink: targeting.shrink, smallUnder: targeting['minimum-size'] },
    levels: targeting.levels,
    straying: points.map(
      ({
        indicator,
        strays: {
          all: { carried, clustered, ownYear },
        },
      }) => ({
        indicator,
        ...{ carried: rounded(carried, 3), clustered: rounded(clustered, 3), ownYear: rounded(ownYear, 4) },
      }),
    ),
    ...{ schools: schools.length, ownSchools: rest.ownSchools, cuts: [...rest.cuts], ownCuts: [...rest.ownCuts] },
    cautions: [...rest.cautions],
    auditRatio: targeting['audit-ratio'],
  }
}

function middleOf({ standings, taken }: Points): number | null {
  const own = Array.from(taken)
    .filter((_, at) => standings[at] === 'own')
    .sort((a, b) => a - b)
  return finite(own[Math.floor((own.length - 1) / 2)])
}

const finite = (value: number | undefined): number | null => (value !== undefined && Number.isFinite(value) ? rounded(value, 3) : null)

const rounded = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places
