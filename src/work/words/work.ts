import type { Lang } from '../../kernel/lang.ts'
import { messages } from '../../words/messages.ts'

const wording = messages('work.page', {
  title: 'My work',
  waiting: '{n, plural, one {One person is waiting for you.} other {{n} calls are waiting for you.}}',
  open: '{n, plural, one {One call is open, and nobody comes yet.} other {{n} calls are open, and nobody comes yet.}}',
  things: '{n, plural, one {One thing waits for you.} other {{n} things wait for you.}}',
  nothing: 'Nothing waits for you.',
  nothingBody: 'You have no open call and owe nobody a follow-up.',
  outside: 'If something worries you at school, tell an adult there. If someone is in danger, call 911.',
  now: '{weekday}, {day}, {time}',
  onDuty: 'On duty at {school} until {until}',
  kinds: {
    'asks-me': 'Waiting for your answer',
    'nobody-comes': 'Nobody comes yet, and you may',
    'my-call': 'My calls still open',
    owed: 'What I still owe',
    request: 'Requests that wait for me',
    repair: 'Restorative processes',
    restraint: 'Restraint log',
    discipline: 'Exclusions considered',
    office: 'Waits for a second person',
    'empty-office': 'Offices that nobody holds',
    review: 'Openings in an emergency to check',
    'set-up': 'Before a call reaches somebody',
    draft: 'Drafts of the plan',
    training: 'Certificates that lapse',
    deadline: 'What falls due',
    hiring: 'Hiring',
    'closed-call': 'My closed calls',
  },
  noRequests: 'None. When police or an agency ask for something that you must answer, it stands here.',
  closed: '{n, plural, one {My closed calls: one this school year} other {My closed calls: {n} this school year}}',
  closedShown: '{n, plural, one {Here is the last one.} other {Here are the last {n}.}}',
  ways: 'How you are reached',
  allCalls: 'See and search all calls I may see',
  dutyNow: 'On duty at {school} now',
  dutyCount:
    '{n, plural, =0 {Nobody is on duty at {school} now.} one {One person is on duty at {school} now.} other {{n} people are on duty at {school} now.}}',
  dutyLine: '{name}, {role}',
  send: 'Send for support',
  again: 'Check again',
  allOwed: 'All that is still owed after calls',
  drill: 'DRILL',
})

export const words = (lang: Lang) => wording[lang]
