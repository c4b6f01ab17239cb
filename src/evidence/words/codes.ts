import { sayings } from '../../words/sayings.ts'

/** What people read for each code of evidence. */
export const topicWords = sayings('evidence.codes.topic', {
  'police-at-school': 'police at schools',
  'armed-guard': 'armed guards',
  'many-measures': 'measures of many kinds',
  'restorative-practice': 'restorative practice',
  'against-exclusion': 'programs against suspensions',
  'crisis-teams': 'crisis teams instead of police',
})

/** Whether research shows that a measure makes schools safer; none is rounded up. */
export const gradeWords = sayings('evidence.codes.grade', { none: 'Not shown', mixed: 'Results differ', supports: 'Shown' })

export const directionWords = sayings('evidence.codes.direction', {
  better: 'better for students',
  worse: 'worse for students',
  'no-difference': 'no difference found',
  'not-clear': 'which way is not clear',
})

export const effectWords = sayings('evidence.codes.effect', {
  'risk-ratio': 'risk ratio {n}',
  'rate-ratio': 'rate ratio {n}',
  'standardized-difference': 'standardized difference {n}',
  'percent-change': 'a change of {n} percent',
})

export const nearWords = sayings('evidence.codes.near', {
  directly: 'a study of exactly this',
  'among-others': 'a review of measures of many kinds',
  'of-something-near': 'a study of something near it',
})
