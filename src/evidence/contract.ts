/** The words of evidence. Codes are permanent; what people read for each stands in `words/codes.ts`. */

/** A device or a measure at a school, in the order in which a plan lists them. */
export const measures = [
  'camera',
  'camera-live-outside',
  'metal-detector',
  'weapon-scanner',
  'search-line',
  'door-lock',
  'glass',
  'visitor-screen',
  'id-badge',
  'alarm-button',
  'vape-sensor',
  'plate-reader',
  'social-media-watch',
  'device-monitoring',
  'armed-guard',
] as const
export type Measure = (typeof measures)[number]

/** Whether research shows that a measure makes schools safer. The lowest first: none is rounded up. */
export const grades = ['none', 'mixed', 'supports'] as const

/** What a study is about. */
export const topics = [
  'police-at-school',
  'armed-guard',
  'many-measures',
  'restorative-practice',
  'against-exclusion',
  'crisis-teams',
] as const

/** `verified`: the sentence was read in its source; `secondary`: in somebody else's account of it; `unverified`: not confirmed. */
export const studyMarks = ['verified', 'secondary', 'unverified'] as const

/** Which way a finding points, for students. `not-clear` too where more is on record and nobody knows whether more has happened. */
export const directions = ['better', 'worse', 'no-difference', 'not-clear'] as const

export const effectMeasures = ['risk-ratio', 'rate-ratio', 'standardized-difference', 'percent-change'] as const

/** How near a study is to a measure: of it alone, of measures of many kinds, or of something else that is near. */
export const nearnesses = ['directly', 'among-others', 'of-something-near'] as const

/** Whether a study speaks for it that a measure makes schools safer. */
export const sides = ['for', 'against'] as const
