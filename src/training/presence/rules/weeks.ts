import { malformed, type No } from '../../../kernel/refusal.ts'
import type { Moment } from '../../rules/moment.ts'
import { trainingFields } from '../../words/refusals.ts'
import { weekFields } from '../words/weeks.ts'

const dayMillis = 86_400_000
const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMillis).toISOString().slice(0, 10)

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => plusDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

export const weeksBefore = (monday: string, weeks: number): string => plusDays(monday, -7 * weeks)

/** How far ahead a week is planned, and how far back a day is counted, in weeks: ours. */
const [ahead, back] = [8, 2]

const wrong = (pointer: string, detail: Parameters<typeof malformed>[0][number]['detail']): No => malformed([{ pointer, detail }])

/** A plan is of a week that is not over: afterwards it would be made to fit what was done. */
export function planWrong(week: string, { today }: Pick<Moment, 'today'>): No | null {
  const monday = mondayOf(week)
  if (monday < mondayOf(today)) return wrong('/week', weekFields.weekOver({ day: monday }))
  return monday > weeksBefore(mondayOf(today), -ahead) ? wrong('/week', weekFields.weekFar({ n: ahead })) : null
}

/** A day of school that has come, and not long ago. */
export function countWrong(on: string, { today, isSchoolDay }: Pick<Moment, 'today' | 'isSchoolDay'>): No | null {
  if (on > today) return wrong('/on', trainingFields.future({ day: on }))
  if (on < weeksBefore(mondayOf(today), back)) return wrong('/on', weekFields.longAgo({ n: back }))
  return isSchoolDay(on) ? null : wrong('/on', trainingFields.closed({ day: on }))
}
