import type { DistrictId } from '../../kernel/ids.ts'
import type { Clock } from '../../kernel/time.ts'
import type { Told } from '../../people/index.ts'
import type { PlanRegister } from '../../plan/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { type Indicator, indicators, isIndicator } from '../indicators.ts'
import { ended } from '../../platform/pieces/index.ts'
import type { PublishedSchool, Step, WorkedOut } from './published.ts'
import { readFigures, readInputs, type Wish } from './read-inputs.ts'
import { misuses } from './words/refusals.ts'
import { cautionSaid } from './words/need.ts'
import { workOut } from './work-out.ts'

export interface IndexArguments {
  readonly district: DistrictId
  /** One school year, or several with commas between them. */
  readonly year: string
  /** `a=w,b=w`; left out, the weights are those of the plan. */
  readonly indicators: string | null
  readonly clock: Clock
  readonly plans: PlanRegister
  /** Where cautions go: never into the answer. */
  readonly warn: (sentence: string) => void
}

/** `invest index`: every school the state's reports of these years hold, the greatest need first. */
export async function indexCommand(database: Database, asked: IndexArguments): Promise<Told> {
  const years = asked.year.split(',').map(each => shortYear(each.trim()))
  const misshapen = years.find(each => !/^\d{4}-\d{2}$/.test(each))
  if (misshapen !== undefined) return misused(misuses.form(misshapen))
  const weights = asked.indicators === null ? undefined : readWeights(asked.indicators)
  if (typeof weights === 'string') return misused(weights)
  const wish: Wish = { years: [...new Set(years)], indicators: weights }
  const { figures, held } = await database.transaction('app', asked.district, async tx => {
    const inputs = await readInputs(tx, asked, wish)
    return { held: inputs.held, figures: await readFigures(tx, inputs) }
  })
  const strange = years.find(year => !held.includes(year))
  if (strange !== undefined) return refusedWith(misuses.year(strange, held))
  // Ranked among all schools that were read, not among the district’s own.
  const worked = ended(workOut({ ...figures, own: null }))
  for (const caution of worked.summary.cautions) asked.warn(cautionSaid(caution, 'en'))
  return {
    exit: 0,
    json: { schools: inOrder(worked).map(school => asContract(school, figuresAsked(worked.summary))) },
    text: textOf(worked),
  }
}

/** `2022-2023` is written out too. */
const shortYear = (year: string): string => year.replace(/^(\d\d)(\d\d)-\1(\d\d)$/, '$1$2-$3')

const misused = (detail: string): Told => ({ exit: 2, json: { ok: false, error: detail }, text: detail })
const refusedWith = (detail: string): Told => ({ exit: 1, json: { ok: false, error: detail }, text: detail })

/** `chronic-absence=2,low-income=1` as weights, or what is wrong with it. */
export function readWeights(text: string): Partial<Record<Indicator, number>> | string {
  const weights: Partial<Record<Indicator, number>> = {}
  for (const part of text.split(',')) {
    const [name = '', weight = '', ...more] = part.trim().split('=')
    if (!isIndicator(name)) return misuses.indicator(name)
    if (more.length > 0 || !/^\d+(\.\d+)?$/.test(weight) || !(Number(weight) > 0) || Number(weight) > 1000)
      return misuses.weight(part.trim())
    if (weights[name] !== undefined) return misuses.twice(name)
    weights[name] = Number(weight)
  }
  return weights
}

const inOrder = ({ schools }: WorkedOut): PublishedSchool[] => schools.toSorted((a, b) => a.all.rank - b.all.rank)

/** The figures that were to count, in the order of the vocabulary, whether or not any school has them. */
export function figuresAsked({ weights, cautions }: WorkedOut['summary']): readonly Indicator[] {
  const nowhere = cautions.flatMap(({ code, indicator }) => (code === 'no-figures' && indicator ? [indicator] : []))
  return indicators.filter(each => nowhere.includes(each) || weights.some(({ indicator }) => indicator === each))
}

/** A school as CONTRACT §1 has it, a figure that no school has null; then its level and rank within it, and where next year's figures may put it. */
export function asContract({ orgCode, name, need, all, detail }: PublishedSchool, asked: readonly Indicator[]) {
  const known = new Map(detail.steps.map(({ indicator, value, withheld }: Step) => [indicator, { value, withheld }]))
  const printed = Object.fromEntries(asked.map(indicator => [indicator, known.get(indicator) ?? { value: null, withheld: false }]))
  const { level, cohort, nextNeed } = detail
  return {
    ...{ orgCode, name, need, rank: all.rank, rankLow: all.low, rankHigh: all.high, indicators: printed, level: cohort },
    ...(level ? { levelRank: level.rank, levelOf: level.of, levelRankLow: level.low, levelRankHigh: level.high } : {}),
    ...(all.next ? { nextLow: all.next.low, nextHigh: all.next.high } : {}),
    ...(nextNeed === undefined ? {} : { nextNeed }),
  }
}

function textOf(worked: WorkedOut): string {
  const lines = inOrder(worked).map(({ orgCode, name, need, all: { rank, low, high, next } }) =>
    [
      String(rank).padStart(5),
      `${low}–${high}`.padEnd(11),
      (next ? `${next.low}–${next.high}` : '').padEnd(11),
      need.toFixed(1).padStart(5),
      orgCode,
      name,
    ].join('  '),
  )
  return [` rank  nine in 10   next year    need  code      school`, ...lines].join('\n')
}
