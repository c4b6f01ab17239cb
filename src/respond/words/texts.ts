import { messages } from '../../words/messages.ts'

/** What a telephone shows of a call, as a text message. */
export const texts = messages('respond.texts', {
  drill: 'THIS IS A DRILL.',
  danger: 'DANGER NOW. 911 comes first.',
  come: 'You are asked to come: {where}. {hour, plural, other {{what}, called at {at, time, clock}.}}',
  told: 'Someone called for support: {where}. {hour, plural, other {{what}, called at {at, time, clock}.}} The plan says that you are told.',
  byTelephone: 'Called by telephone: who called is not confirmed.',
  /** The kind of call, in as few words as tell two calls apart. */
  kinds: {
    help: 'Help is needed',
    argument: 'An argument',
    class: 'Class cannot go on',
    fight: 'A fight',
    sick: 'Someone is sick or hurt',
    weapon: 'A weapon',
    property: 'Something broken or stolen',
    missing: 'A student is missing',
    stranger: 'A stranger in the building',
    family: 'A family dispute',
    outside: 'Danger outside',
    fire: 'Fire or smoke',
  },
  notNeeded: 'You are not needed any more: {where}. {hour, plural, other {{what}, called at {at, time, clock}.}} The call is closed.',
  owedSoon: 'A follow-up that you owe after a call is due.',
  owedLate: 'A follow-up that you owe after a call is late.',
  owedSoonByGone: 'A follow-up after a call is due, and whoever owes it has left or may not sign in. See that it is done.',
  owedLateByGone: 'A follow-up after a call is late, and whoever owes it has left or may not sign in. See that it is done.',
  /** Not why: others look at a telephone too. */
  notHomeYet: 'Do not tell the student’s family anything yet. First open this page: it says whom to ask.',
  placed: 'The place was said again: {where}.',
  placeChanged: 'The place was said again.',
  answer: 'Answer here: {address}',
  read: 'Read more: {address}',
  reply: 'Reply 1 to come, 2 if you cannot.',
  press: 'Press 1 to come, 2 if you cannot.',
})
