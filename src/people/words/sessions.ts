import { messages } from '../../words/messages.ts'

/** Where somebody is signed in. */
export const sessionWords = messages('people.sessions', {
  title: 'Where you are signed in',
  lede: 'Each line is a browser or program that signed in as you. End what you do not know.',
  browser: '{browser, select, none {A program or an unknown browser} other {{browser}}}',
  this: 'This browser',
  since: 'Signed in {day}, {time}.',
  until: 'Ends {day}, {time}. For 30 days after that, a call for support can still be made from there.',
  lapsed: 'It ended {day}, {time}. Until {last} a call for support can still be made from there.',
  end: 'End it',
  endThis: 'Sign out here',
  others: 'Sign out everywhere else',
  othersHint:
    'You stay signed in here. Links to a call or to sign in that were sent to you before then stop working, and other browsers show you no notices any more.',
  ended: 'It is ended. Nobody is signed in there any more.',
  endedNotices:
    'It is ended. Nobody is signed in there any more. If that browser shows you notices, take it off under “How you are reached”.',
  othersEnded: 'You are signed out everywhere else.',
  secondStep: 'Your second step of signing in',
  strange: 'If a line is not you, end it and tell the superintendent.',
})

/** A telephone or computer of somebody's own, which stays known for a school year. */
export const ownDeviceWords = messages('people.ownDevice', {
  box: 'This is my own telephone or computer',
  hint: 'Only if nobody else uses it. Until the school year ends, you can call for support from it without signing in.',
  signIn: 'Sign in on my own telephone or computer',
  title: 'Your own telephones and computers',
  lede: 'From these you can call for support, write down a request and answer when you are asked to come, without signing in. They open nothing else.',
  none: 'None stays known. Once a sign-in has been over for 30 days, a call from there needs a new one.',
  until: 'Known since {day}. It stays known through {last}.',
  forget: 'Forget it',
  forgotten:
    'It is forgotten. Links to a call or to sign in that were sent to you until now work no longer. Where you are still signed in there, end that too.',
  know: 'Keep this one known',
  known: 'This one stays known.',
  notTicked: 'Tick the box if it is your own. If others use it, leave it as it is.',
})

/** On the page of a person, for a superintendent. */
export const sessionsOfAnother = messages('people.sessionsOfAnother', {
  title: 'Sign this person out',
  hint: 'If a phone or laptop is lost or somebody else uses it. Links to a call or to sign in that were sent to them before then stop working, and no browser shows them notices any more. They sign in again with a new link.',
  own: '{n, plural, =0 {No telephone or computer of their own stays known.} one {{n} telephone or computer of their own stays known. It is forgotten too.} other {{n} telephones or computers of their own stay known. They are forgotten too.}}',
  button: 'Sign out everywhere',
  done: 'They are signed out everywhere.',
})
