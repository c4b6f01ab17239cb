import type { Ending } from './endings.ts'
import type { Period } from './period.ts'
import { es } from './wording-es.ts'

/** A column's head: shorter than what the person who closes a call reads. */
const endings: Readonly<Record<Ending, string>> = {
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
}

const periods: Readonly<Record<Period, string>> = {
  'school-year': 'This school year',
  semester: 'This semester',
  'last-30-days': 'The last 30 days',
  'last-school-year': 'Last school year',
}

const en = {
  title: 'Figures',
  heading: (calls: string) => (calls === '1' ? '1 call for support' : `${calls} calls for support`),
  few: 'Fewer than 6 calls for support',
  none: 'No calls for support',
  noneBody: 'Nobody called for support in this time. Choose another time above.',
  fewBody: 'That is too few to show how long they took or how they ended: it would tell of single calls. Choose a longer time above.',
  span: (first: string, last: string) => `${first} to ${last}`,
  allSchools: 'all schools',
  lede: 'Drills are not counted. A figure for fewer than 6 calls is hidden, and so is any figure that would give one of those away.',
  choose: 'Choose a time',
  periods,
  noSuchPeriod: 'There is no such time to choose here. This is the school year.',
  hidden: 'hidden',
  under: (minutes: number) => (minutes === 1 ? 'Under 1 minute' : `Under ${minutes} minutes`),
  between: (from: number, to: number) => `${from} to ${to} minutes`,
  longer: (minutes: number) => `${minutes} minutes or more`,
  calls: 'Calls',
  total: 'All calls',
  waits: {
    answered: {
      caption: 'Minutes until somebody answered',
      never: 'Nobody answered',
      half: (minutes: number) => `For half of all calls, somebody answered within ${minutes === 1 ? '1 minute' : `${minutes} minutes`}.`,
      both: (half: number, most: number) =>
        `For half of all calls, somebody answered within ${half === 1 ? '1 minute' : `${half} minutes`}; for nine in ten, within ${most}.`,
      unsure: 'What can be shown does not tell how fast half of all calls were answered.',
    },
    there: {
      caption: 'Minutes until somebody was there',
      never: 'Nobody came',
      half: (minutes: number) => `For half of all calls, somebody was there within ${minutes === 1 ? '1 minute' : `${minutes} minutes`}.`,
      both: (half: number, most: number) =>
        `For half of all calls, somebody was there within ${half === 1 ? '1 minute' : `${half} minutes`}; for nine in ten, within ${most}.`,
      unsure: 'What can be shown does not tell how soon somebody came to half of all calls.',
    },
  },
  wait: 'Wait',
  chart: (caption: string) => `Bar chart: ${caption}. The table below has the same figures.`,
  howEnded: 'How calls ended',
  howEndedBody: 'Schools stand in the order of their names. What a school writes down is not a mark for the school.',
  school: 'School',
  endings,
  cannotTell: 'What these figures cannot tell you',
  cannotTellBody:
    'They do not show that the plan caused any change. They count calls and not students: no page counts the calls about one student.',
}

export type FigureWords = typeof en

/** Every sentence of the figures. A language with one missing does not compile. */
export const figures = { en, es }
