import { messages } from '../../../words/messages.ts'

/** The sentences around those of a question: whose word a decision rests on, what would change it, and two plans beside each other. */
export const coreWords = messages('plan.core', {
  open: 'The plan does not say what to do here.',
  because: 'This is so because of {cited}.',
  unverified: 'The text of this law has not been verified: {cited}. Ask counsel before relying on it.',
  cited: {
    law: 'the law “{title}” ({cite})',
    rule: 'the section “{title}” ({cite})',
    also: 'the section “{title}” ({cite})',
  },
  seconds: '{n, plural, one {1 second} other {{n} seconds}}',
  minutes: '{n, plural, one {1 minute} other {{n} minutes}}',
  change: {
    /** One fact, said otherwise, and what would be answered then. */
    would: 'If the answer to “{question}” were {values}: {says}',
    or: '{before} or {last}',
    quoted: '“{value}”',
  },
  cube: {
    /** The last of several values; those before it are joined by semicolons. */
    or: '{before}; or {last}',
    not: 'anything but {values}',
    /** Of several, so that the last is not read as one that is meant. */
    notThese: 'anything but these: {values}',
    always: 'In every situation',
  },
  compare: {
    first: 'In the first plan: {says}',
    second: 'In the second plan: {says}',
    reordered: 'In another order. {says}',
  },
})
