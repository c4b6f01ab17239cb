import { type DistrictId, readId } from '../../kernel/ids.ts'
import type { Clock } from '../../kernel/time.ts'
import { sendLimitMillis } from '../channels/index.ts'
import type { Database } from '../database/index.ts'
import type { Delivery, Topic } from './outbox.ts'
import { findByReference, findSaid, markDelivered, markUndelivered } from './store.ts'

/** A carrier may call back before our own record of its yes is there, and takes as long for that yes as it is given. */
const patienceMillis = sendLimitMillis + 1_000
const pauseMillis = 100

/** A provider that was not answered says it again within this time. What is said again later, without a time in its signature, is somebody else's copy. */
export const oldAfterMillis = 5 * 60_000

/**
 * Writes down what a carrier says afterwards, each word once: repeated, or of a message that is not ours, it changes nothing. Of one that
 * will never be delivered its slice is told, as of one that was refused. In whichever order both are said, it was not delivered: no more is
 * told than is known. Resolves whether the message is known here, or `old`.
 */
export async function hearOf(
  { database, clock, topics }: { database: Database; clock: Clock; topics: Readonly<Record<string, Topic>> },
  { carrier, reference, state, signsTime }: Delivery,
): Promise<boolean | 'old'> {
  const find = () => database.acrossDistricts(tx => tx.maybe(findByReference, [carrier, reference]))
  let found = await find()
  for (let waited = 0; !found && waited < patienceMillis; waited += pauseMillis) {
    await new Promise(resume => setTimeout(resume, pauseMillis))
    found = await find()
  }
  const district = found && readId<DistrictId>(found.district)
  if (!found || !district) return false
  const { id } = found
  return database.transaction('app', district, async tx => {
    const at = clock.now()
    const said = (await tx.maybe(findSaid, [district, id]))?.[state]
    if (said) return signsTime || at.getTime() - said.getTime() <= oldAfterMillis ? true : 'old'
    if (state === 'delivered') await tx.run(markDelivered, [district, id, at])
    else {
      const message = await tx.maybe(markUndelivered, [district, id, at])
      if (message) await topics[message.topic]?.refused(tx, [{ ...message, why: 'refused' }], at)
    }
    return true
  })
}
