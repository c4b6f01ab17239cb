import { messages } from '../../../words/messages.ts'

/** What the district's record says of agreements. */
export const agreementsInRecord = messages('contact.agreements.record', {
  'agreement.entered': 'An agreement was entered.',
  'agreement.version-entered': 'A version of an agreement was entered.',
  'agreement.signed': 'An agreement was signed.',
  'agreement.requested': 'The superintendent asked for officers at school.',
  'agreement.request-withdrawn': 'The superintendent withdrew the request for officers, by a signed letter.',
  'agreement.procedures-filed': 'Operating procedures of officers were filed.',
  'agreement.reviewed': 'An agreement was reviewed.',
  'agreement.not-renewed': 'Notice that an agreement is not renewed was signed.',
  'agreement.ended': 'An agreement was ended.',
  'filing.signed': 'The budget for mental, social and emotional health support was signed for the state.',
})
