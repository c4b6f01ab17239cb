import { sayings } from '../../../words/sayings.ts'

/** What people read for each code of a change of duty. */
export const stageWords = sayings('training.transition.codes.stage', {
  'on-the-way': 'On the way',
  'both-paid': 'Both duties are paid',
  'new-duty': 'In the new duty',
  stopped: 'Stopped',
})

export const stepWords = sayings('training.transition.codes.step', {
  told: 'Told of the change',
  noticed: 'Notice to the union',
  settled: 'Bargaining closed',
  training: 'Training begun',
  shadowing: 'Going along with a colleague begun',
  certified: 'Every certificate valid since',
  began: 'New duty begins',
  oldEnds: 'Last day of the old duty',
})

export const settledWords = sayings('training.transition.codes.settled', {
  agreed: 'An agreement was reached',
  'union-asked-nothing': 'The union did not ask to bargain',
  'impasse-over': 'An impasse is over, as counsel says',
  'no-union': 'No union represents this person',
})

export const stoppedWords = sayings('training.transition.codes.stopped', {
  'chose-otherwise': 'They chose other work',
  left: 'They left the district',
  'entered-in-error': 'It was entered in error',
})
