import { z } from 'zod'
import { addSeconds } from '../../kernel/time.ts'
import { statement } from '../../platform/database/index.ts'
import { type Forget, forgetting } from '../../platform/lifetimes/index.ts'

/** A school year and its summer: who comes back for the next one finds what they had set up. */
export const leftDays = 400

const markLeft = statement({
  name: 'people.mark-who-left',
  sql: `update people.person set left_seen_at = case when active then null else $at::timestamptz end
         where ctid = any(array(
           select p.ctid from people.person p
            where p.district_id = $district and p.active = (p.left_seen_at is not null)
              and (p.active or exists (select from people.way o where o.district_id = p.district_id and o.person_id = p.person_id)
                            or exists (select from people.second_step o where o.district_id = p.district_id and o.person_id = p.person_id)
                            or exists (select from people.recovery_code o where o.district_id = p.district_id and o.person_id = p.person_id)
                            or exists (select from people.quiet_hours o where o.district_id = p.district_id and o.person_id = p.person_id))
            limit $atMost))`,
  takes: z.object({ at: z.date(), atMost: z.number() }),
})
const hasLeft = `exists (select from people.person p
                          where p.district_id = own.district_id and p.person_id = own.person_id and not p.active and p.left_seen_at < $before)`
const waysOfWhoLeft = forgetting(
  'people.forget-ways-of-who-left',
  'people.way',
  `${hasLeft} and not exists (select from people.way_code c where c.district_id = own.district_id and c.way_id = own.way_id)`,
)
/** Since when somebody has left no roster says: it counts from the first day on which the clock sees it. */
const markThenForget: Forget = async (tx, { before, atMost }) => {
  const marked = await tx.run(markLeft, { at: addSeconds(before, leftDays * 86_400), atMost })
  return Math.max(marked, await waysOfWhoLeft(tx, { before, atMost }))
}

/** What the clock takes away of people, each when it was over for some days. */
export const forgetPeople = {
  /** Thirty days after it lapsed a session that nobody ended is over. */
  sessions: forgetting(
    'people.forget-sessions',
    'people.session',
    `coalesce(own.ended_at, own.lapses_at) < $before and (own.ended_at is not null or own.lapses_at < $before - interval '30 days')`,
  ),
  ownDevices: forgetting('people.forget-own-devices', 'people.own_device', 'coalesce(own.ended_at, own.lapses_at) < $before'),
  links: forgetting('people.forget-links', 'people.link', 'own.lapses_at < $before'),
  codes: forgetting('people.forget-way-codes', 'people.way_code', 'own.lapses_at < $before'),
  ways: forgetting(
    'people.forget-ways',
    'people.way',
    `own.removed_at < $before
     and not exists (select from people.way_code c where c.district_id = own.district_id and c.way_id = own.way_id)`,
  ),
  waysLeft: markThenForget,
  stepsLeft: forgetting('people.forget-steps-of-who-left', 'people.second_step', hasLeft),
  recoveryLeft: forgetting('people.forget-recovery-of-who-left', 'people.recovery_code', hasLeft),
  quietLeft: forgetting('people.forget-quiet-hours-of-who-left', 'people.quiet_hours', hasLeft),
  wrongCodes: forgetting('people.forget-wrong-codes', 'people.wrong_code', 'own.at < $before'),
  signInsBegun: forgetting('people.forget-lapsed-sign-ins-begun', 'people.sign_in_begun', 'own.lapses_at < $before'),
  toldBeforeDuty: forgetting('people.forget-duty-told', 'people.duty_told', 'own.begins_at < $before'),
  stagedRosters: forgetting('people.forget-staged', 'people.import', 'own.committed_at is null and own.staged_at < $before'),
  committedRosters: forgetting('people.forget-imports', 'people.import', 'own.committed_at < $before'),
  rosterWork: forgetting('people.forget-import-work', 'people.import_work', 'own.began_at < $before'),
  officeChanges: forgetting('people.forget-office-changes', 'people.office_change', 'own.ended_at < $before'),
}
