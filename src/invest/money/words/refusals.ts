import { sayings } from '../../../words/sayings.ts'

/** Why the books stay as they are, and what would change that; two sentences each. */
export const refusals = sayings('invest.money.refusals', {
  noSuchLine: 'There is no such line in the books of fiscal year {year}. Choose one of the list, or open it for that year.',
  noSuchMove: 'There is no such move of money here. Look for it in the list of moves.',
  noSuchTransaction: 'There is no such entry in the books. Look for it in the list of entries.',
  noSuchModel: 'There is no model plan of this name that says where money went. Choose one of the list.',
  sameLine: 'Money cannot move from a line to itself. Choose two lines.',
  toCredit:
    'That line is a credit of {credit, number, dollars}: it offsets other lines, and nothing is spent of it. Choose a line that has money or is to have some; a credit is made more or less by an amendment.',
  noAmount: 'This is no amount of money that can be kept. Write dollars, with cents if need be, up to ten billion.',
  outsideYear: 'That day is not in fiscal year {year}. Choose a day from July 1, {before} to June 30, {year}.',
  beforeGrant: 'The grant begins on {from, date, day}, and pays for nothing before. Choose a day on which it runs, or another line.',
  afterGrant: 'The grant ended on {to, date, day}. Choose a day on which it ran, or pay it from what was promised by then.',
  dayAhead: 'That day has not come yet. Choose today or an earlier day.',
  notEnough:
    'The line has {available, number, dollars} left, and this needs {asked, number, dollars}. It is {short, number, dollars} short: ask for less, or move money to the line first.',
  alreadyDecided: 'This move is decided. To change it, ask a new one.',
  notAnOwner: 'Neither line is this owner’s, so it has no vote here. Choose an owner of one of the two lines.',
  alreadyVoted: 'This owner has voted already. The move waits for the other owner.',
  isReversal: 'This entry takes another one back and cannot itself be taken back. Write the first one again.',
  alreadyReversed: 'This entry was taken back already. Write a new one if it was right after all.',
  notByOne: 'One person cannot take this entry back. Ask for an amendment, or let the promise go.',
  yearClosed: 'Fiscal year {year} was closed on {day, date, day}. Write in the books of the next year.',
  noChange: 'An amendment changes at least one line. Say by how much a line goes up or down.',
  twiceInAmendment: 'A line stands in this amendment twice. Put both changes together.',
  belowBound:
    'The line has {available, number, dollars} that is neither spent nor promised, and would go down by {asked, number, dollars}. It is {short, number, dollars} short: ask for less.',
  belowBudget:
    'The budget gave this line {budget, number, dollars}; the rest came by moves or from the year before. It can go down by that much at most.',
  noSuchSubject: 'There is no such move or amendment in these books. Look for it in the list.',
  notYourSide: 'You keep the books of the other side. Somebody of this body’s own side writes down how it voted.',
  bothSides: 'You hold offices of the city and of the district. Nobody writes down the votes of both: ask somebody of one side alone.',
  oneSideEach: 'You wrote down or confirmed the vote of another owner on this. Nobody does both: ask somebody else.',
  alreadyKept: 'This owner’s vote is written down and waits for a second person. Confirm it, or take it back first.',
  noSuchVote: 'There is no such vote in these books. Look for it in the list.',
  notWaiting: 'This vote waits for nobody. Look at how it stands.',
  sameConfirmer: 'You wrote this vote down. A second person of the same side confirms it.',
  noMinutes: 'A vote counts with its body and its minutes. Say which body voted and where its minutes are.',
  noSuchEncumbrance: 'There is no such promise in these books. Look for it in the list.',
  beforePromise: 'This was promised on {on, date, day}. It is paid or let go on that day or later: choose such a day.',
  notSoMuchPromised:
    'This promise has {left, number, dollars} left, and this needs {asked, number, dollars}. It is {short, number, dollars} short: promise more first.',
  yearNotOver: 'Fiscal year {year} ends on June 30, {year}. Close it after that day.',
  earlierOpen: 'Fiscal year {year} is not closed yet. Close it first.',
  byAmendment: 'The budget of this line was adopted. Ask for more by an amendment, on which its owners vote.',
  nextClosed:
    '{amount, number, dollars} would go on into fiscal year {next}, whose books are closed. Let go of what is promised, have what is left of grants put on another line or taken down by an amendment, and close this year then.',
  stillAsked:
    '{count, plural, one {# move or amendment waits} other {# moves and amendments wait}} for a vote. Have each decided, or ask for it no longer, before the year is closed.',
  overspent:
    '{count, plural, one {# line has} other {# lines have}} spent {short, number, dollars} more than they had. Move money to them, or amend the budget, before the year is closed.',
  noSuchYear: 'There are no books of that year. Choose a year that has some.',
  noSuchThing: 'There is no such thing in the books. Look for it in the books of the year.',
  noMapping: 'We do not know how files of this source are read. Say which column holds what.',
  uploadGone: 'This file is not here any more. Send it again, and look at what it would change.',
  budgetMoved: 'The books changed while this file was read. Look at the difference again.',
  bothVoted: 'Both owners voted for this move, so one of them cannot take it back. Ask for a move the other way.',
})
