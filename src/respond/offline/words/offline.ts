import { messages } from '../../../words/messages.ts'

export type OfflineWords = (typeof offline)['en']

export const offline = messages('respond.offline', {
  notYetSent: 'Not yet sent.',
  keepOpen: '{phone, select, none {Keep this page open, or go to the office.} other {Keep this page open or call {phone}.}}',
  inDanger: 'If someone is in danger, call 911.',
  notSent: 'Not sent: call the office or 911.',
  call911: 'Call 911',
  callOffice: 'Call the office: {phone}',
  /** Where the district has not said the number of its office. */
  goToOffice: 'Or go to the office.',
  /** {hour}: one to twelve, where a language needs it for “at”. */
  sentAt: '{hour, plural, other {Sent at {at, time, clock}.}}',
  see: 'See the call',
  again: 'Try again',
  putAway: 'Take this line away',
  givenOf: '{hour, plural, other {{what}. {about} Given at {at, time, clock}.}}',
  given: '{hour, plural, other {{what}, given at {at, time, clock}}}',
  kinds: {
    call: 'Call for support',
    facts: 'What you added to a call',
    answer: '“I am coming”',
    decline: '“I cannot come”',
    'on-the-way': '“I am on the way”',
    there: '“I am there”',
    'hand-back': '“I cannot come after all”',
    'ask-again': '“Ask people again”',
  },
  why: {
    refused: 'It was not taken.',
    session: 'You are not signed in here any more.',
    unkept: 'The network does not answer, and this browser cannot keep it.',
  },
  noNetwork: 'The network does not answer.',
  keptAt: 'You see a copy that was kept at {time}. It may be old.',
  load: 'Load the page again',
  page: {
    title: 'Without a network',
    heading: 'Without a network, telephone.',
    lede: 'A call for support, or an answer to one, is kept on this phone. It is sent when the network is back. Until then nobody has it.',
    rest: 'Anything else that you sent may not have been done. Look again when the network is back.',
    numbers: 'Numbers to call',
    kept: 'Kept on this phone',
    keptBody: 'These pages open without a network once you have seen them here.',
  },
  app: {
    call: 'Call for support',
    pages: 'My pages',
  },
})
