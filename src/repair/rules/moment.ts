/** What a decision may not make up for itself: the instant, fresh ids, and the days of the district's schools, as YYYY-MM-DD. */
export interface Moment {
  readonly at: Date
  readonly id: () => string
  readonly days: Days
}

export interface Days {
  readonly today: string
  readonly isSchoolDay: (day: string) => boolean
  /** The day so many weeks on, or the first day of school after it. */
  readonly weeksOn: (weeks: number) => string
}
