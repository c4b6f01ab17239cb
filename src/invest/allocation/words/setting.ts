import { sayings } from '../../../words/sayings.ts'

/** What people read in place of the keys and values of `setting placing`. */
export const placingSettingWords = sayings('invest.allocation.setting', {
  label: 'Placing positions',
  words: {
    reach: 'What a position counts by',
    positions: 'itself, wherever it is',
    students: 'the students it reaches',
    'largest-gap': 'Not published if another way of placing could count for more by over so many percent',
  },
})
