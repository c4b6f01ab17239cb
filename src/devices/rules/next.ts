import { nextOf, type Question } from '../../matter/next.ts'
import { type DeviceVerb, verbs } from '../contract.ts'
import type { DeviceState } from '../state.ts'
import { type DeviceStanding, forKeepers, isThere } from './device.ts'

const asked = { may: forKeepers, ready: isThere }

/** When each verb may be done: the menu asks beforehand, the server under the lock. */
export const questions = { vote: asked, review: asked, 'police-access': asked, 'take-out': asked } satisfies Record<
  DeviceVerb,
  Question<DeviceState, DeviceStanding>
>

/** What this person may do next. */
export const nextForDevice = (state: DeviceState, standing: DeviceStanding): DeviceVerb[] => nextOf(verbs, questions, state, standing)
