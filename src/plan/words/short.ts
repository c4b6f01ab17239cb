import { messages } from '../../words/messages.ts'

/** The plan on one page, and each section on its own. */
export const shortWords = messages('plan.short', {
  asked: 'What people ask about first',
  else: 'Something else?',
  who: 'Who decides',
  heads: { what: 'What is decided', who: 'Who decides it' },
  thisPlan: 'This plan',
  committee: 'the school committee',
  law: 'What is law, and what we chose',
  lawAsks: 'The law asks for this',
  weChose: 'We chose this',
  /** After a few sentences of the law. */
  allLaw: 'All {n} sections that every plan keeps, with their marks',
  votes: 'A new version can change these',
  unverified: '{n, plural, one {1 of the {of} sections is not verified yet.} other {{n} of the {of} sections are not verified yet.}}',
  /** Of an answer of which a part stands on what nobody has verified. */
  partlyUnverified: 'Part of it is not verified',
  more: 'Read more',
  ownSections: '{n, plural, one {Our own section} other {All {n} sections of our own}}',
  sections: '{n, plural, one {1 section} other {{n} sections}}',
  /** Where the sections of a part that is not our own come from, and how many there are. */
  sectionsOf: {
    included: 'Taken from a model plan: {n, plural, one {1 section} other {{n} sections}}',
    floor: 'What the law requires: {n, plural, one {1 section} other {{n} sections}}',
  },
  eachItsPage: 'Each has its own page',
  allElse: 'All else',
  wholeModel: 'Read the whole model plan',
  whole: 'The whole plan on one page, to print',
  /** Of the plan’s title, where it was not translated. */
  titleInEnglish: 'The title of the plan is still in English.',
  section: {
    place: 'Section {n} of {of}',
    rules: 'The rules, line by line',
    lines: '{n, plural, one {1 line} other {{n} lines}}',
    cases: 'What happens then',
    adds: 'What the law adds',
    before: 'Before: {title}',
    next: 'Next: {title}',
    print: 'The whole plan, to print',
  },
})
