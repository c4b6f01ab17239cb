import { sayings } from '../../words/sayings.ts'

/** What people read in place of the keys of `setting repair`. */
export const settingWords = sayings('repair.setting', {
  label: 'Restorative processes',
  words: {
    'caregiver-consent-through-grade': 'A caregiver agrees beside a student under 18, through grade',
  },
})
