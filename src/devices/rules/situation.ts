import { dayAfter } from '../../kernel/time.ts'
import type { reviews, voteStandings } from '../contract.ts'
import type { DeviceState } from '../state.ts'

type Dated = Pick<DeviceState, 'votedOn' | 'sunset' | 'reviewedOn' | 'reviewBy'>

/** On its last day a device still stands as before; a day later, by the clock on the wall, what was voted for it is over. */
export const isOver = ({ sunset }: Pick<DeviceState, 'sunset'>, today: string): boolean => sunset !== null && today > sunset

export function voteOf(device: Dated, today: string): (typeof voteStandings)[number] {
  if (device.votedOn === null) return 'none'
  return isOver(device, today) ? 'ended' : 'adopted'
}

/** A review holds until its next day; one that is a day late, or a last day that is over, is overdue, whether or not it was ever reviewed. */
export function reviewOf(device: Dated, today: string): (typeof reviews)[number] {
  if (isOver(device, today) || today > device.reviewBy) return 'overdue'
  return device.reviewedOn === null ? 'never' : 'this-year'
}

/** What the plan is asked of a device on a day. Derived from what is on file; nobody types it. */
export const situationOf = (device: DeviceState, grade: string, today: string) => ({
  measure: device.measure,
  'police-access': device.access,
  vote: voteOf(device, today) === 'adopted' ? 'adopted' : 'none',
  evidence: grade,
  reviewed: reviewOf(device, today),
})

/** The days on which a device changes by itself, those to come, the first first. */
export const turningDays = ({ sunset, reviewBy }: Dated, today: string): string[] =>
  [...new Set([sunset, reviewBy].flatMap(day => (day === null || day < today ? [] : [dayAfter(day)])))].sort()
