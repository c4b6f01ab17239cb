import type { Lang } from '../../../kernel/lang.ts'
import { messages } from '../../../words/messages.ts'
import { sayings } from '../../../words/sayings.ts'

const wording = messages('training.presence.page', {
  title: 'Building relationships',
  lede: 'Time in classrooms, greetings at the door and check-ins are work: plan a week, and count what you did.',
  noStudent: 'Numbers alone are kept. No student is named here, and none is counted apart.',
  mine: 'Your weeks',
  none: 'Nothing is planned or counted yet.',
  kept: 'Everybody whose training you keep, together',
  week: 'Week of',
  people: 'People',
  parts: { classroomMinutes: 'Minutes in classrooms', greetings: 'Greetings at the door', checkIns: 'Check-ins' },
  ofPlan: '{done, number} of {planned, number}',
  noPlan: '{done, number}, nothing planned',
  ofPlans: 'In each column: done, of what was planned.',
  plan: 'Plan a week',
  planWeek: 'Any day of the week',
  planButton: 'Save the plan',
  count: 'Count a day',
  countOn: 'Day',
  countHint: 'A day that is entered again takes the place of what was there.',
  countButton: 'Save the day',
  notDone: 'This was not done',
  saved: 'It is saved.',
  whoSees: 'Your weeks are seen by you. The coordinator, the superintendent and your principal see the sum of everybody’s.',
})
export const words = (lang: Lang) => wording[lang]

export const weekFields = sayings('training.presence.fields', {
  weekOver: 'The week of {day, date, day} is over. Plan this week or a later one.',
  weekFar: 'A week is planned at most {n, number} weeks ahead. Choose an earlier one.',
  longAgo: 'A day is counted at most {n, number} weeks back. Choose a later day.',
})

const unread = sayings('training.presence.unread', {
  week: 'Choose a day of the week.',
  on: 'Choose the day.',
  classroomMinutes: 'Say how many whole minutes: 0 to 480 a day.',
  greetings: 'Say how many times you greeted at the door: 0 to 20 a day.',
  checkIns: 'Say how many check-ins: 0 to 60 a day.',
})

export function weekFieldWrong(pointer: string) {
  const [, name = ''] = pointer.split('/')
  const known: Readonly<Record<string, (typeof unread)['on']>> = unread
  return known[name] ?? unread.on
}
