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
  'training.lapse-told': 'A message went out: a certificate is about to lapse.',
  'presence.planned': 'A week of building relationships was planned.',
  'presence.counted': 'A day of building relationships was counted.',
  'transition.opened': 'A change from the old duty to the new one was begun.',
  'transition.person-told': 'Somebody was informed that their duty changes.',
  'transition.bargaining-noticed': 'The union had notice that a duty changes.',
  'transition.bargaining-settled': 'The bargaining over a change of duty was closed.',
  'transition.training-begun': 'Training for the new duty began.',
  'transition.shadowing-begun': 'Somebody began to go along with a colleague for the new duty.',
  'transition.duty-begun': 'Somebody began the new duty.',
  'transition.old-duty-ends': 'The last day of an old duty was changed.',
  'transition.lines-named': 'The lines of the books that pay a change of duty were chosen.',
  'transition.stopped': 'A change of duty was stopped.',
})
