import { messages } from '../../../words/messages.ts'

/** What the district's record says of the books, naming no line. */
export const moneyInRecord = messages('invest.money.record', {
  'money.opened': 'A line of the books got a budget for the year.',
  'move.asked': 'Somebody asked that money move from one line to another.',
  'move.voted': 'The owner of a line voted on a move of money.',
  'move.appropriated': 'A move of money was voted, and the money moved.',
  'move.refused': 'A move of money was refused. The books stayed as they were.',
  'money.spent': 'Spending was written in the books.',
  'money.reversed': 'An entry in the books was taken back by a second one.',
})
