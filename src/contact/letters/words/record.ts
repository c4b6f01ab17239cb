import { messages } from '../../../words/messages.ts'

/** What the district's record says of a letter of the catalogue, naming nobody. */
export const lettersInRecord = messages('contact.letters.record', {
  'letter.saved': 'A letter to families or defenders was written anew.',
  'letter.signed': 'A letter to families or defenders was signed, and may be used.',
})
