import { sayings } from '../../words/sayings.ts'

/** What people read for each code of training. */
export const trackWords = sayings('training.codes.track', {
  'restorative-practice': 'Restorative practice',
  'de-escalation': 'De-escalation',
  'trauma-informed-care': 'Trauma-informed care',
  'relationship-building': 'Relationship building',
  bias: 'Bias',
  'restraint-rules': 'Restraint and its limits',
})

export const moduleWords = sayings('training.codes.module', {
  basics: 'Basics',
  'law-and-limits': 'Law and limits',
  practice: 'Practice',
  leading: 'Leading it',
  'language-and-culture': 'Language and culture',
  refresher: 'Refresher',
})

export const useWords = sayings('training.codes.use', {
  'certified-responder': 'calls that ask for a certified responder',
  facilitating: 'leading restorative processes',
})

export const evidenceWords = sayings('training.codes.evidence', {
  'paper-seen': 'The certificate itself was seen',
  'issuer-confirmed': 'Whoever issued it confirmed it',
  'state-register': 'It stands in a register of the state',
})

export const withdrawnWords = sayings('training.codes.withdrawn', {
  'unsafe-practice': 'What they do may hurt someone',
  'entered-in-error': 'It was entered in error',
  'asked-by-the-holder': 'They asked for it',
})

export const standsWords = sayings('training.codes.stands', {
  none: 'No certificate yet',
  'not-yet': 'Not valid yet',
  valid: 'Valid',
  lapsed: 'Lapsed',
  withdrawn: 'Withdrawn',
})

export const howWords = sayings('training.codes.how', {
  issued: 'Issued here',
  renewed: 'Renewed',
  entered: 'Earned elsewhere',
})
