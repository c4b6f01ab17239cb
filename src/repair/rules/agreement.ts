import { daysAfter } from '../../kernel/time.ts'
import { malformed, type No, notFound, refused } from '../../kernel/refusal.ts'
import type { Saying } from '../../kernel/lang.ts'
import type { Ready } from '../../matter/next.ts'
import type { Action, CheckIn, CheckInFinding, Closing, Confirmation, Evidence } from '../contract.ts'
import type { ProcessFact } from '../facts.ts'
import { guarded, type ProcessState } from '../state.ts'
import { repairFields, repairRefusals } from '../words/refusals.ts'
import { allAgree, asRead, type Read } from './consent.ts'
import type { Moment } from './moment.ts'
import { answersFor, isOver, notYours } from './reach.ts'
import { partyCalled, type ProcessStanding } from './standing.ts'

/** One thing that somebody is to do, by when, and by what it is seen. */
export interface Promised {
  readonly what: Action
  readonly owner: string
  readonly dueOn: string
  readonly evidence: Evidence
}

const isMade = ({ agreement }: ProcessState): No | null => (agreement === 'made' ? null : refused('not-agreed', repairRefusals.notAgreed))

export function agreeReady(state: ProcessState, _?: ProcessStanding, sent?: Read): Ready {
  const over = isOver(state)
  if (over) return over
  if (state.sessions.length === 0) return refused('no-session', repairRefusals.noSession)
  return state.agreement === 'none' || state.actions.some(({ isDone }) => !isDone) ? asRead(state, sent) : 'already'
}

/** What is written down are codes, who and by when. Written again it takes the place of what is still open, and everybody agrees anew. */
export function decideAgree(state: ProcessState, promised: readonly Promised[], { days, id }: Moment): readonly ProcessFact[] | No {
  const wrong = promised.flatMap(({ owner, dueOn }, at) => [
    ...(partyCalled(state, owner) ? [] : [{ pointer: `/actions/${at}/owner`, detail: repairFields.owner }]),
    ...dayWrong(dueOn, days).map(detail => ({ pointer: `/actions/${at}/dueOn`, detail })),
  ])
  if (wrong.length > 0) return malformed(wrong)
  return [{ type: 'repair.agreement-written', body: { actions: promised.map(each => ({ action: id(), ...each })) } }]
}

/** How far ahead something may be due: ours. Of a year that was mistyped nobody would hear before it came. */
const longestDays = 366

function dayWrong(day: string, { today, isSchoolDay }: Moment['days']): Saying[] {
  if (day < today) return [repairFields.past({ day })]
  const latest = daysAfter(today, longestDays)
  if (day > latest) return [repairFields.farAhead({ day, latest })]
  return isSchoolDay(day) ? [] : [repairFields.closed({ day })]
}

export function doneReady(state: ProcessState, standing: ProcessStanding, action?: string): Ready {
  const no = isOver(state) ?? isMade(state)
  if (no) return no
  if (action === undefined) return state.actions.some(each => !each.isDone && answersFor(standing, each.owner)) ? 'ready' : 'already'
  const found = state.actions.find(each => each.action === action)
  if (!found) return notFound(repairRefusals.noSuchAction)
  if (!answersFor(standing, found.owner)) return notYours
  return found.isDone ? 'already' : 'ready'
}

/** Whoever was harmed says whether it was done, or would rather not say. */
export function confirmReady(
  state: ProcessState,
  standing: ProcessStanding,
  sent?: { readonly person: string; readonly says: Confirmation },
): Ready {
  const no = isOver(state) ?? isMade(state)
  if (no) return no
  if (!sent) return guarded(state).some(({ person }) => answersFor(standing, person) && !isConfirmed(state, person)) ? 'ready' : 'already'
  if (!guarded(state).some(({ person }) => person === sent.person)) return malformed([{ pointer: '/person', detail: repairFields.guarded }])
  if (!answersFor(standing, sent.person)) return notYours
  if (sent.says === 'complete' && state.actions.some(({ isDone }) => !isDone)) return refused('open-actions', repairRefusals.openActions)
  return state.confirmed.some(each => each.person === sent.person && each.says === sent.says) ? 'already' : 'ready'
}

const isConfirmed = ({ confirmed }: ProcessState, who: string): boolean =>
  confirmed.some(({ person, says }) => person === who && says === 'complete')

export const isAllConfirmed = (state: ProcessState): boolean => guarded(state).every(({ person }) => isConfirmed(state, person))

export function checkInReady(state: ProcessState, _: ProcessStanding, sent?: { readonly which: CheckIn }): Ready {
  const no = isOver(state) ?? isMade(state)
  if (no) return no
  const open = state.checkIns.filter(({ finding }) => finding === null)
  return (sent ? open.some(({ which }) => which === sent.which) : open.length > 0) ? 'ready' : 'already'
}

export function decideCheckIn(
  { checkIns }: ProcessState,
  which: CheckIn,
  finding: CheckInFinding,
  { days }: Moment,
): readonly ProcessFact[] | No {
  const due = checkIns.find(each => each.which === which)?.dueOn
  if (due !== undefined && days.today < due) return malformed([{ pointer: '/which', detail: repairFields.tooEarly({ day: due }) }])
  return [{ type: 'repair.checked-in', body: { which, finding } }]
}

export const closeReady = (state: ProcessState): Ready => isOver(state) ?? isMade(state) ?? 'ready'

/** *Kept* is what whoever was harmed has said, with everything done and both days asked. */
export function decideClose(state: ProcessState, as: Closing): readonly ProcessFact[] | No {
  const { actions, checkIns } = state
  if (as === 'kept') {
    if (actions.some(({ isDone }) => !isDone)) return refused('open-actions', repairRefusals.openActions)
    if (!isAllConfirmed(state)) return refused('not-confirmed', repairRefusals.notConfirmed)
    if (!allAgree(state)) return refused('no-consent', repairRefusals.noConsent)
    if (checkIns.some(({ finding }) => finding === null)) return refused('check-ins-owed', repairRefusals.checkInsOwed)
  }
  if (as === 'partly-kept' && !actions.some(({ isDone }) => isDone)) return refused('nothing-done', repairRefusals.nothingDone)
  return [{ type: 'repair.ended', body: { as, why: null } }]
}
