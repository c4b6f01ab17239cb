import type { Lang } from '../../kernel/lang.ts'
import { messages } from '../../words/messages.ts'

/** The written report to a caregiver, as a draft that a person signs. */
const wording = messages('restraint.letter', {
  title: 'Written report of a restraint (draft)',
  draft: 'This is a draft. Nobody has signed it. The principal reads it, signs it and sends it.',
  dear: 'To the family of {name}',
  what: 'We write to tell you that at {school}, on {day, date, day}, this happened: {kind}.',
  times: 'It began at {from, time, clock} and ended at {to, time, clock}, after {n, plural, one {# minute} other {# minutes}}.',
  danger: 'The danger that made it necessary: {what}.',
  tried: 'Before that, this was tried: {what}.',
  how: 'How your child was held: {what}.',
  held: 'By: {names}.',
  saw: 'Who saw it: {names}.',
  nobodySaw: 'No other adult saw it: {why}.',
  approved: '{name} approved at {at, time, clock} that it went on.',
  notApproved: 'Nobody in charge approved that it went on as long as it did.',
  hurt: 'Your child was hurt: {what}.',
  notHurt: 'No injury of your child was seen.',
  medical: 'The nurse or somebody medical looked at them.',
  noMedical: 'Nobody medical has looked at them. If you see that something hurts, tell us and your doctor.',
  care: 'Afterwards: {what}.',
  never: 'This was no punishment, and no punishment follows from it.',
  talk: 'You may talk with us about it, about what would help your child, and about any punishment you were told of. Call the school: {phone}.',
  talkOffice:
    'You may talk with us about it, about what would help your child, and about any punishment you were told of. Call the office of the school.',
  rights: 'You may read what stands in the log about your child, and you may complain to the school, the district or the state.',
  interpreter: 'If you would like this in another language, we read it to you by phone with an interpreter, without cost.',
  sign: 'Name and signature of the principal, day',
})
export const letterWords = (lang: Lang) => wording[lang]
