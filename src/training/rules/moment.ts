import type { TrainingSetting } from '../setting.ts'

/** What a decision may not make up for itself: the instant, fresh ids, the district's days, and what its plan sets for training. */
export interface Moment {
  readonly at: Date
  readonly id: () => string
  readonly today: string
  readonly isSchoolDay: (day: string) => boolean
  /** When a day begins on the district's wall, on whichever side of a change of clocks. */
  readonly midnight: (day: string) => Date
  readonly setting: TrainingSetting
}

/** The same day so many months on, or the last of that month where it has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate()))).toISOString().slice(0, 10)
}
