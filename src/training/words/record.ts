import { messages } from '../../words/messages.ts'

/** What the district's record says of training, to those who may open it. */
export const trainingInRecord = messages('training.record', {
  'training.enrolled': 'Somebody began a training track.',
  'training.module-done': 'A module was done.',
  'training.shadowed': 'Somebody went along with a colleague.',
  'training.practice-observed': 'Somebody was seen doing it.',
  'training.certificate-issued': 'A certificate was issued.',
  'training.certificate-entered': 'A certificate earned elsewhere was entered.',
  'training.certificate-renewed': 'A certificate was renewed.',
  'training.certificate-withdrawn': 'A certificate was withdrawn.',
})
