import { sayings } from '../../words/sayings.ts'

/** What people read for each code of an incident. */
export const alternativeWords = sayings('discipline.codes.alternative', {
  mediation: 'Mediation',
  'conflict-resolution': 'Conflict resolution',
  'restorative-justice': 'Restorative justice',
  'collaborative-problem-solving': 'Solving the problem together',
})

/** What each of the four is, in one line. */
export const alternativeHints = sayings('discipline.codes.alternativeHint', {
  mediation: 'Two people in a quarrel are helped to settle it. Held apart from you, by a mediator.',
  'conflict-resolution': 'An adult helps both sides to end the conflict and agree on what each does next.',
  'restorative-justice': 'Whoever was harmed and whoever did it meet and agree how to make it right. Held apart from you.',
  'collaborative-problem-solving': 'An adult and the student find out what keeps going wrong, and change it together.',
})

export const modelWords = sayings('discipline.codes.model', {
  pbis: 'PBIS',
  'trauma-sensitive-practice': 'Trauma-sensitive practice',
})

export const resultWords = sayings('discipline.codes.result', {
  settled: 'Carried out: settled',
  'partly-settled': 'Carried out: settled in part',
  'not-settled': 'Carried out: not settled',
  'not-carried-out': 'Not carried out',
})

export const unsuitableWords = sayings('discipline.codes.unsuitable', {
  'unsafe-to-bring-together': 'It is not safe to bring those concerned together',
  'would-do-more-harm': 'It would do more harm than good',
  'tried-for-the-same-before': 'The same was tried before, for the same thing',
  'cannot-take-part-now': 'The student cannot take part now',
})

export const paperWords = sayings('discipline.codes.paper', {
  'student-record': 'The student record',
  'incident-file': 'The file of the incident',
  'threat-assessment': 'The threat assessment',
  'safety-plan': 'The safety plan',
})

export const findingWords = sayings('discipline.codes.finding', {
  is: 'The disability was the cause',
  'is-not': 'The disability was not the cause',
})

export const writingWords = sayings('discipline.codes.writing', {
  detriment: 'That staying would greatly harm the school',
  modified: 'That it is less than an expulsion',
})

export const languageWords = sayings('discipline.codes.language', {
  en: 'English',
  es: 'Spanish',
  pt: 'Portuguese',
  ht: 'Haitian Creole',
  cv: 'Cape Verdean Creole',
  zh: 'Chinese',
  vi: 'Vietnamese',
  ar: 'Arabic',
  other: 'Another language',
})

export const roomWords = sayings('discipline.codes.room', {
  'principals-office': 'the principal’s office',
  'conference-room': 'the conference room of the school',
  'by-phone': 'by phone',
  'by-video': 'by video',
})

export const supportWords = sayings('discipline.codes.support', {
  'education-services': 'Education services',
  're-entry-meeting': 'Meeting on the way back',
  'support-plan': 'Support plan',
})

export const noneWords = sayings('discipline.codes.none', {
  'family-declined': 'The family did not want it',
  'moved-away': 'The student moved away',
  'back-the-next-day': 'Back in class the next day',
  'could-not-be-arranged': 'It could not be arranged',
})

export const outcomeWords = sayings('discipline.codes.outcome', {
  upheld: 'The exclusion stands',
  shortened: 'The exclusion is shorter',
  overturned: 'The exclusion is taken back',
})

export const stageWords = sayings('discipline.codes.stage', {
  open: 'Other ways first',
  proposed: 'An exclusion is considered',
  excluded: 'Excluded',
  appealed: 'Appealed',
  over: 'Over',
  'taken-back': 'Taken back',
})

export const mistakeWords = sayings('discipline.codes.mistake', {
  'wrong-student': 'Another student was meant',
  'entered-twice': 'It was entered twice',
  'did-not-happen': 'It did not happen',
})

export const dutyWords = sayings('discipline.codes.duty', {
  notice: 'Sign the notice to the family',
  hearing: 'Hold the hearing',
  review: 'Hold the review of the cause',
  services: 'Begin education services',
  support: 'Give support, and write it down',
  'hear-appeal': 'Hear the appeal',
  'decide-appeal': 'Decide the appeal',
  alternative: 'Try another way first',
  result: 'Write down how it came out',
  'tell-superintendent': 'Tell the superintendent in writing',
  'write-down': 'Put it in writing',
  sign: 'Sign, or do not',
  exclude: 'Decide',
  propose: 'Ask the plan again',
})
