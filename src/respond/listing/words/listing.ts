import { messages } from '../../../words/messages.ts'

/** The history of calls. */
export const listing = messages('respond.listing', {
  title: 'Calls',
  heading: 'Calls for support, the newest first',
  lede: {
    all: 'You see the calls of every school.',
    school: 'You see the calls of your school, and your own.',
    own: 'You see the calls you made, were asked to come to, or owe something after.',
  },
  one: '{what}, {place}',
  when: '{weekday}, {day}, {time} · {school}',
  open: 'Open',
  nobodyYet: 'Open. Nobody has answered yet.',
  answered: 'Somebody answered after {wait}.',
  late: 'Late: {what}. {owner} owes it since {day}.',
  due: 'To do by {day}: {what}. {owner}.',
  none: 'No call is like that. Choose fewer things, or another day.',
  older: 'Older calls',
  filter: 'Choose',
  from: 'From',
  to: 'Until',
  school: 'School',
  kind: 'Kind',
  state: 'State',
  every: 'All',
  states: { open: 'Open', closed: 'Closed', owed: 'Something is still owed' },
  button: 'Show',
  everything: 'Show all calls',
  wrong: 'One of these cannot be read, and was left out. Choose it again.',
})
