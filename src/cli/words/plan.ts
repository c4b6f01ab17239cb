import { messages } from '../../words/messages.ts'

/** What “concord plan” says of decisions, and of two plans beside each other. */
export const planText = messages('cli.plan', {
  cannotHappen: 'This situation cannot happen.',
  always: 'always',
  situations: '{n, plural, one {In {n, number} situation} other {In {n, number} situations}}',
  none: 'Neither plan answers any question.',
  was: 'was:',
  is: 'would be:',
  /** Before the titles of sections. */
  by: 'because of',
  parts: 'The same answer, and something that comes with it:',
  /** {sections}: as PLAN#SECTION, a code. */
  leftOutWas: 'The first plan leaves out of what it includes: {sections}.',
  leftOutIs: 'The second plan leaves out of what it includes: {sections}.',
  taken: 'without:',
  added: 'with:',
})
