import { messages } from '../../../words/messages.ts'

/** Choosing among requests. */
export const listing = messages('contact.request.listing', {
  found: '{count, plural, =0 {No request is like that.} one {One request is like that.} other {{count, number} requests are like that.}}',
  shown: '{count, plural, one {One request is yours to see.} other {{count, number} requests are yours to see.}}',
  none: 'Choose fewer things, or other days.',
  title: 'Choose',
  from: 'From',
  to: 'Until',
  school: 'School',
  agency: 'Who asked',
  state: 'State',
  every: 'All',
  agencies: {
    police: 'Police',
    federal: 'Federal officers, immigration too',
    dcf: 'Children and Families (DCF)',
    court: 'Courts, prosecutors, probation',
    crew: 'Ambulance or fire crew',
    lawyer: 'Lawyers and private persons',
    unverified: 'Did not show who they are',
  },
  states: { open: 'Not over', 'to-review': 'Over, not reviewed', reviewed: 'Reviewed' },
  button: 'Show',
  everything: 'Show all requests',
  wrong: 'One of these cannot be read, and was left out. Choose it again.',
})
