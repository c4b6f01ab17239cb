import { sayings } from '../../../../words/sayings.ts'

/** Why something was not done to a report that leaves the school, then what would change that. */
export const reportRefusals = sayings('contact.outbound.reports.refusals', {
  noSuchReport: 'There is no such report in this district. Look for it in the list of reports.',
  notYours: 'Only the principal of the school, the superintendent, a designee and counsel write and read these reports. Ask one of them.',
  notYoursToSend: 'Only the superintendent or a designee sends this report. Ask one of them.',
  noWordsHere: 'This notice has no words to add and needs no second reader. Send it as it is.',
  sentAlready: 'A copy of this report was sent, so its words stand. Send what is new as a report of its own.',
  writeFirst: 'Nobody has filled in this report. Fill it in, then another person reads it.',
  secondReader: 'You wrote these words, so another person reads them. Ask someone else who may.',
  stillHeld:
    'The report may say something that the law keeps from police. A second person takes it out, or says which exception lets it stay.',
  readFirst: 'Nobody but the writer has read this report. A second person reads it before it is sent.',
  drill: 'This is a drill: nothing is sent. Close it when you are done.',
  noSuchRecipient: 'This report does not go there. Choose one of those it goes to.',
  notThisCaregiver:
    'Abuse by a caregiver is suspected, so no notice goes to them. The Department of Children and Families says what is told.',
  noReferral:
    'The school drafts no report to police here: not for a child under 12, not for disruption alone, and not where the plan calls none. Anyone in danger may still call 911.',
})
