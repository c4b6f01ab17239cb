import { messages } from '../../../words/messages.ts'

/** Stands before what could not be sent when it was written: by then some of it may be over. */
export const laterTexts = messages('platform.outbox.later', {
  late: '{hour, plural, other {This is late: the message service did not answer at {at, time, clock}.}}',
})
