import { messages } from '../../../words/messages.ts'

/** What the district's record says of the books, naming no line. */
export const moneyInRecord = messages('invest.money.record', {
  'money.opened': 'A line of the books got a budget for the year.',
  'move.asked': 'Somebody asked that money move from one line to another.',
  'move.voted': 'The owner of a line voted on a move of money.',
  'move.appropriated': 'A move of money was voted, and the money moved.',
  'move.refused': 'A move of money was refused. The books stayed as they were.',
  'move.taken-back': 'A move of money that waited for a vote was asked for no longer.',
  'money.spent': 'Spending was written in the books.',
  'budget.adopted': 'Lines of a budget came into the books from a file.',
  'amendment.asked': 'Somebody asked that what lines of the budget have goes up or down.',
  'amendment.adopted': 'An amendment of the budget was voted, and what its lines have changed.',
  'amendment.refused': 'An amendment of the budget was refused. The books stayed as they were.',
  'amendment.taken-back': 'An amendment of the budget that waited for a vote was asked for no longer.',
  'vote.recorded': 'Somebody wrote down how the owner of a line voted. It does not count yet.',
  'vote.confirmed': 'A second person confirmed a vote, and it counts.',
  'vote.withdrawn': 'A vote that was written down and did not count yet was taken back.',
  'money.encumbered': 'Money of a line was promised for an order.',
  'encumbrance.released': 'What was promised for an order was let go, and its line has it again.',
  'encumbrance.paid': 'An order was paid from what was promised for it.',
  'year.settled': 'At the close of a year, what lines had left went on into the next year or back.',
  'year.closed': 'The books of a fiscal year were closed.',
  'budget.brought': 'Lines of the books got what went on from the year before.',
  'money.reversed': 'An entry in the books was taken back by a second one.',
})
