import { sayings } from '../../words/sayings.ts'

export const refusals = sayings('reconcile.refusals', {
  noMapping: 'It is not known yet how to read this source. Name a mapping with --mapping FILE.json; it is saved with the first import.',
  noSuchEvent: 'There is no such event. Go back to the list and choose one from it.',
  notProposed: 'Nothing of ours stands beside this event. Choose one of our records from the list first.',
  noSuchRecord: 'This is none of our records of that day and school. Choose one from the list.',
  takenAlready: 'This record of ours stands beside another event of this list already. Say of that one first that it is another matter.',
  badVerdict: 'Choose one of the two answers.',
})
