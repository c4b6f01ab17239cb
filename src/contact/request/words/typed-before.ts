import { messages } from '../../../words/messages.ts'

/** To whoever signed in again, and whose words of who came had not been written down. */
export const typedBeforeWords = messages('contact.request.typed-before', {
  visit:
    'You were not signed in any more, so who came was not written down. What you typed stands in the form below. Look at it, then press “Keep this”.',
})
