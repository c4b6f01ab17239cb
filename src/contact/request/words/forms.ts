import { messages } from '../../../words/messages.ts'
import type { Lang } from '../../../kernel/lang.ts'

export type FormsWords = (typeof formsWording)['en']

export const formsWording = messages('contact.request.forms', {
  title: 'What you can do now',
  nothing: 'There is nothing for you to do here now.',
  choose: 'Choose',
  noChange: 'No change',
  facts: {
    title: 'Say more',
    body: 'The plan checks again. Say only what you know.',
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
    otherBody:
      'Then it counts as no paper. So does one that names somebody else, or another place than this school. If you are not sure, send counsel the pictures first.',
    readFrom: 'I read the paper itself, at the desk',
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
    letter: 'Words in {language}, signed by a person',
    signedBy: 'Signed by {name}, {day, date, day}.',
    noLetter: 'No letter in this language has been signed. Use the telephone with an interpreter.',
    noLetters: 'No letter has been signed in any language yet. Use the telephone with an interpreter.',
    lettersIn: 'Letters have been signed in: {languages}.',
    lawyerIn: 'The lawyer’s number in this letter',
    inEnglish: 'What to say, in English, for the interpreter',
    draft: 'Draft, not yet signed by a person. It is not sent. It is for the call.',
    button: 'Write it down',
    /** Asked of whoever tells a caregiver, before anybody is called. {who}: who asks, as “local police”. */
    first: {
      title: 'First: does anything point at a caregiver?',
      body: 'Think of all that was said here, by them ({who}) and by staff. Did any of it point at a caregiver of the student as somebody who may hurt the child?',
      elsewhere:
        'In another request or call about this student, abuse is suspected, perhaps by a caregiver. Tell no caregiver before you have asked counsel or the superintendent.',
      order:
        'Another request about this student came with a court’s order of protection. It may keep a caregiver away. Ask counsel or the superintendent whom, before you call anyone.',
      yes: 'Yes, something does',
      no: 'No, nothing does',
      yesMeans: 'If yes, no caregiver is told by anyone here. The page then says whom to call.',
      button: 'That is my answer',
      answered:
        'You or another person answered on {at, date, day}, {at, time, clock}: nothing points at a caregiver. If that changes, say so under “Say more”.',
    },
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
    decline: 'Close it',
    declineLeft: 'They left, or no longer ask',
    reason: 'Why',
    close: 'Close without opening it',
    closeRecord: 'Close: nothing was given out',
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
    involvedHint: 'If yes, their caregiver and a defender are told. If no, nobody has to be.',
    button: 'It ended like this',
  },
  excuse: {
    title: 'A notice need not be given',
    body: 'Say why. The record shows it, with your name. A notice that is excused counts as done.',
    notice: 'Which notice',
    reason: 'Why',
    until: 'Or only until which day does the record wait?',
    untilHint: 'For the days of waiting alone. Leave it empty if they need not pass.',
    button: 'Excuse it',
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
    body: 'No notice and no account is still owed.',
    finding: 'What the review found',
    button: 'It is reviewed',
  },
})

export const formsWords = (lang: Lang): FormsWords => formsWording[lang]
