import { sayings } from '../../words/sayings.ts'

/** What people read for each fact and value of `discipline`. */
export const factWords = sayings('discipline.question.factWords', {
  ground: {
    label: 'What it is for',
    values: {
      other: 'some other reason',
      weapon: 'a dangerous weapon',
      firearm: 'a firearm',
      drugs: 'a controlled drug',
      'assault-on-staff': 'an assault on staff',
      'felony-charge': 'a felony charge',
      'felony-conviction': 'a felony conviction',
    },
  },
  alternatives: {
    label: 'What was tried after this incident',
    values: {
      'none-tried': 'nothing else was tried',
      'tried-and-documented': 'other ways were tried, and that is written down',
      'unsuitable-documented': 'other ways do not fit, and the reasons are written down',
    },
  },
  'serious-harm': {
    label: 'Would the student’s being there put someone in danger of serious harm?',
    values: { no: 'no', documented: 'yes, and the reasons are written down' },
  },
  exclusion: {
    label: 'What the school thinks of',
    values: {
      'in-school': 'in-school suspension',
      'short-term': 'a suspension of up to ten school days',
      'long-term': 'a suspension of more than ten school days',
      expulsion: 'expulsion',
      'emergency-removal': 'an emergency removal',
      'interim-setting': 'another school setting for a time',
    },
  },
  grade: {
    label: 'Grade',
    values: { '9-12': 'grade 9 to 12', '4-8': 'grade 4 to 8', 'prek-3': 'preschool to grade 3' },
  },
  disability: {
    label: 'Does the student have a disability?',
    values: { none: 'none is known', plan: 'there is a plan for it', suspected: 'one is suspected' },
  },
  days: {
    label: 'School days missed this year, with this',
    values: { 'within-10': 'ten or fewer', 'over-10': 'more than ten' },
  },
  manifestation: {
    label: 'Was the disability the cause?',
    values: { 'not-decided': 'that has not been decided', is: 'yes', 'is-not': 'no' },
  },
})

export const answerWords = sayings('discipline.question.answerWords', {
  'may-proceed': 'The school may, if all of this is done.',
  'alternatives-first': 'Not yet. Other ways must be tried first.',
  'review-first': 'Not yet. A meeting must first decide whether the disability was the cause.',
  'not-permitted': 'No. The school may not.',
})

/** A sentence for each part, `{}` where its value goes. */
export const partWords = sayings('discipline.question.partWords', {
  before: "First: '{}'.",
  after: "Afterwards, in this order: '{}'.",
  conditions: "How: '{}'.",
  obligations: "What is owed: '{}'.",
  sign: "Who decides and signs: '{}'.",
})

export const disciplineLabel = sayings('discipline.question.label', 'A school thinks of excluding a student')

/** What is decided in it. */
export const decidedTitle = sayings('discipline.question.decided', 'Whether a student is sent out of school')
