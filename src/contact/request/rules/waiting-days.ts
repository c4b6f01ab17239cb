import type { ContactFactRecorded, RequestDecided } from '../facts.ts'
import type { ContactState } from '../contact-state.ts'
import { beforeOf, isDone, isUnseen } from './gate.ts'
import type { Moment } from './moment.ts'

const told: readonly string[] = ['caregiver-told', 'student-told']

/**
 * A record waits: it may be let go so many school days after its family was told, or a school day before the return date, whichever comes
 * first. Where nobody may be told, or nobody can be reached, the days run from the decision: a court is answered all the same.
 * Law: 603 CMR 23.07(4); the family has time to ask a court to stop it.
 */
export function startsWaiting(state: ContactState, moment: Moment): readonly ContactFactRecorded[] {
  const { drill, decided, waitsUntil } = state
  if (!decided?.parts.before.includes('waiting-days-passed') || waitsUntil !== null || isDone(state, 'waiting-days-passed')) return []
  // What day it wants an answer by is known once the paper is read.
  if (isUnseen(state)) return []
  const family = beforeOf(state).filter(notice => told.includes(notice))
  if (family.some(notice => !isDone(state, notice) && !state.unreachable.includes(notice))) return []
  return [{ type: 'contact.waits-until', body: { drill, day: countedDay(state, decided, moment), counted: true } }]
}

/** By the school calendar as it stands now. */
function countedDay(state: ContactState, { settings }: RequestDecided, moment: Moment): string {
  const family = beforeOf(state).filter(notice => told.includes(notice))
  const last = state.told.findLast(({ notice }) => family.includes(notice))
  const { 'record-days': days, 'return-days': ahead } = settings
  const from = last?.at ?? state.waitsSince ?? moment.at
  const full = moment.schoolDayFrom(from, days)
  const early = state.returnOn === null ? full : dayAhead(state.returnOn, ahead, moment.schoolDayFrom(from, 0), moment)
  const [day = full] = [full, early].sort()
  return day
}

/**
 * So many school days before the return date. In a summer, and where there is no school between the day on which they run and the return date,
 * weekdays are counted: the last school day before it can be that very day, and the family had no time at all. Our choice.
 */
function dayAhead(returnOn: string, ahead: number, from: string, moment: Moment): string {
  const [inSchool, onWeekdays] = [moment.schoolDayBefore(returnOn, ahead), moment.weekdayBefore(returnOn, ahead)]
  return inSchool <= from || moment.isInSummer(onWeekdays) ? onWeekdays : inSchool
}

/**
 * The day on which a record may go has come: it may, or, where school was called off since that day was counted, it waits as many days longer. A
 * day that was counted is never an earlier one, since the family was told it; a day that counsel set stands.
 * Law: 603 CMR 23.07(4).
 */
export function endsWaiting(state: ContactState, moment: Moment): readonly ContactFactRecorded[] {
  const { drill, decided, waitsUntil, waited, isCounted } = state
  if (!decided || waitsUntil === null || waited || moment.today < waitsUntil) return []
  const day = isCounted ? countedDay(state, decided, moment) : waitsUntil
  if (day > moment.today) return [{ type: 'contact.waits-until', body: { drill, day, counted: true } }]
  return [{ type: 'contact.waited', body: { drill } }]
}
