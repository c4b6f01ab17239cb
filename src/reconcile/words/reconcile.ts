import type { Lang } from '../../kernel/lang.ts'
import { messages } from '../../words/messages.ts'

const wording = messages('reconcile.page', {
  title: 'What police say, and what we wrote down',
  lede: 'Police keep a list of where they go. Here it stands beside our own records: requests of police, and calls in which police were called.',
  months: 'Month',
  noneYet: 'No list of the police was taken in yet. Whoever runs the server does it with bin/concord import dispatch.',
  counts:
    '{theirs, plural, =0 {Police list nothing at our schools} one {Police list # event at our schools} other {Police list # events at our schools}}. {both, plural, =0 {We have a record of none} one {We have a record of one} other {We have a record of #}}. {ours, plural, =0 {Nothing of ours is missing from their list} one {# record of ours is not in their list} other {# records of ours are not in their list}}.',
  toConfirm: 'Is it the same?',
  theirsOnly: 'Only police have it',
  oursOnly: 'Only we have it',
  confirmed: 'The same',
  event: 'Event of the police',
  when: 'When',
  school: 'School',
  kind: 'Kind',
  record: 'Our record',
  likely: 'How likely',
  requestAt: 'Request, {time}',
  callAt: 'Call for support, {time}',
  same: 'The same',
  notSame: 'Another matter',
  choose: 'Which record of ours is it?',
  noneThatDay: 'Of that day and school there is none.',
  save: 'It is this one',
  back: 'The month',
  notDone: 'This was not done',
  missing: 'If a record should be there and is not, write it down now.',
  door: 'Write it down at the front office',
  kept: 'Of the list of the police we keep number, time, school and kind. Names, addresses and words are dropped as they are read.',
  natures: {
    assault: 'Assault',
    disturbance: 'Disturbance',
    threat: 'Threat',
    weapon: 'Weapon',
    'mental-health': 'Mental health',
    medical: 'Medical',
    'missing-person': 'Missing person',
    trespass: 'Trespass',
    'theft-or-damage': 'Theft or damage',
    drugs: 'Drugs',
    alarm: 'Alarm',
    assist: 'Assistance',
    other: 'Other',
  },
  standings: { proposed: 'Not confirmed yet', confirmed: 'Confirmed', 'theirs-only': 'Only police have it' },
  public: {
    title: 'The gap between two lists',
    lede: 'How many times police came to our schools by their own list, and how many of these we wrote down. A district that counts only its own records counts too few.',
    span: '{first, date, day} to {last, date, day}',
    theirs: 'In the list of the police',
    both: 'We have a record of it',
    theirsOnly: 'Only in theirs',
    oursOnly: 'Only in ours',
    quarter: 'Quarter',
    share: 'Of 100 events in the list of the police, we have no record of {n, number}.',
    shareHidden: 'There are too few events to say how many are missing.',
    few: 'fewer than 6',
    none: 'No list of the police covers a quarter that is over, so nothing can be said about the gap. None on file is not the same as no gap.',
    partly: 'The lists cover {days, plural, one {# day} other {# days}} of this quarter’s {all, number}.',
    meaning:
      'A pair is counted as one event where a person confirmed it, or where place and time make it likelier than not. Drills and immigration enforcement are in no figure here.',
    figures: 'Other figures',
    reviews: {
      title: 'Danger and 911',
      lede: 'Calls in which somebody was in danger and nobody called 911, and calls to 911 in which nobody was in danger. The principal looks at each within five school days. Neither is a mistake before somebody has looked.',
      danger: 'Danger, and nobody called 911',
      calm: '911 was called, and nobody was in danger',
      call: 'What happened',
      seen: 'Looked at',
      unseen: 'Not yet',
    },
  },
})
export const words = (lang: Lang) => wording[lang]

/** What each fact says in the record. */
const record = messages('reconcile.record', {
  'reconcile.imported': 'A list of the police was taken in.',
  'reconcile.judged': 'Somebody said whether an event of the police is a record of ours.',
})
export const reconcileInRecord = (lang: Lang) => record[lang]
