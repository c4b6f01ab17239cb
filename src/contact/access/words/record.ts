import { messages } from '../../../words/messages.ts'

/** What the district's record says of standing access. */
export const accessInRecord = messages('contact.access.record', {
  'access.entered': 'A standing access of police was entered.',
  'access.used': 'A use of a standing access of police was entered.',
  'access.voted': 'A vote on a standing access of police was entered.',
  'access.until-set': 'The last day of a standing access of police was changed.',
  'access.ended': 'A standing access of police ended.',
  'access.looked': 'Somebody said that they had looked through every system for standing access of police.',
})
