import { messages } from '../../../../words/messages.ts'

/** What the district's record says of a report that leaves the school, naming nobody. */
export const reportsInRecord = messages('contact.outbound.reports.record', {
  'report.drafted': 'A report that leaves the school was begun.',
  'report.written': 'A report that leaves the school was filled in.',
  'report.read': 'A second person read a report that leaves the school.',
  'report.sent': 'A copy of a report was sent.',
})
