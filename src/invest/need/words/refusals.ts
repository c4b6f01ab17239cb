import { sayings } from '../../../words/sayings.ts'
import { indicators } from '../../indicators.ts'

export const refusals = sayings('invest.need.refusals', {
  noFigures: 'The state’s figures for these years have not been read in, so nothing can be ranked. Bring in state data first.',
  noSuchYear: 'One of these years has not been read in. Choose among the years shown.',
  noSuchOwner: 'This person cannot answer for it. Choose the superintendent or the coordinator.',
  noSuchSchool: 'No school with this number is in the index that is shown. Look for it in the list of schools.',
  noSuchDeparture: 'No answer is due under this number. Look again at the page: a newer index may have been published.',
  answerLength: 'Write the answer in 40 to 4,000 characters, so that it says something and can be read.',
  alreadyAnswered: 'This has been answered, and an answer is not replaced. It can be read on the page.',
})

/** For the command line, which speaks English. */
export const misuses = {
  year: (said: string, held: readonly string[]) =>
    `“${said}” is no school year that was read in. Expected ${held.length === 0 ? 'one brought in with concord import dese' : `one of ${held.join(', ')}`}.`,
  form: (said: string) => `“${said}” is no school year. Expected one such as 2022-23.`,
  indicator: (said: string) => `“${said}” is no figure that need is read from. Expected one of ${indicators.join(', ')}.`,
  weight: (said: string) => `“${said}” is no weight. Expected a figure and a number above 0, such as chronic-absence=2.`,
  twice: (said: string) => `“${said}” is given twice. Expected each figure once.`,
}
