import type { DistrictId } from '../../kernel/ids.ts'
import type { Database } from '../database/index.ts'
import { findDistrict } from '../district/index.ts'
import type { Carrier } from './carrier.ts'

/** Where no channel is set up: nothing leaves, and each message is said at once to reach nobody. */
export const noCarrier: Carrier = { send: async () => ({ is: 'refused', why: 'no-channel' }) }

/** The demonstration's carrier serves demonstration districts and no other; every other district's messages go to `real`. */
export function carrierByDistrict(database: Database, { demo, real }: { readonly demo: Carrier; readonly real: Carrier }): Carrier {
  const known = new Map<DistrictId, Promise<Carrier>>()
  const carrierOf = (district: DistrictId): Promise<Carrier> => {
    const found =
      known.get(district) ??
      database.transaction('app', district, findDistrict).then(row => {
        if (!row) throw new Error('a message of a district that is not there')
        return row.isDemo ? demo : real
      })
    known.set(district, found)
    // Asked again the next time, where the store could not be read.
    found.catch(() => known.delete(district))
    return found
  }
  return { send: async (district, message) => (await carrierOf(district)).send(district, message) }
}
