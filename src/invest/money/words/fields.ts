import { sayings } from '../../../words/sayings.ts'
import type { Saying } from '../../../words/lang.ts'

/** What is wrong with a box of a form about the books, by the pointer to it. */
const wrong: Readonly<Record<string, Saying>> = sayings('invest.money.fields.wrong', {
  '/title': 'Write what the line is called, in up to 80 letters.',
  '/titleEs': 'Write its Spanish name in up to 80 letters, or leave it empty.',
  '/owner': 'Choose whose budget it is.',
  '/kind': 'Choose what it pays for.',
  '/unit': 'Choose what it buys, or nothing.',
  '/unitCents': 'Say both what one is and what one costs, or neither.',
  '/cents': 'Write an amount of dollars, such as 1,250 or 1,250.50.',
  '/year': 'Write a fiscal year as the year it ends in, such as 2027.',
  '/on': 'Choose a day, or leave it empty for today.',
  '/from': 'Choose the line it comes from, or write its account.',
  '/to': 'Choose the line it goes to, or write its account.',
  '/line': 'Choose a line, or write its account.',
  '/vote': 'Choose for or against.',
  '/move': 'Choose a move.',
  '/waiting': 'Choose a vote.',
  '/promise': 'Choose a promise.',
  '/how': 'Choose whether it is paid or let go.',
  '/body': 'Write which body voted, in up to 80 letters.',
  '/minutes': 'Write where the minutes are, in up to 200 letters.',
  '/sure': 'Tick the box if you mean it.',
  '/transaction': 'Choose an entry.',
})

const other = sayings('invest.money.fields.other', 'This cannot be read.')

/** Of one change of several the last part of the pointer says which box it is. */
export const fieldWrong = (pointer: string): Saying => wrong[pointer.replace(/^\/changes\/\d+/, '')] ?? other
