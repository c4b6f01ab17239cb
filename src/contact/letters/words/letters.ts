import { sayings } from '../../../words/sayings.ts'
import { messages } from '../../../words/messages.ts'
import type { Lang } from '../../../kernel/lang.ts'

export type LetterWords = (typeof letterWording)['en']

export const letterWording = messages('contact.letters.page', {
  title: 'Letters to families',
  heading: '{isAll, select, true {Every letter is signed.} other {{signed} of {all} letters are signed.}}',
  lede: 'These are the words by which families, students and the defender are told of a police or agency request. A letter is used once a person who reads its language has signed it.',
  until: 'Until then it is not sent. The family is called by telephone, with an interpreter. No child interprets, and no machine.',
  draft: 'Draft, not yet signed by a person.',
  signed: 'Signed by {name}, {day, date, day}.',
  olderInUse: 'Version {version}, signed by {name}, stays in use until this one is signed.',
  version: '{n, plural, =0 {Draft that came with Concord} other {Version {n}}}',
  text: 'The letter',
  edit: 'Change this letter',
  save: 'Save as a draft',
  signTitle: 'Sign it',
  signer: 'Name of the person who signs',
  signerHint: 'A person who reads this language well. Not a machine.',
  isRead: 'This person reads the language and has read this letter.',
  sign: 'Sign this letter',
  add: 'A letter in another language',
  language: 'Language',
  which: 'For which notice',
  placeholders: 'What is filled in',
  says: {
    school: 'the name of the school',
    date: 'the day they came',
    time: 'the time of day they came',
    who: 'what office or agency asked, in English and Spanish alone',
    what: 'what they asked, in English and Spanish alone',
    place: 'where a student was taken, as the record holds it',
    day: 'from which day a record may be let go',
    'lawyer-phone': 'the number of a lawyer, from the plan',
    'office-phone': 'the number of the office',
  },
  noNames: 'No name of anyone is filled in. A message may be read by others.',
  back: 'All requests',
})

export const letterWords = (lang: Lang): LetterWords => letterWording[lang]

/** What stands in a letter where something is not known yet. */
export const somebodyAsking = sayings('contact.letters.somebodyAsking', 'we do not know yet')
export const somethingAsked = sayings('contact.letters.somethingAsked', 'something of the school')
export const placeNotKnown = sayings('contact.letters.placeNotKnown', 'we do not know yet')
export const dayNotSet = sayings('contact.letters.dayNotSet', 'ask us, the day is not set yet')
export const noLawyerPhone = sayings('contact.letters.noLawyerPhone', 'ask us for one')
