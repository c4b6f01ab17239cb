import type { DistrictId } from '../kernel/ids.ts'
import { type Difference, differencesOf, loadFacts, type Replayed, replayEach } from '../ledger/index.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import { readDeviceFacts } from './facts.ts'
import { foldDevice } from './state.ts'
import { findDevice, listDeviceIds } from './store.ts'

/** Folds every device of a district afresh from its facts and compares it with the table that lists read. */
export const replayDevices = (database: Database, district: DistrictId): Promise<Replayed> =>
  replayEach(database, district, (tx, after, limit) => tx.many(listDeviceIds, [district, after, limit]), compare)

async function compare(tx: Tx, matter: string): Promise<Difference[]> {
  const state = foldDevice(readDeviceFacts(await loadFacts(tx, matter)))
  if (!state) return [{ matter, field: 'device', table: 'there', record: 'nothing' }]
  const { id: _id, place: _place, ...row } = await tx.one(findDevice, [tx.district, matter])
  return differencesOf(matter, row, { ...state })
}
