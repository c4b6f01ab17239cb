import { messages } from '../../words/messages.ts'

/** What the district's record says of a restorative process, naming nobody, to those who may open it. */
export const repairInRecord = messages('repair.record', {
  'repair.asked': 'A restorative process was asked for.',
  'repair.party-named': 'Somebody was named who takes part.',
  'repair.party-left': 'Somebody takes part no longer.',
  'repair.kept-out': 'Somebody may not lead it.',
  'repair.screened': 'Somebody was asked alone, and the way is clear.',
  'repair.facilitator-chosen': 'Somebody was chosen to lead it.',
  'repair.consented': 'Somebody agreed to a step.',
  'repair.consent-taken-back': 'A consent was taken back.',
  'repair.prepared': 'It was prepared with somebody.',
  'repair.session-planned': 'A day was set to meet.',
  'repair.session-held': 'They met.',
  'repair.agreement-written': 'An agreement was written.',
  'repair.agreement-made': 'Everybody agreed to it.',
  'repair.action-done': 'Something that was agreed is done.',
  'repair.confirmed': 'Whoever was harmed said whether it was done.',
  'repair.checked-in': 'Somebody asked how it goes.',
  'repair.ended': 'A restorative process ended.',
})
