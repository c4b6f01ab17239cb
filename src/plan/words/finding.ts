import { messages } from '../../words/messages.ts'

/** Whose a section is that was found. */
export const findingWords = messages('plan.finding', {
  own: '{title}: our choice',
  included: 'Taken from {title}: our choice',
  floor: '{title}: the law',
})
