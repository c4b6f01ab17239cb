import type { ContactFactRecorded } from '../facts.ts'
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
  const { drill, decided, waitsSince, waitsUntil } = state
  if (!decided?.parts.before.includes('waiting-days-passed') || waitsUntil !== null || isDone(state, 'waiting-days-passed')) return []
  // What day it wants an answer by is known once the paper is read.
  if (isUnseen(state)) return []
  const family = beforeOf(state).filter(notice => told.includes(notice))
  if (family.some(notice => !isDone(state, notice) && !state.unreachable.includes(notice))) return []
  const last = state.told.findLast(({ notice }) => family.includes(notice))
  const { 'record-days': days, 'return-days': ahead } = decided.settings
  const full = moment.schoolDayFrom(last?.at ?? waitsSince ?? moment.at, days)
  const early = state.returnOn === null ? full : moment.schoolDayBefore(state.returnOn, ahead)
  const [day = full] = [full, early].sort()
  return [{ type: 'contact.waits-until', body: { drill, day } }]
}
