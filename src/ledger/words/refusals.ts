import { sayings } from '../../words/sayings.ts'

export const refusals = sayings('ledger.refusals', {
  /** In place of a sentence that was once said and that Concord no longer has. */
  noLongerSaid: 'This was answered with a no before. The sentence that said why is no longer in use. Look at the record as it stands now.',
})
