import type { ContactFactRecorded, Happened } from '../facts.ts'
import type { ContactState } from '../contact-state.ts'
import { evolve } from '../state.ts'

/** When it is, for a rule: the instant, the day on the school's wall, and the days that its calendar makes of the plan's settings. */
export interface Moment {
  readonly at: Date
  readonly today: string
  readonly id: () => string
  /** The day so many school days from today. */
  readonly schoolDay: (days: number) => string
  /** The day so many school days after the day of an instant. */
  readonly schoolDayFrom: (at: Date, days: number) => string
  /** The day so many school days before another. */
  readonly schoolDayBefore: (day: string, days: number) => string
  /** The same in weekdays that are no legal holiday: on them a court and the district’s office work, with school or without. */
  readonly weekdayBefore: (day: string, days: number) => string
  /** No school on this day nor for weeks around it. */
  readonly isInSummer: (day: string) => boolean
}

/** The contact after facts that this moment adds. */
export function after(state: ContactState, facts: readonly ContactFactRecorded[], by: string | null, moment: Moment): ContactState {
  return facts.reduce<ContactState>((folded, fact) => {
    const happened: Happened = { seq: 0, at: moment.at, by, fact }
    return evolve(folded, happened) ?? folded
  }, state)
}
