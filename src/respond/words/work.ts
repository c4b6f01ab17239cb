import type { Lang } from '../../kernel/lang.ts'
import { messages } from '../../words/messages.ts'

/** What calls hand over to somebody’s own work. */
const wording = messages('respond.work', {
  title: '{what}, {room}',
  at: '{school}. {says}',
  waiting: 'Waiting',
  waitingFor: 'Waiting {time}',
  asked: 'Asked {time} by {name}',
  youCame: 'Nobody has written how it ended. You came {time}',
  youCome: 'You said that you come.',
  youLate: 'You are not there yet, so others are being asked.',
  handedOver: 'Whoever came has handed it over.',
  nobody: 'Nobody has answered yet.',
  comes: '{names} {several, select, true {are} other {is}} coming.',
  thereNow: '{names} {several, select, true {are} other {is}} there.',
  answer: 'Answer',
  look: 'Open the call',
  end: 'Write how it ended',
  read: 'Open the record',
  lateBy: '{n, plural, one {Late by one day} other {Late by {n} days}}',
  lateToday: 'Late since today',
  today: 'Due today',
  by: 'By {day}',
  after: 'After the call of {day}: {what}, {where}',
  done: 'Write that it is done',
})

export const workWords = (lang: Lang) => wording[lang]
