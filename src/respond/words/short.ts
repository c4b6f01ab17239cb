import { messages } from '../../words/messages.ts'
import { sayings } from '../../words/sayings.ts'

/** The situations that people ask about first. */
export const askedTitles = sayings('respond.short.asked', {
  crisis: 'A student is in crisis',
  fight: 'A fight',
  conflict: 'An argument, or a disrupted class',
  hurt: 'Someone is sick or hurt',
  fire: 'Fire or smoke',
  weapon: 'A weapon is found',
  firearm: 'A firearm',
  danger: 'Someone is being hurt',
  bullying: 'Bullying',
  abuse: 'A child may be abused',
  missing: 'A student is missing',
})

export const decidedTitles = sayings('respond.short.decided', {
  danger: 'To call 911 when someone is in danger',
  police: 'Whether police are told, where nobody is in danger',
  call: 'What is done after a call for support',
})

export const shortWords = messages('respond.short', {
  /** One person, or several at once. `who` is “a nurse”, or “a nurse and the principal”; the sentence is given its capital. */
  comes: '{n, plural, one {{who} comes.} other {{who} come together.}}',
  /** Who is asked after those. */
  otherwise: '{n, plural, one {If they cannot, {rest} is asked.} other {If they cannot, the next is asked: {rest}.}}',
  caregiver: 'The family is told.',
  families: 'All families concerned are told.',
  anyone: 'Anyone. Nobody may delay it.',
})
