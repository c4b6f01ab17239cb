import type { Notice } from '../contract.ts'
import type { Limits } from '../setting.ts'

/** The days of the district's schools, as a clock needs them: the n-th day of work after a day. */
export type WorkDayAfter = (day: string, n: number) => string

export type ClockName = Notice | 'week-review' | 'month-review'

/** Whether the source was read: `verified`, through somebody who printed it (`secondary`), or not at all. */
export type ClockMark = 'verified' | 'secondary' | 'unverified'

/**
 * When each is due, and how sure that is.
 * Law: 603 CMR 46.06 in its older text, as BPS SUP-19 prints it (secondary): the leader at once and in writing the next working day, a caregiver
 * the same day and in writing within three working days, injuries to the state within three; that a week and a month are reviewed stands in the
 * text in force since 17 August 2026 (verified), by which day does not: that day is ours.
 */
export const marks: Readonly<Record<ClockName, ClockMark>> = {
  'leader-told': 'secondary',
  'principal-report': 'secondary',
  'caregiver-told': 'secondary',
  'caregiver-report': 'secondary',
  'state-report': 'secondary',
  'week-review': 'verified',
  'month-review': 'verified',
}
/** The state's rule of hours for a caregiver: nobody has read it. */
export const hoursMark: ClockMark = 'unverified'

export function dueOn(clock: ClockName, happenedOn: string, limits: Limits, after: WorkDayAfter): string {
  switch (clock) {
    case 'leader-told':
    case 'caregiver-told':
      return happenedOn
    case 'principal-report':
      return after(happenedOn, limits['principal-report-days'])
    case 'caregiver-report':
      return after(happenedOn, limits['caregiver-report-days'])
    case 'state-report':
      return after(happenedOn, limits['injury-report-days'])
    case 'week-review':
      return after(sundayOf(happenedOn), limits['week-review-days'])
    case 'month-review':
      return after(lastOfMonth(happenedOn), limits['month-review-days'])
  }
}

export type DueDays = Readonly<Record<Exclude<ClockName, 'month-review'>, string>>

export const dueDays = (happenedOn: string, limits: Limits, after: WorkDayAfter): DueDays => ({
  'leader-told': dueOn('leader-told', happenedOn, limits, after),
  'principal-report': dueOn('principal-report', happenedOn, limits, after),
  'caregiver-told': dueOn('caregiver-told', happenedOn, limits, after),
  'caregiver-report': dueOn('caregiver-report', happenedOn, limits, after),
  'state-report': dueOn('state-report', happenedOn, limits, after),
  'week-review': dueOn('week-review', happenedOn, limits, after),
})

const dayMillis = 86_400_000
const at = (day: string): Date => new Date(`${day}T00:00:00Z`)
const written = (date: Date): string => date.toISOString().slice(0, 10)

/** The Sunday that ends the week of a day. A week begins on Monday. */
export const sundayOf = (day: string): string => written(new Date(+at(day) + ((7 - at(day).getUTCDay()) % 7) * dayMillis))

const lastOfMonth = (day: string): string => written(new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)))
