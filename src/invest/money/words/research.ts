import { messages } from '../../../words/messages.ts'

/** What research says of what the books pay for. */
export const researchWords = messages('invest.money.research', {
  title: 'What research says of what this money buys',
  line: 'Line',
  grade: 'Does it make schools safer?',
  why: 'Why',
  speakFor: 'Studies for it',
  speakAgainst: 'Studies against it',
  ungraded: 'Police, programs and positions have no grade on our list: only devices do.',
  studies: 'Every study on our list',
})
