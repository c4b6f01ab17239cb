import { messages } from '../../../words/messages.ts'

/** What has become of a request, for the family of whom it names. It stands after “Decided:”. */
export const familyStands = messages('contact.records.family-stands', {
  no: 'No. It did not go ahead.',
  left: 'Nothing. They left, or no longer asked, before there was an answer.',
  wentOn: 'Nothing. They went on without waiting for an answer.',
  disclosed: 'Part of the record was given in an emergency.',
  ahead: 'They may. It went ahead.',
  may: 'They may. Nobody has written down that it went ahead.',
  aside: 'Nobody stands in the way.',
  atOnce: 'It did not have to wait.',
  planNo: 'Nothing yet. The plan says no.',
  waiting: 'Nothing yet. They were asked to wait.',
  open: 'Nothing yet.',
})
