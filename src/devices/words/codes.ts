import { sayings } from '../../words/sayings.ts'

/** What people read for each code of the list of devices. Measures, answers and whether police can see are in the words of the question. */
export const voteWords = sayings('devices.codes.vote', {
  none: 'no vote',
  adopted: 'voted for',
  ended: 'its vote is over',
})

export const votedWords = sayings('devices.codes.voted', {
  adopted: 'It voted for the device',
  none: 'It took its vote back',
})

/** What the plan says today, in a word or two. */
export const answerShort = sayings('devices.codes.answer', {
  permit: 'may be used',
  'permit-until-review': 'may be used until its next review',
  'needs-vote': 'needs a vote first',
  'not-permitted': 'may not be used',
})
