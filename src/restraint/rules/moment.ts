import type { SchoolDayAfter } from './clocks.ts'

/** What a decision may not make up for itself: the instant, and the days of the district's schools, as YYYY-MM-DD on the wall of its zone. */
export interface Moment {
  readonly at: Date
  readonly today: string
  readonly dayOf: (at: Date) => string
  readonly isSchoolDay: (day: string) => boolean
  readonly schoolDayAfter: SchoolDayAfter
  /** How days are counted after something of this day: in a summer, where a school was at work, by weekdays. */
  readonly daysFrom: (day: string) => SchoolDayAfter
}
