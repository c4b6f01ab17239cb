import { messages } from '../../words/messages.ts'
import { sayings } from '../../words/sayings.ts'

/** A legal hold: nothing is taken away by itself, because somebody may have to show it. */
export const holdWords = messages('people.hold', {
  title: 'Legal hold',
  none: 'No legal hold is in force: what is listed below goes when its days are over.',
  inForce: 'A legal hold is in force since {day, date, day}. Of the list below only what nobody saved or used goes meanwhile.',
  lede: 'Begin one as soon as a court, counsel or a request for records asks you to keep things. It stops what is taken away by itself, not what a person deletes. Lifting it takes another person.',
  reason: 'Why',
  reasons: {
    lawsuit: 'A lawsuit, or one that is expected',
    'records-request': 'A request for public or student records',
    investigation: 'An investigation by an agency',
    other: 'Another reason',
  },
  begin: 'Begin a legal hold',
  since: '{reason}, since {day, date, day}',
  lift: 'Lift this hold',
  ownHold: 'You began it: somebody else lifts it.',
})

export const holdRefusals = sayings('people.holdRefusals', {
  notYours: 'Only the superintendent and counsel begin and lift a legal hold. Ask one of them.',
  reason: 'Expected one of {expected}.',
  noSuch: 'No such hold is in force here: it may have been lifted.',
  own: 'Whoever began a hold does not lift it. Ask the superintendent or counsel, whichever you are not.',
})
