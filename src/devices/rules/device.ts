import { malformed, type No, notPermitted, refused } from '../../kernel/refusal.ts'
import type { Ready } from '../../matter/next.ts'
import type { DeviceFact } from '../facts.ts'
import type { DeviceState } from '../state.ts'
import { deviceFields, deviceRefusals } from '../words/refusals.ts'
import { voteOf } from './situation.ts'

/** What a decision may not make up for itself. */
export interface Moment {
  readonly at: Date
  /** The day on the wall of the district. */
  readonly today: string
}

export interface DeviceStanding {
  /** They keep the list. */
  readonly keeps: boolean
}

export const forKeepers = ({ keeps }: DeviceStanding): No | null => (keeps ? null : notPermitted(deviceRefusals.keepersOnly))

/** Of what was taken out nothing changes any longer. */
export const isThere = ({ takenOutOn }: DeviceState): Ready =>
  takenOutOn === null ? 'ready' : refused('taken-out', deviceRefusals.takenOut)

/** A review holds for a year at most: ours, since the plan asks whether there was one this year. */
const reviewMonths = 12

type Detail = Parameters<typeof malformed>[0][number]['detail']
const wrong = (pointer: string, detail: Detail): No => malformed([{ pointer, detail }])
const future = (pointer: string, day: string | null, today: string): No | null =>
  day !== null && day > today ? wrong(pointer, deviceFields.future({ day })) : null
const past = (pointer: string, day: string | null, today: string): No | null =>
  day !== null && day < today ? wrong(pointer, deviceFields.past({ day })) : null

/** Its next review comes after the last, within a year. */
function nextWrong(pointer: string, next: string, last: string): No | null {
  if (next <= last) return wrong(pointer, deviceFields.nextFirst({ day: last }))
  const latest = yearAfter(last)
  return next > latest ? wrong(pointer, deviceFields.nextLate({ day: latest })) : null
}

/** The same day a year on; of February 29 the last of that month. */
function yearAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + reviewMonths + 1, 0))
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate()))).toISOString().slice(0, 10)
}

export type Entering = Extract<DeviceFact, { type: 'device.entered' }>['body']

/** What stands at a school already may come with a review that is overdue: then it is entered as that. */
export const decideEnter = (sent: Entering, { today }: Moment): readonly DeviceFact[] | No =>
  future('/reviewedOn', sent.reviewedOn, today) ??
  past('/sunset', sent.sunset, today) ??
  nextWrong('/reviewBy', sent.reviewBy, sent.reviewedOn ?? today) ?? [{ type: 'device.entered', body: sent }]

/** A vote brings its last day with it, or none; where the committee takes it back, nothing of it is left. */
export function decideVote(
  state: DeviceState,
  { vote, on, sunset }: Extract<DeviceFact, { type: 'device.voted' }>['body'],
  { today }: Moment,
): readonly DeviceFact[] | No {
  if (vote === 'none' && sunset !== null) return wrong('/sunset', deviceFields.sunsetWithoutVote)
  if (vote === 'none' && state.votedOn === null) return []
  return future('/on', on, today) ?? past('/sunset', sunset, today) ?? [{ type: 'device.voted', body: { vote, on, sunset } }]
}

/** Where the school committee voted, its vote alone moves the last day: no review makes it longer. */
export function decideReview(
  state: DeviceState,
  { on, next, sunset }: Extract<DeviceFact, { type: 'device.reviewed' }>['body'],
  { today }: Moment,
): readonly DeviceFact[] | No {
  if (sunset !== null && voteOf(state, today) !== 'none') return wrong('/sunset', deviceFields.sunsetByVote)
  const early = state.reviewedOn !== null && on < state.reviewedOn ? wrong('/on', deviceFields.beforeLast({ day: state.reviewedOn })) : null
  return (
    future('/on', on, today) ??
    early ??
    nextWrong('/next', next, on) ??
    past('/sunset', sunset, today) ?? [{ type: 'device.reviewed', body: { on, next, sunset } }]
  )
}

export const decideAccess = (
  state: DeviceState,
  body: Extract<DeviceFact, { type: 'device.police-access-changed' }>['body'],
): readonly DeviceFact[] => (body.access === state.access ? [] : [{ type: 'device.police-access-changed', body }])

export const decideTakeOut = (body: { readonly on: string }, { today }: Moment): readonly DeviceFact[] | No =>
  future('/on', body.on, today) ?? [{ type: 'device.taken-out', body }]
