import { type PersonId, readId } from '../kernel/ids.ts'
import type { Clock } from '../kernel/time.ts'
import type { Database } from '../platform/database/index.ts'
import type { Log } from '../platform/log/index.ts'
import type { WayGone } from '../platform/outbox/index.ts'
import { removeGone } from './commands/devices.ts'

/** Removes what a push service no longer knows, beside the message that found it out: nobody waits for it, and where it fails the next message finds it out again. */
export const goneOver =
  ({ database, clock, log }: { readonly database: Database; readonly clock: Clock; readonly log: Log }): WayGone =>
  (district, text, { address }) => {
    const person = readId<PersonId>(text)
    if (!person) return
    database
      .transaction('app', district, tx => removeGone(tx, { person, address, at: clock.now() }))
      .catch(cause => log.warn({ err: cause }, 'a browser that is gone could not be removed'))
  }
