import { isNo } from '../../kernel/refusal.ts'
import type { DeviceFact } from '../facts.ts'
import { decideEnter, type Entering } from '../rules/device.ts'
import { type DeviceState, foldDevice } from '../state.ts'

/** Devices built by their verbs, on a day of the made-up district. */
export const today = '2026-10-01'
export const moment = { at: new Date('2026-10-01T16:00:00Z'), today }
export const entering: Entering = {
  ...{ measure: 'camera', school: null, dollars: 2500, line: null, access: 'none' },
  ...{ reviewedOn: '2026-09-01', reviewBy: '2027-06-30', sunset: null },
}

export const fold = (facts: readonly DeviceFact[]): DeviceState => {
  const state = foldDevice(facts.map(fact => ({ at: moment.at, fact })))
  if (!state) throw new Error('nothing was entered')
  return state
}

export const factsOf = (decided: ReturnType<typeof decideEnter>): readonly DeviceFact[] => {
  if (isNo(decided)) throw new Error(decided.detail)
  return decided
}

export const device = (more: Partial<Entering> = {}): DeviceState => fold(factsOf(decideEnter({ ...entering, ...more }, moment)))
