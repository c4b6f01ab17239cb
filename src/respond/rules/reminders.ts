import { instantIn, midnightIn } from '../../kernel/local-time.ts'
import { addSeconds, dayAfter, dayIn } from '../../kernel/time.ts'
import type { CallFact } from '../facts.ts'
import type { CallState } from '../state.ts'
import { type FollowUp, isOpen } from '../owed.ts'

/** In the morning, so that the day is left to do it. */
const hour = '08:00'
/** What is set late in the morning or on its own day is not reminded of at once. */
const leastSeconds = 2 * 3_600
/** Before an hour that the law counts to. */
const beforeHourSeconds = 12 * 3_600

interface Reminder {
  readonly followUp: string
  readonly late: boolean
  readonly at: Date
}

/** The district's clocks, and the first day of school from a day on. */
export interface SchoolMornings {
  readonly zone: string
  readonly schoolDayFrom: (day: string) => string
}

/** Once before it is due, where there is time for it, and once when it is overdue. */
function remindersOf(one: FollowUp, zone: string): Reminder[] {
  const soonest = addSeconds(one.setAt, leastSeconds)
  const late = one.dueAt ?? morningOf(zone, dayAfter(one.dueOn))
  const wanted = one.dueAt ? addSeconds(one.dueAt, -beforeHourSeconds) : morningOf(zone, one.dueOn)
  const before = new Date(Math.max(wanted.getTime(), soonest.getTime()))
  const isInTime = one.dueAt ? before < one.dueAt : dayIn(zone, before) === one.dueOn
  return [...(isInTime ? [{ followUp: one.id, late: false, at: before }] : []), { followUp: one.id, late: true, at: late }]
}

/** Whoever heard on a day without school that it is overdue hears it once more on the first morning of school. */
function onceMore({ id, reminded, lateSaidAt }: FollowUp, { zone, schoolDayFrom }: SchoolMornings): Reminder[] {
  if (lateSaidAt === null || reminded.filter(each => each === 'late').length > 1) return []
  const said = dayIn(zone, lateSaidAt)
  const school = schoolDayFrom(said)
  return school === said ? [] : [{ followUp: id, late: true, at: morningOf(zone, school) }]
}

const remindersLeft = ({ drill, followUps }: CallState, mornings: SchoolMornings): Reminder[] =>
  drill
    ? []
    : followUps.filter(isOpen).flatMap(one => {
        // Who was told that it is overdue is not told any more that it will be due.
        if (one.reminded.includes('late')) return onceMore(one, mornings)
        return remindersOf(one, mornings.zone).filter(({ late }) => late || !one.reminded.includes('before'))
      })

/** When the next reminder of a call goes out; undefined where none is left. */
export function nextReminderAt(state: CallState, mornings: SchoolMornings): Date | undefined {
  return remindersLeft(state, mornings)
    .map(({ at }) => at)
    .sort((a, b) => a.getTime() - b.getTime())[0]
}

/** The reminders that are due: of each follow-up the last of them, so that nobody gets two at once. */
export function decideReminders(state: CallState, at: Date, mornings: SchoolMornings): CallFact[] {
  const due = remindersLeft(state, mornings).filter(each => each.at <= at)
  return due
    .filter(each => each.late || !due.some(other => other.late && other.followUp === each.followUp))
    .map(({ followUp, late }) => ({ type: 'call.follow-up-reminded', body: { drill: state.drill, followUp, late } }))
}

const morningOf = (zone: string, day: string): Date => instantIn(zone, `${day}T${hour}`) ?? midnightIn(zone, day)
