import { messages } from '../../words/messages.ts'

/** On *Duty*: duty in a role that is not theirs. */
export const unheldDuty = messages('people.unheldDuty', {
  title:
    '{n, plural, one {{n} person is on duty in a role that they do not have.} other {{n} people are on duty in a role that they do not have.}}',
  body: 'Taking a role away takes nobody off duty: each of them may be asked to come as before. Take them off below, or give them the role on their page.',
})
