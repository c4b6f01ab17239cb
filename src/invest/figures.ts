import type { Indicator } from './indicators.ts'

/** One figure of a school in a year, as the state prints it: a percentage from 0 to 100, and of `students-per-nurse` students to one full-time post. */
export interface Figure {
  /** Null where it is withheld or was not reported. Never 0 for either. */
  readonly value: number | null
  readonly withheld: boolean
  /** How many the figure is of: students, a cohort, teachers. Null where no report says. */
  readonly of: number | null
  /** How many it counts, where the state shows the count beside the share, or where it shows a count and withholds the share. */
  readonly count: number | null
}

/** A school in one school year, with every indicator a report holds for it; one no report holds is left out. */
export interface SchoolFigures {
  /** Eight digits, as DESE writes it. */
  readonly orgCode: string
  /** The same of its district: the first four digits and `0000`. */
  readonly distCode: string
  readonly name: string
  /** As DESE writes it: `2022-23`. */
  readonly year: string
  /** On 1 October where that report was read, else all enrolled in the year. */
  readonly enrolment: number | null
  readonly figures: Readonly<Partial<Record<Indicator, Figure>>>
}

/** Low income is two series under one name: from 2014-15 to 2020-21 the state counted the economically disadvantaged, since 2021-22 the wider low income. */
export const lowIncomeSeries = (year: string): 'economically-disadvantaged' | 'low-income' =>
  year >= '2014-15' && year < '2021-22' ? 'economically-disadvantaged' : 'low-income'
