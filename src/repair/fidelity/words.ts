import type { Lang } from '../../kernel/lang.ts'
import { messages } from '../../words/messages.ts'

const wording = messages('repair.figures', {
  title: 'How processes are held',
  lede: 'Counted from what was recorded since July 1. It says how much was done and for whom, never whether it helped.',
  year: 'School year {name}',
  why: 'Studies found little where few students took part and little was prepared. So both are counted here.',
  asked: 'Asked for: {all}',
  heldTitle: 'How each came out',
  outcome: 'How it stands',
  meetings: {
    'as-it-should': 'Met, everyone prepared and asked first',
    otherwise: 'Met otherwise',
    none: 'Did not meet',
  },
  all: 'All',
  outcomes: {
    kept: 'Kept',
    'partly-kept': 'Partly kept',
    'not-kept': 'Not kept',
    withdrawn: 'Ended after a meeting',
    'under-way': 'Under way',
    'not-held': 'Not held',
  },
  checkIns: 'Check-ins at two and eight weeks: {held} held, {missed} missed, {toCome} to come.',
  waits:
    'Half of those who met did so within {half, plural, one {# day} other {# days}} of asking, nine in ten within {nineInTen, plural, one {# day} other {# days}}.',
  noWaits: 'Waits are shown from ten processes on in which people met.',
  reachedTitle: 'Students who took part',
  reachedLede: 'Of the students each school has now, who came to a meeting. Whoever came to several counts once.',
  school: 'School',
  tookPart: 'Took part',
  didNot: 'Did not',
  perHundred: 'Of 100',
  offeredTitle: 'Calls and incidents: was one asked for?',
  offeredLede: 'Calls about a conflict, a fight or property, and incidents considered for suspension. Each counts once.',
  offered: 'Asked for',
  notOffered: 'Not asked for',
  byBand: 'By the grade of the student',
  grades: 'Grades',
  bands: { elementary: 'Up to 5', middle: '6 to 8', high: '9 to 12', 'not-known': 'Nobody named, or no grade known' },
  noBands: 'By grade nothing is shown: it would tell of one to five students.',
  few: 'few',
  small: '“Few” stands for one to five, and for what would let you work that out.',
  link: 'How processes are held',
  back: 'Restorative processes',
})
export const words = (lang: Lang) => wording[lang]
