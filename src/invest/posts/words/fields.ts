import { sayings } from '../../../words/sayings.ts'

/** What is wrong with what a form of those who hire has. */
export const fieldSays = sayings('invest.posts.fields', {
  published: 'This cannot be read as a published result. Paste the whole of it.',
  school: 'Choose a school, a role and how many.',
  posting: 'Something of the posting is missing or cannot be read. Look at each field.',
  handle: 'Write the name they sign in with.',
  people: 'Name 1 to 12 people.',
  doneOn: 'Write the day of the check, or leave it empty for not yet. What it found is written nowhere here.',
  because: 'Choose why.',
  other: 'This could not be read. Look at the form again.',
})
