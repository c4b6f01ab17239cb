import { notFound } from '../kernel/refusal.ts'
import type { Matter } from '../matter/index.ts'
import { may, type Person } from '../people/index.ts'
import type { DevicesKit } from './devices-kit.ts'
import { type DeviceHappened, readDeviceFacts } from './facts.ts'
import { momentAt } from './moment.ts'
import type { DeviceStanding, Moment } from './rules/device.ts'
import { type DeviceState, foldDevice } from './state.ts'
import { findDevice, type PlacedRow, saveDevice } from './store.ts'
import { deviceRefusals, fieldWrong } from './words/refusals.ts'

/** The types of a device, as `matter` knows them. */
export interface DeviceKinds {
  readonly kit: DevicesKit
  readonly person: Person
  readonly row: PlacedRow
  readonly happened: DeviceHappened
  readonly state: DeviceState
  readonly standing: DeviceStanding
  readonly moment: Moment
}

export const standingOf = (person: Pick<Person, 'id' | 'roles'>): DeviceStanding => ({ keeps: may(person, 'keep-devices') })

export const devices: Matter<DeviceKinds> = {
  find: (tx, id) => tx.maybe(findDevice, [tx.district, id]),
  noSuch: notFound(deviceRefusals.noSuchDevice),
  standing: person => standingOf(person),
  nowhere: person => standingOf(person),
  moment: (kit, tx) => momentAt(tx, kit.clock.now()),
  read: readDeviceFacts,
  fold: foldDevice,
  fieldWrong,
  carryOut: async (_, tx, { row, state: { access, reviewedOn, reviewBy, sunset, votedOn, takenOutOn } }) => {
    tx.send(saveDevice, { id: row.id, access, reviewedOn, reviewBy, sunset, votedOn, takenOutOn })
  },
}
