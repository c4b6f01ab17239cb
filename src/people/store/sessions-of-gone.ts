import { z } from 'zod'
import { statement, type Tx } from '../../platform/database/index.ts'

/**
 * Sessions of whoever may not sign in any more, or has left: none comes to life again when the register has them back. Who was disabled is signed out, with
 * each device of their own. Who has left may have been missing from one night's roster alone: their sessions lapse, so that a call for support is still taken
 * once they are back, and everything else asks them to sign in.
 */
const ofDisabled = `from people.person p where p.district_id = $district and s.district_id = p.district_id and s.person_id = p.person_id
                     and not p.enabled and s.ended_at is null`
const takes = z.object({ at: z.date() })

const endSessions = statement({
  name: 'people.end-sessions-of-disabled',
  sql: `update people.session s set ended_at = $at ${ofDisabled}`,
  takes,
})
const endDevices = statement({
  name: 'people.end-devices-of-disabled',
  sql: `update people.own_device s set ended_at = $at ${ofDisabled}`,
  takes,
})
const lapse = statement({
  name: 'people.lapse-sessions-of-gone',
  sql: `update people.session s set lapses_at = $at from people.person p
         where p.district_id = $district and s.district_id = p.district_id and s.person_id = p.person_id
           and not p.active and s.ended_at is null and s.lapses_at > $at`,
  takes,
})

/** After each change of the register by which somebody may be disabled or may have left. */
export async function endSessionsOfGone(tx: Tx, at: Date): Promise<void> {
  for (const each of [endSessions, endDevices, lapse]) await tx.run(each, { at })
}
