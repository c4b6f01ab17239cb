import type { Lang } from '../../../kernel/lang.ts'
import { messages } from '../../../words/messages.ts'

const wording = messages('contact.access.page', {
  title: 'Standing access of police',
  lede: 'Which police or agency can reach school video, systems or alerts without asking each time.',
  onFile: {
    'some-on-file': 'Some is on file and open now.',
    'none-on-file': 'None on file.',
    'nobody-has-looked': 'Nobody has looked yet whether there is any.',
  },
  lookedOn: 'The last time somebody said that they had looked through every system was {on, date, day}.',
  notLooked: 'Nobody has said yet that they looked through every system, so there may be more.',
  heads: {
    who: 'Who',
    what: 'What',
    since: 'Since',
    vote: 'Vote',
    used: 'Last use',
    until: 'Last day',
    research: 'Does it make schools safer?',
  },
  vote: '{who}, {on, date, day}',
  notGraded: 'Research on it is not on our list',
  notSaid: 'Nobody knows',
  noVote: 'No vote on file',
  noUse: 'No use on file',
  usedAfter: '{on, date, day}, after it was over',
  noLastDay: 'No last day is set',
  over: 'Over',
  endedOn: 'Ended on {at, date, day}',
  inError: 'Taken off the list on {at, date, day}: it was entered in error',
  back: 'Standing access',
  toAgreements: 'Agreements',
  one: '{who}: {what}',
  more: 'What you can do',
  enter: 'Enter an access',
  enterButton: 'Enter it',
  looked: 'Say that you have looked',
  lookedBody: 'You have asked of every system of the district who outside it has a log-in, a link or a feed.',
  lookedButton: 'I have looked through every system today',
  notDone: 'This was not done',
  devices: 'Devices at schools, and whether police can see what they show, have a list of their own.',
  toDevices: 'See the devices',
  whoKeeps: 'The superintendent and counsel keep this list. Everyone may read it.',
})
export const words = (lang: Lang) => wording[lang]

const formWording = messages('contact.access.forms', {
  who: 'Who has it?',
  what: 'What does it reach?',
  since: 'Since which day? Leave it empty where nobody knows.',
  lastDay: 'Last day. Leave it empty where none is set.',
  votedOn: 'Day of the vote. Leave it empty where there was none.',
  votedBy: 'Which body voted?',
  usedOn: 'Day of the last use. Leave it empty where none is known.',
  on: 'Day',
  why: 'Why?',
  used: { title: 'Enter a use', button: 'Enter the use' },
  voted: { title: 'Enter the vote', button: 'Enter the vote' },
  until: { title: 'Change the last day', button: 'Change the last day' },
  end: { title: 'End it', button: 'End it now' },
})
export const formWords = (lang: Lang) => formWording[lang]
