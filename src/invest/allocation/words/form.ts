import { sayings } from '../../../words/sayings.ts'

/** What is wrong with what was typed into a box, and what would be read. */
export const formWrong = sayings('invest.allocation.form', {
  number: 'Type a number, 0 or more, such as 0.8 or 1,250.',
  wholeNumber: 'Type a whole number, 0 or more.',
  ratio: 'Type a number above 0, or leave it empty.',
  steps: 'Type numbers such as 1, 0.6, 0.35.',
  stepsComma: 'We read “{typed}” as {n, number} numbers: {read}. Write a decimal with a point, and a space after each comma: 1, 0.5.',
  noPosts: 'Type how many positions there are of at least one role.',
  regionLine: '“{line}” is not read. Write a name, how many, a colon and the schools: north 2: 09990005 09990010.',
  school: 'There is no school {code}, or it stands in two groups.',
  pinLine: '“{line}” is not read. Write a school’s code, a role and a number: 09990005 nurse 0.5.',
})
