import { messages } from '../../../words/messages.ts'
import type { Lang } from '../../../kernel/lang.ts'

/** How it went, as those who were there recorded it. */
const statementsWording = messages('contact.request.pages.statements', {
  title: 'How it went, by those who were there',
  body: 'Each adult who was there records it, in the same few fields. You may ask for your union’s help before you do.',
  none: 'Nobody is owed to record this yet. Those who are there are named when it begins.',
  owed: 'Owed by {day, date, day}',
  late: 'Was due on {day, date, day}',
  gone: 'Has left or may not sign in. Nothing more is owed by them.',
  given: 'Recorded',
  amended:
    '{times, plural, one {Changed once: {why}. What stood before is kept.} other {Changed {times} times: {why}. What stood before is kept.}}',
  union: { yes: 'union help was offered', no: 'union help was not offered', 'not-staff': 'not a member of staff' },
  kept: {
    all: 'all notices were given',
    some: 'some notices were given',
    'not-known': 'does not know which notices were given',
  },
  saw: 'children who saw it: {n}',
  reasons: {
    'remembered-more': 'remembered more',
    'was-mistaken': 'was mistaken',
    'told-by-others': 'heard it from others who were there',
  },
})

export const statementsWords = (lang: Lang) => statementsWording[lang]
