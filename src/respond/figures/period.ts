import { midnightIn } from '../../kernel/local-time.ts'
import { schoolYearOf } from '../../kernel/school-year.ts'
import { dayIn, daysAfter } from '../../kernel/time.ts'

/** The spans of time that can be looked at, the most asked for first. */
export const periods = ['school-year', 'semester', 'last-30-days', 'last-school-year'] as const
export type Period = (typeof periods)[number]

export const isPeriod = (text: unknown): text is Period => periods.some(period => period === text)

export interface Span {
  readonly period: Period
  /** The first and the last day, as YYYY-MM-DD. */
  readonly first: string
  readonly last: string
  /** From midnight of the first day, to midnight after the last, on the district's wall. */
  readonly from: Date
  readonly to: Date
}

/** A school year runs from July 1 to June 30, as the state counts it; its semesters are July to January and February to June. */
export function spanOf(period: Period, now: Date, zone: string): Span {
  const today = dayIn(zone, now)
  const year = schoolYearOf(today)
  const days = {
    'school-year': [`${year}-07-01`, `${year + 1}-06-30`],
    semester: isFirstHalf(today) ? [`${year}-07-01`, `${year + 1}-01-31`] : [`${year + 1}-02-01`, `${year + 1}-06-30`],
    'last-30-days': [daysAfter(today, -29), today],
    'last-school-year': [`${year - 1}-07-01`, `${year}-06-30`],
  } satisfies Record<Period, readonly string[]>
  const [first = today, last = today] = days[period]
  return { period, first, last, from: midnightIn(zone, first), to: midnightIn(zone, daysAfter(last, 1)) }
}

const isFirstHalf = (day: string): boolean => day.slice(5) >= '07-01' || day.slice(5) < '02-01'
