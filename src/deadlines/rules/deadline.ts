import { malformed, type No, notPermitted, refused } from '../../kernel/refusal.ts'
import type { Ready } from '../../matter/next.ts'
import type { standings } from '../contract.ts'
import type { DeadlineFact } from '../facts.ts'
import type { DeadlineState } from '../state.ts'
import { deadlineFields, deadlineRefusals } from '../words/refusals.ts'
import { daysBetween } from './days.ts'
import type { Occurrence } from './occurrences.ts'
import { dueOf, nearDays } from './remind.ts'

/** What a decision may not make up for itself. */
export interface Moment {
  readonly at: Date
  /** The day on the wall of the district. */
  readonly today: string
  /** What the clock on that wall shows. */
  readonly wall: string
}

export interface DeadlineStanding {
  /** They keep the calendar. */
  readonly keeps: boolean
  /** It is theirs: they hold the office that owns it, or it was given to them. */
  readonly owns: boolean
}

export interface DeadlineAt {
  readonly occurrence: Occurrence
  readonly state: DeadlineState
}

type FactsOrNo = readonly DeadlineFact[] | No

export const forKeepers = ({ keeps }: Pick<DeadlineStanding, 'keeps'>): No | null =>
  keeps ? null : notPermitted(deadlineRefusals.keepersOnly)
export const forOwners = ({ keeps, owns }: DeadlineStanding): No | null =>
  keeps || owns ? null : notPermitted(deadlineRefusals.ownersOnly)

export const openReady = ({ state: { done, isEnded } }: DeadlineAt): Ready =>
  isEnded ? refused('ended', deadlineRefusals.ended) : done === null ? 'ready' : refused('done-already', deadlineRefusals.doneAlready)
export const reopenReady = ({ state: { done } }: DeadlineAt): Ready =>
  done === null ? refused('not-done', deadlineRefusals.notDone) : 'ready'

const isOwn = ({ mark, code }: Occurrence): boolean => mark === 'ours' || code === 'meeting' || code === 'record-asked'

/** A day that the law sets is nobody’s to move; one that is to be confirmed is, and the district’s own. */
export const moveReady = (at: DeadlineAt): Ready => {
  const { occurrence } = at
  if (occurrence.due === null) return refused('day-not-known', deadlineRefusals.notKnown)
  if (occurrence.code === 'record-asked') return refused('day-is-set', deadlineRefusals.dayIsSet)
  if (occurrence.code === 'meeting') return refused('day-is-set', deadlineRefusals.meetingMoves)
  return occurrence.date === 'to-confirm' || isOwn(occurrence) ? openReady(at) : refused('day-is-set', deadlineRefusals.dayIsSet)
}

export const endReady = (at: DeadlineAt): Ready => (isOwn(at.occurrence) ? openReady(at) : refused('not-yours', deadlineRefusals.notYours))

/** It is at the instant that the clock on the wall shows its time, or a day later, overdue. */
export function standsOf({ occurrence, state }: DeadlineAt, { today, wall }: Pick<Moment, 'today' | 'wall'>): (typeof standings)[number] {
  const due = dueOf(occurrence, state)
  if (state.isEnded) return 'ended'
  if (state.done !== null) return 'done'
  if (due === null) return 'not-known'
  if (occurrence.wall === null ? due < today : occurrence.wall < wall) return 'overdue'
  return daysBetween(today, due) <= nearDays(occurrence) ? 'near' : 'later'
}

/** How long before its day something may have been done: what is older was for the time before. */
const earliestDays = 366

export interface DoneSent {
  readonly on: string
  readonly proof: Extract<DeadlineFact, { type: 'deadline.done' }>['body']['proof']
  readonly reference: string
  readonly page: string | null
}

/** What was done, by which proof: a vote or a letter by its day, a filing by its reference, a page by its address here. */
export function decideDone({ occurrence, state }: DeadlineAt, { on, proof, reference, page }: DoneSent, { today }: Moment): FactsOrNo {
  const due = dueOf(occurrence, state)
  const wrong = [
    ...(on > today ? [{ pointer: '/on', detail: deadlineFields.future({ day: on }) }] : []),
    ...(due !== null && daysBetween(on, due) > earliestDays ? [{ pointer: '/on', detail: deadlineFields.early({ day: on }) }] : []),
    ...(proof === 'filing' && reference === '' ? [{ pointer: '/reference', detail: deadlineFields.reference }] : []),
    ...(proof === 'page' && page === null ? [{ pointer: '/page', detail: deadlineFields.page }] : []),
    ...(proof !== 'page' && page !== null ? [{ pointer: '/page', detail: deadlineFields.noPage }] : []),
  ]
  return wrong.length > 0 ? malformed(wrong) : [{ type: 'deadline.done', body: { on, proof, page } }]
}

/** How far a day that is to be confirmed may be from the one we read: further, and it is another year’s. */
const furthestDays = 183

export function decideMove({ occurrence, state }: DeadlineAt, due: string, { today }: Moment): FactsOrNo {
  if (due === dueOf(occurrence, state)) return []
  if (due < today) return malformed([{ pointer: '/due', detail: deadlineFields.past({ day: due }) }])
  if (occurrence.due !== null && Math.abs(daysBetween(occurrence.due, due)) > furthestDays)
    return malformed([{ pointer: '/due', detail: deadlineFields.far({ day: occurrence.due }) }])
  return [{ type: 'deadline.moved', body: { due } }]
}

export const decideGive = ({ state }: DeadlineAt, person: string | null): readonly DeadlineFact[] =>
  state.person === person ? [] : [{ type: 'deadline.given', body: { person } }]
