import { messages } from '../../words/messages.ts'

/** How often a plan relies on police, by what happened in this district. */
export const weighingWords = messages('plan.weighing', {
  heading: 'How often the plan relies on police',
  one: 'In {relies, number} of the {of, number} {question, select, support {calls for support} contact {requests of police and agencies} other {matters}} from {first} to {last} the plan relies on police.',
  two: 'In {was, number} of the {of, number} {question, select, support {calls for support} contact {requests of police and agencies} other {matters}} from {first} to {last} the first plan relies on police; the second would in {is, number}.',
  both: '{more, plural, =0 {In none of them it newly would} other {In {more, number} of them it newly would}}, and {less, plural, =0 {in none} other {in {less, number}}} it no longer would.',
  notKnown: {
    'too-few':
      'How often that is, by what happened here, is not known yet: from {first} to {last} there were fewer than {fewest} {question, select, support {calls for support} contact {requests of police and agencies} other {matters}} to tell it by.',
    'tells-few':
      'How often that is, by what happened here, is not known yet: a count for {first} to {last} would tell of fewer than 6 {question, select, support {calls for support} contact {requests of police and agencies} other {matters}}.',
    'not-adopted':
      'How often that is, by what happened here, is not known yet: only adopted plans and model plans are weighed. A text made for it could tell of a single call.',
    'not-made': 'How often that is, by what happened here, is not known yet: there was no time to count it. Try again in a minute.',
  },
  meaning:
    'Counted is what the plan says of calls and requests as they were recorded, and not what was done. Drills are left out, and so are requests of civil enforcement and quarters of the year with fewer than 6 calls.',
})
