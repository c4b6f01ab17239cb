/** What a decision may not make up for itself: the instant, fresh ids, and the days of the district's schools, as YYYY-MM-DD. */
export interface Moment {
  readonly at: Date
  readonly id: () => string
  readonly days: Days
}

export interface Days {
  readonly today: string
  readonly isSchoolDay: (day: string) => boolean
  /** A day of school; in a summer a weekday that is no legal holiday, so that a student is not heard in September for what was in June. */
  readonly isForHearing: (day: string) => boolean
  /** The n-th school day after a day; the 0th is the day. Undefined where nobody can say it yet. */
  readonly after: (day: string, n: number) => string | undefined
}
