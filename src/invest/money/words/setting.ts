import { sayings } from '../../../words/sayings.ts'

/** What people read in place of the keys and words of `setting money`. */
export const destinationWords = sayings('invest.money.setting.destination', {
  'psychiatric-social-workers': 'psychiatric social workers',
  counselors: 'counselors',
  'climate-coaches': 'climate coaches',
  'restorative-advisers': 'restorative advisers',
  'student-mental-health': 'mental health help for students',
  'restorative-practice': 'restorative practice',
  'trauma-informed-practice': 'trauma-informed practice',
  'behavioral-health': 'behavioral health support',
  'student-support': 'support for students',
  'health-and-wellness': 'school health and wellness',
})

export const unitWords = sayings('invest.money.setting.unit', {
  officer: 'school police officers',
  counselor: 'counselors',
  'social-worker': 'social workers',
  psychologist: 'psychologists',
  nurse: 'nurses',
  'climate-coach': 'climate coaches',
  'restorative-adviser': 'restorative advisers',
  'culture-keeper': 'culture keepers',
  responder: 'trained responders',
  clinician: 'clinicians',
  mediator: 'mediators',
  camera: 'cameras',
  detector: 'metal detectors',
  window: 'hardened windows',
})

const words = sayings('invest.money.setting.words', {
  taken: 'Taken from police in schools',
  owner: 'Whose budget that was',
  whole: 'What the plan costs',
  'rest-from': 'Where the rest came from',
  'goes-to': 'What it pays for',
  posts: 'Positions',
  'police-before': 'All there was for police before',
  'post-costs': 'What one costs for a year',
  'not-stated': 'not stated',
  city: 'the city',
  district: 'the school district',
  state: 'the state',
  grant: 'a grant',
})

export const settingWords = {
  label: sayings('invest.money.setting.label', 'Where the money went'),
  words: { ...words, ...destinationWords, ...unitWords },
}
