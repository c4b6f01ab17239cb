import { createHash } from 'node:crypto'
import { canonical } from '../../kernel/canonical.ts'
import type { Clock } from '../../kernel/time.ts'
import { findDistrictCode } from '../../people/index.ts'
import type { PlanRegister } from '../../plan/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Indicator } from '../indicators.ts'
import { listGradeEnrolment } from '../state-data/grade-enrolment.ts'
import { listFigureYears, listReportDigests, listSchoolFigures } from '../state-data/read-figures.ts'
import { type Cohort, cohortOf } from './cohorts.ts'
import { apartFromMadeUp } from './made-up.ts'
import type { NeedAsked } from './work-out.ts'
import { type Targeting, targetingSaid, targetingShape, withoutSaying } from './targeting.ts'

export interface Wish {
  readonly years?: readonly string[] | undefined
  readonly indicators?: Readonly<Partial<Record<Indicator, number>>> | undefined
}

export interface Inputs {
  readonly targeting: Targeting
  /** The school years that were read in, the oldest first. */
  readonly held: readonly string[]
  /** Those that are read: the ones that count, and others near them that tell how figures change from year to year. */
  readonly read: readonly string[]
  readonly own: string | null
  /** Over the state's reports of the years that count, as they are kept. */
  readonly inputsDigest: string
  readonly settingDigest: string
}

type Kit = { readonly plans: PlanRegister; readonly clock: Clock }

/** What the index would be made with: the plan's setting, unless somebody wishes other years or figures. */
export async function readInputs(tx: Tx, { plans, clock }: Kit, wish: Wish = {}): Promise<Inputs> {
  const [inForce, held, own, reports] = await Promise.all([
    plans.inForce(tx, clock.now()),
    listFigureYears(tx),
    findDistrictCode(tx),
    listReportDigests(tx),
  ])
  const said = targetingSaid(inForce?.settings['targeting'])
  const years = wish.years ?? said.years ?? (held.length > 0 ? held.slice(-2) : withoutSaying.years)
  const targeting = targetingShape.parse({ ...withoutSaying, ...said, ...(wish.indicators ? { indicators: wish.indicators } : {}), years })
  const read = nearTo(years, held)
  const counted = reports.filter(({ year }) => read.includes(year)).map(({ report, year, digest }) => `${year} ${report} ${digest}`)
  return {
    targeting,
    held,
    read,
    own,
    inputsDigest: digestOf(counted.sort().join('\n')),
    settingDigest: digestOf(canonical({ ...targeting })),
  }
}

/** The figures themselves, some thousand lines a year: read once it is known that they are needed. */
export async function readFigures(tx: Tx, { targeting, read, own }: Inputs): Promise<NeedAsked> {
  const years = [...targeting.years].sort()
  const figures = await listSchoolFigures(tx, read)
  const byYear: (readonly (readonly [string, Cohort])[])[] = []
  for (const year of years) byYear.push((await listGradeEnrolment(tx, year)).map(({ orgCode, grades }) => [orgCode, cohortOf(grades)]))
  const levels = new Map(byYear.at(-1))
  const hadOthers = byYear.flatMap(each => each.filter(([school, level]) => isAnother(level, levels.get(school))).map(([school]) => school))
  return { figures: apartFromMadeUp(figures), targeting, own, levels, otherGrades: new Set(hadOthers) }
}

/** Where no report says which grades a school has, nothing is known to have changed. */
const isAnother = (level: Cohort, last: Cohort = 'unknown'): boolean => level !== last && level !== 'unknown' && last !== 'unknown'

/** So many years before or after those that count still tell how figures of now change. */
const near = 6

const nearTo = (years: readonly string[], held: readonly string[]): string[] =>
  [
    ...new Set([
      ...years,
      ...held.filter(year => years.some(each => Math.abs(Number(each.slice(0, 4)) - Number(year.slice(0, 4))) <= near)),
    ]),
  ].sort()

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')
