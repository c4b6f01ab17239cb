import { messages } from '../../../words/messages.ts'

export type FigureWords = (typeof figures)['en']

/** Every sentence of the figures. A language with one missing does not compile. */
export const figures = messages('respond.figures', {
  title: 'Figures',
  heading: '{calls, plural, one {1 call for support} other {{calls, number} calls for support}}',
  few: 'Fewer than 6 calls for support',
  none: 'No calls for support',
  noneBody: 'Nobody called for support in this time. Choose another time above.',
  fewBody: 'That is too few to show how long they took or how they ended: it would tell of single calls. Choose a longer time above.',
  span: '{first} to {last}',
  allSchools: 'all schools',
  lede: 'Drills are not counted. A figure for fewer than 6 calls is hidden, and so is any figure that would give one of those away.',
  choose: 'Choose a time',
  periods: {
    'school-year': 'This school year',
    semester: 'This semester',
    'last-30-days': 'The last 30 days',
    'last-school-year': 'Last school year',
  },
  noSuchPeriod: 'There is no such time to choose here. This is the school year.',
  hidden: 'hidden',
  under: '{minutes, plural, one {Under 1 minute} other {Under {minutes} minutes}}',
  between: '{from} to {to} minutes',
  longer: '{minutes} minutes or more',
  calls: 'Calls',
  total: 'All calls',
  waits: {
    answered: {
      caption: 'Minutes until somebody answered',
      never: 'Nobody answered',
      half: '{minutes, plural, one {For half of all calls, somebody answered within 1 minute.} other {For half of all calls, somebody answered within {minutes} minutes.}}',
      both: '{half, plural, one {For half of all calls, somebody answered within 1 minute; for nine in ten, within {most}.} other {For half of all calls, somebody answered within {half} minutes; for nine in ten, within {most}.}}',
      unsure: 'What can be shown does not tell how fast half of all calls were answered.',
    },
    there: {
      caption: 'Minutes until somebody was there',
      never: 'Nobody came',
      half: '{minutes, plural, one {For half of all calls, somebody was there within 1 minute.} other {For half of all calls, somebody was there within {minutes} minutes.}}',
      both: '{half, plural, one {For half of all calls, somebody was there within 1 minute; for nine in ten, within {most}.} other {For half of all calls, somebody was there within {half} minutes; for nine in ten, within {most}.}}',
      unsure: 'What can be shown does not tell how soon somebody came to half of all calls.',
    },
  },
  wait: 'Wait',
  chart: 'Bar chart: {caption}. The table below has the same figures.',
  howEnded: 'How calls ended',
  howEndedBody: 'Schools stand in the order of their names. What a school writes down is not a mark for the school.',
  school: 'School',
  /** A column's head: shorter than what the person who closes a call reads. */
  endings: {
    settled: 'Settled',
    'handed-to-mobile-crisis': 'To the mobile crisis team',
    'handed-to-ems': 'To an ambulance',
    'handed-to-police': 'To police',
    'handed-to-caregiver': 'Home with a caregiver',
    'moved-to-circle': 'To a restorative process',
    'nothing-found': 'Nothing found',
    'nobody-on-duty': 'Nobody on duty',
    'nobody-answered': 'Nobody answered',
    'cancelled-by-caller': 'Called off',
    'handled-in-room': 'Settled in the room',
    duplicate: 'Called twice',
    open: 'Still open',
  },
  cannotTell: 'What these figures cannot tell you',
  cannotTellBody:
    'They do not show that the plan caused any change. They count calls and not students: no page counts the calls about one student.',
})
