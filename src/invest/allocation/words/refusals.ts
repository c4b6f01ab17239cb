import { sayings } from '../../../words/sayings.ts'

/** Why positions are not published or not worked out, each with what would change the answer. */
export const refusals = sayings('invest.allocation.refusals', {
  replaced: 'Somebody has changed the draft since. Look at it again, then publish.',
  notPlaced: 'There is no placing to publish yet. Let the search end, or stop it with the best it has.',
  gapTooLarge:
    'Another way of placing these positions could count for more by up to {gap, number, percent}. The plan publishes nothing above {most, number, percent}. Place them again, so that the search goes on from here, or ask for less.',
  full: 'Other districts are searching now. Try again in a minute.',
  nowhere: 'No positions have been published for this school. Its code may be mistyped.',
})
