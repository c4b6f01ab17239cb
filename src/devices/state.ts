import type { DeviceFact, DeviceHappened } from './facts.ts'

type Entered = Extract<DeviceFact, { type: 'device.entered' }>['body']

/** A device as its facts fold. */
export interface DeviceState extends Entered {
  readonly enteredAt: Date
  /** The day of the school committee’s vote for it; null where there is none. */
  readonly votedOn: string | null
  readonly takenOutOn: string | null
}

function evolveDevice(state: DeviceState | undefined, { at, fact }: DeviceHappened): DeviceState | undefined {
  if (fact.type === 'device.entered') return { ...fact.body, enteredAt: at, votedOn: null, takenOutOn: null }
  return state && apply(state, fact)
}

function apply(state: DeviceState, fact: Exclude<DeviceFact, { type: 'device.entered' }>): DeviceState {
  switch (fact.type) {
    case 'device.voted':
      return { ...state, votedOn: fact.body.vote === 'adopted' ? fact.body.on : null, sunset: fact.body.sunset }
    case 'device.reviewed':
      return { ...state, reviewedOn: fact.body.on, reviewBy: fact.body.next, sunset: fact.body.sunset ?? state.sunset }
    case 'device.police-access-changed':
      return { ...state, access: fact.body.access }
    case 'device.taken-out':
      return { ...state, takenOutOn: fact.body.on }
  }
}

export const foldDevice = (history: readonly DeviceHappened[]): DeviceState | undefined =>
  history.reduce<DeviceState | undefined>(evolveDevice, undefined)
