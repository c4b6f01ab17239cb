import type { WorkDayAfter } from './clocks.ts'

/** What a decision may not make up for itself: the instant, and the days of the district's schools, as YYYY-MM-DD on the wall of its zone. */
export interface Moment {
  readonly at: Date
  readonly today: string
  readonly dayOf: (at: Date) => string
  readonly isSchoolDay: (day: string) => boolean
  /** In a summer weekdays count, where a school may be at work and a family waits. */
  readonly workDayAfter: WorkDayAfter
}
