import { sayings } from '../../../words/sayings.ts'

/** Why the books stay as they are, and what would change that; two sentences each. */
export const refusals = sayings('invest.money.refusals', {
  noSuchLine: 'There is no such line in the books of fiscal year {year}. Choose one of the list, or open it for that year.',
  noSuchMove: 'There is no such move of money here. Look for it in the list of moves.',
  noSuchTransaction: 'There is no such entry in the books. Look for it in the list of entries.',
  noSuchModel: 'There is no model plan of this name that says where money went. Choose one of the list.',
  sameLine: 'Money cannot move from a line to itself. Choose two lines.',
  noAmount: 'This is no amount of money that can be kept. Write dollars, with cents if need be, up to ten billion.',
  outsideYear: 'That day is not in fiscal year {year}. Choose a day from July 1, {before} to June 30, {year}.',
  dayAhead: 'That day has not come yet. Choose today or an earlier day.',
  tooManyLines: 'The books of one year hold {most} lines at most. Put small lines together.',
  notEnough:
    'The line has {available, number, dollars} left, and this needs {asked, number, dollars}. It is {short, number, dollars} short: ask for less, or move money to the line first.',
  alreadyDecided: 'This move is decided. To change it, ask a new one.',
  notAnOwner: 'Neither line is this owner’s, so it has no vote here. Choose an owner of one of the two lines.',
  alreadyVoted: 'This owner has voted already. The move waits for the other owner.',
  isReversal: 'This entry takes another one back and cannot itself be taken back. Write the first one again.',
  alreadyReversed: 'This entry was taken back already. Write a new one if it was right after all.',
  bothVoted: 'Both owners voted for this move, so one of them cannot take it back. Ask for a move the other way.',
})
