import { sayings } from '../../../words/sayings.ts'

/** Why positions are not published or not worked out, each with what would change the answer. */
export const refusals = sayings('invest.allocation.refusals', {
  replaced: 'Somebody has changed the draft since. Look at it again, then publish.',
  notPlaced: 'There is no placing to publish yet. Let the search end, or stop it with the best it has.',
  full: 'Other districts are searching now. Try again in a minute.',
  nowhere: 'No positions have been published for this school. Its code may be mistyped.',
})
