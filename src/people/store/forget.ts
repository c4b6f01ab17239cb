import { forgetting } from '../../platform/lifetimes/index.ts'

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
  wrongCodes: forgetting('people.forget-wrong-codes', 'people.wrong_code', 'own.at < $before'),
  signInsBegun: forgetting('people.forget-lapsed-sign-ins-begun', 'people.sign_in_begun', 'own.lapses_at < $before'),
  toldBeforeDuty: forgetting('people.forget-duty-told', 'people.duty_told', 'own.begins_at < $before'),
  stagedRosters: forgetting('people.forget-staged', 'people.import', 'own.committed_at is null and own.staged_at < $before'),
  committedRosters: forgetting('people.forget-imports', 'people.import', 'own.committed_at < $before'),
  rosterWork: forgetting('people.forget-import-work', 'people.import_work', 'own.began_at < $before'),
  officeChanges: forgetting('people.forget-office-changes', 'people.office_change', 'own.ended_at < $before'),
}
