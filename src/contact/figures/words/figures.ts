import { messages } from '../../../words/messages.ts'
import type { Lang } from '../../../kernel/lang.ts'

export type ReportWords = (typeof reportWording)['en']

export const reportWording = messages('contact.figures', {
  title: 'Report on police and agency requests',
  kicker: 'School year from {first, date, day} to {last, date, day}',
  heading: '{n, plural, one {{n} request} other {{n} requests}} from police or agencies',
  few: 'Too few requests to show a number.',
  none: 'No request was written down in this year.',
  lede: 'Each request is counted once, whatever the answer was. Drills are not counted. No person is counted or named.',
  hiddenWord: 'hidden',
  hidden: 'Counts of 1 to 5 are hidden, and as many more as would give them away.',
  years: 'School year',
  year: '{first}–{last}',
  noSuchYear: 'There is no such school year here. This one is shown in its place.',
  byRequester: 'Who asked, and what the plan answered',
  bySchool: 'At which school',
  byReason: 'Turned away, and why',
  notTurnedAway: 'Not turned away',
  urgent: 'Emergencies, and their reviews',
  urgentCodes: {
    reviewed: 'Met at once, and reviewed',
    'not-reviewed': 'Met at once, and not reviewed yet',
    waited: 'Not an emergency',
  },
  reviews: 'What reviews found',
  notReviewed: 'Not reviewed yet',
  who: 'Who asked',
  school: 'School',
  requests: 'Requests',
  what: 'What',
  total: 'All',
  answers: {
    permit: 'They may',
    comply: 'Nobody stood in the way',
    hold: 'Hold',
    counsel: 'Counsel first',
    refuse: 'No',
  },
  children: 'Children who saw one',
  childrenSaw: 'Children saw a contact {n, number} times.',
  childrenNone: 'Of those that ended, no child saw one.',
  childrenUnknown: 'It is not written down yet whether a child saw one.',
  childrenFew: 'Fewer than 6 children saw one: the number is hidden.',
  civil: 'Immigration agents, and those who act for them',
  civilBody: 'They are counted for the whole district and the year alone, and are in no table above.',
  civilCame: 'They came {n, number} times.',
  civilNone: 'They did not come.',
  civilFew: 'They came fewer than 6 times: the number is hidden.',
  unknownSchool: 'a school that is no longer on the roster',
  back: 'All requests',
})

export const reportWords = (lang: Lang): ReportWords => reportWording[lang]
