import { messages } from '../../words/messages.ts'

/** What the district's record says of the restraint log, naming nobody, to those who may open the entry. */
export const restraintInRecord = messages('restraint.record', {
  'restraint.begun': 'An entry of the restraint log was begun.',
  'restraint.described': 'What happened was written down.',
  'restraint.injuries-asked': 'It was asked whether somebody was hurt.',
  'restraint.injuries-named': 'It was said who was hurt.',
  'restraint.leader-told': 'The leader of the school was told.',
  'restraint.principal-reported': 'It was reported to the principal in writing.',
  'restraint.caregiver-told': 'It was recorded that a caregiver was told.',
  'restraint.caregiver-report-sent': 'It was recorded that the written report went to a caregiver.',
  'restraint.state-reported': 'It was recorded that the state was told of the injury.',
  'restraint.week-reviewed': 'The week of a student was reviewed.',
  'restraint.month-reviewed': 'The month of a school was reviewed.',
  'restraint.left-to-log': 'The call owes a notice of it no longer.',
  'restraint.held-back': 'The family is told nothing from the entry until a leader decides.',
  'restraint.ended': 'An entry of the restraint log was closed.',
})
