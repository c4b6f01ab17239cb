import type { Lang } from '../../kernel/lang.ts'
import { formsEs } from './wording-forms-es.ts'

/** What the forms of a request say: one form for each thing that may be done next. */
const en = {
  title: 'What you can do now',
  nothing: 'There is nothing for you to do here now.',
  choose: 'Choose',
  noChange: 'No change',
  facts: {
    title: 'Say more',
    body: 'The plan decides anew. Say only what you know.',
    choose: 'Choose what is known now',
    danger: 'Someone is in danger now',
    button: 'Add this',
  },
  verify: {
    title: 'I checked who they are',
    body: 'Call the agency at a number that is published. Never use a number that they gave you.',
    who: 'They are',
    button: 'I called, and this is who they are',
  },
  paper: {
    title: 'I read the paper',
    body: 'Open the kind that it is. Tick what you found. This does not judge the paper: counsel decides.',
    returnOn: 'By which day does it want an answer?',
    returnHint: 'Leave it empty if it names no day.',
    button: 'It is this kind',
    other: 'It is none of these',
    otherBody: 'Then it counts as no paper. If you are not sure, send counsel the pictures first.',
    otherButton: 'It counts as no paper',
  },
  tell: {
    title: 'Tell them, and write it down',
    body: 'Each try is written down, also one that nobody answers.',
    outcome: 'What came of it',
    channel: 'How',
    language: 'In which language',
    languageHint: 'The language of the home.',
    interpreter: 'Who interpreted',
    interpreterHint: 'Never a child. Never an app.',
    nobodyYet: 'Nobody; English was spoken',
    homeLanguage: 'Which language is spoken at home?',
    showLetter: 'Show what to say',
    letter: (language: string) => `Words in ${language}, signed by a person`,
    signedBy: (name: string, day: string) => `Signed by ${name}, ${day}.`,
    noLetter: 'No letter in this language has been signed. Use the telephone with an interpreter.',
    noLetters: 'No letter has been signed in any language yet. Use the telephone with an interpreter.',
    lettersIn: (languages: string) => `Letters have been signed in: ${languages}.`,
    inEnglish: 'What to say, in English, for the interpreter',
    draft: 'Draft, not yet signed by a person. It is not sent. It is for the call.',
    button: 'Write it down',
  },
  consent: {
    title: 'Did they agree?',
    body: 'To be told and to agree are two things. Write down what they said themselves.',
    button: 'Write it down',
  },
  decide: {
    title: 'Decide',
    open: 'Open it',
    openBody: 'All that the plan asks for first is done.',
    comply: 'Do not stand in the way',
    complyBody: 'You sign that nobody stands in the way. Whether the paper is good is for counsel to say.',
    decline: 'Do not open it',
    declineLeft: 'They left, or no longer ask',
    reason: 'Why',
    declineButton: 'Write that it does not open',
  },
  begin: {
    title: 'It begins',
    body: 'Who is there is asked afterward how it went.',
    place: 'Where',
    adults: 'Which adults are there, besides you?',
    another: 'Another adult who is there',
    nobody: 'Nobody else',
    button: 'It begins now',
  },
  end: {
    title: 'It ended',
    body: 'All of these are asked, so that what children saw is known.',
    couldSeeHint: 'Tick all that fit.',
    button: 'It ended like this',
  },
  excuse: {
    title: 'A court forbids a notice',
    body: 'Only where an order of a court says so.',
    notice: 'Which notice',
    button: 'A court forbids it',
  },
  statement: {
    title: 'Record how it went',
    again: 'Change what you recorded',
    body: 'A few fields, and no story. There is none for what a student said or did.',
    kept: 'Were the notices given?',
    union: 'Were you offered your union’s help before this?',
    reason: 'Why you change it',
    keptChoices: { all: 'all of them', some: 'some of them', 'not-known': 'I do not know' },
    unionChoices: { yes: 'yes', no: 'no, I was not', 'not-staff': 'I am not a member of staff' },
    button: 'Record this',
  },
  review: {
    title: 'Review it',
    body: 'Every notice is given and every account is in.',
    finding: 'What the review found',
    button: 'It is reviewed',
  },
}

export type FormsWords = typeof en

export const formsWording: Readonly<Record<Lang, FormsWords>> = { en, es: formsEs }

export const formsWords = (lang: Lang): FormsWords => formsWording[lang]
