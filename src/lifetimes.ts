import { forgetFeeds } from './deadlines/index.ts'
import { forgetBudgetUploads, forgetUploads } from './invest/index.ts'
import { forgetPeople, type KeptFor, type Staying } from './people/index.ts'
import { forgetDrafts } from './plan/index.ts'
import { forgetTurnedAway } from './platform/lifetimes/index.ts'
import { forgetAnswers, forgetCarried, forgetWords } from './platform/outbox/index.ts'
import { forgetCallLinks } from './respond/index.ts'

const schoolYear = 400

/**
 * How long everything is kept: the one table, which the job of the clock, the page and docs/security.md read. Codes of ways go before the
 * ways they are of. The reasons stand in `people/words/kept.ts`, the decision in docs/adr/0039.
 */
export const lifetimes: readonly KeptFor[] = [
  { id: 'sessions', table: 'people.session', days: 90, from: 'over', basis: 'ours', underHold: 'stays', forget: forgetPeople.sessions },
  {
    id: 'own-devices',
    table: 'people.own_device',
    days: 90,
    from: 'over',
    basis: 'ours',
    underHold: 'stays',
    forget: forgetPeople.ownDevices,
  },
  { id: 'links', table: 'people.link', days: 30, from: 'lapsed', basis: 'ours', underHold: 'stays', forget: forgetPeople.links },
  {
    id: 'wrong-codes',
    table: 'people.wrong_code',
    days: 30,
    from: 'written',
    basis: 'ours',
    underHold: 'stays',
    forget: forgetPeople.wrongCodes,
  },
  {
    id: 'sign-ins-begun',
    table: 'people.sign_in_begun',
    days: 1,
    from: 'lapsed',
    basis: 'ours',
    underHold: 'goes',
    forget: forgetPeople.signInsBegun,
  },
  { id: 'call-links', table: 'respond.call_link', days: 30, from: 'closed', basis: 'ours', underHold: 'stays', forget: forgetCallLinks },
  { id: 'deadline-feeds', table: 'deadlines.feed', days: 90, from: 'over', basis: 'ours', underHold: 'stays', forget: forgetFeeds },
  { id: 'way-codes', table: 'people.way_code', days: 30, from: 'lapsed', basis: 'ours', underHold: 'goes', forget: forgetPeople.codes },
  { id: 'ways', table: 'people.way', days: 90, from: 'removed', basis: 'ours', underHold: 'stays', forget: forgetPeople.ways },
  { id: 'message-words', table: 'platform.message', days: 90, from: 'written', basis: 'ours', underHold: 'stays', forget: forgetWords },
  {
    id: 'answers-heard',
    table: 'platform.answer_heard',
    days: 90,
    from: 'written',
    basis: 'ours',
    underHold: 'stays',
    forget: forgetAnswers,
  },
  { id: 'carried', table: 'platform.carried', days: schoolYear, from: 'written', basis: 'ours', underHold: 'stays', forget: forgetCarried },
  {
    id: 'turned-away',
    table: 'platform.turned_away',
    days: schoolYear,
    from: 'written',
    basis: 'ours',
    underHold: 'stays',
    forget: forgetTurnedAway,
  },
  {
    id: 'office-changes',
    table: 'people.office_change',
    days: schoolYear,
    from: 'over',
    basis: 'ours',
    underHold: 'stays',
    forget: forgetPeople.officeChanges,
  },
  {
    id: 'duty-told',
    table: 'people.duty_told',
    days: 30,
    from: 'shift',
    basis: 'ours',
    underHold: 'stays',
    forget: forgetPeople.toldBeforeDuty,
  },
  {
    id: 'staged-rosters',
    table: 'people.import',
    days: 1,
    from: 'written',
    basis: 'ours',
    underHold: 'goes',
    forget: forgetPeople.stagedRosters,
  },
  {
    id: 'committed-rosters',
    table: 'people.import',
    days: schoolYear,
    from: 'over',
    basis: 'ours',
    underHold: 'stays',
    forget: forgetPeople.committedRosters,
  },
  {
    id: 'roster-work',
    table: 'people.import_work',
    days: 1,
    from: 'written',
    basis: 'ours',
    underHold: 'goes',
    forget: forgetPeople.rosterWork,
  },
  { id: 'uploads', table: 'invest.state_upload', days: 1, from: 'written', basis: 'ours', underHold: 'goes', forget: forgetUploads },
  {
    id: 'budget-uploads',
    table: 'invest.money_upload',
    days: 1,
    from: 'written',
    basis: 'ours',
    underHold: 'goes',
    forget: forgetBudgetUploads,
  },
  { id: 'drafts', table: 'plan.draft', days: 7, from: 'written', basis: 'ours', underHold: 'goes', forget: forgetDrafts },
]

/** What the clock takes nothing from. `tests/house/lifetimes.test.ts` finds a table that stands in neither. */
export const staying: Staying = {
  record: ['ledger.deed', 'ledger.fact'],
  calls: ['respond.call', 'respond.page', 'respond.follow_up'],
  requests: [
    'contact.access_log',
    'contact.agreement',
    'contact.agreement_version',
    'contact.contact',
    'contact.notice_template',
    'contact.official_letter',
    'contact.outbound',
    'contact.paper_copy',
    'contact.referral',
    'contact.standing_access',
    'contact.visit',
    'reconcile.event',
    'reconcile.source',
  ],
  repair: ['repair.process'],
  restraint: ['restraint.entry', 'restraint.month_review'],
  training: ['training.path', 'training.certificate', 'training.transition', 'training.presence_week'],
  deadlines: ['deadlines.deadline', 'deadlines.own_line', 'deadlines.words'],
  voice: ['voice.invitation', 'voice.opted_out', 'voice.survey', 'voice.tally'],
  devices: ['devices.device', 'devices.place'],
  discipline: ['discipline.exclusion', 'discipline.incident'],
  register: ['people.person_role', 'people.duty', 'people.second_step', 'people.recovery_code', 'people.issuer', 'people.issuer_account'],
  looks: ['looks.look', 'looks.glass'],
  plan: ['plan.version', 'plan.section_read'],
  hiring: ['invest.application', 'invest.certified', 'invest.opening', 'invest.post', 'invest.post_spell'],
  figures: [
    'invest.audit_departure',
    'invest.money_line',
    'invest.money_source',
    'invest.need_publication',
    'invest.other_index',
    'invest.staffing_draft',
    'invest.staffing_publication',
    'invest.state_page',
    'invest.state_report',
  ],
  district: ['platform.district', 'platform.hold', 'platform.job'],
}
