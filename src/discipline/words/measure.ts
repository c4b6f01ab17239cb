import { sayings } from '../../words/sayings.ts'

/** What people read in the plan for the block `setting exclusion`. */
export const measureWords = sayings('discipline.measure', {
  label: 'What is looked at before a student is excluded',
  words: {
    'repeat-days': 'Earlier incidents count within',
    compare: 'Groups that are compared',
    disability: 'with and without a disability',
    grade: 'grade by grade',
    'at-least': 'A group is told from so many incidents on',
    ratio: 'A difference is named from',
    'avoided-days': 'Recorded as avoided where no exclusion began within',
  },
})

/** Each group, as the page names it. */
export const groupWords = sayings('discipline.groups', {
  some: 'With a disability',
  none: 'Without a disability',
  '9-12': 'Grade 9 to 12',
  '4-8': 'Grade 4 to 8',
  'prek-3': 'Preschool to grade 3',
})
