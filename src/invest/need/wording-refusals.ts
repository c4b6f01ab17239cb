import type { Saying } from '../../kernel/lang.ts'
import { indicators } from '../indicators.ts'

export const refusals = {
  noFigures: {
    en: 'The state’s figures for these years have not been read in, so nothing can be ranked. Bring in state data first.',
    es: 'No se han cargado las cifras del estado para estos años, así que no se puede ordenar nada. Cargue primero los datos del estado.',
  },
  noSuchYear: {
    en: 'One of these years has not been read in. Choose among the years shown.',
    es: 'Uno de estos años no se ha cargado. Elija entre los años que se muestran.',
  },
  noSuchOwner: {
    en: 'This person cannot answer for it. Choose the superintendent or the coordinator.',
    es: 'Esta persona no puede responder por ello. Elija a la superintendencia o a la coordinación.',
  },
  noSuchSchool: {
    en: 'No school with this number is in the index that is shown. Look for it in the list of schools.',
    es: 'Ninguna escuela con este número está en el índice que se muestra. Búsquela en la lista de escuelas.',
  },
  noSuchDeparture: {
    en: 'No answer is due under this number. Look again at the page: a newer index may have been published.',
    es: 'No se debe ninguna respuesta con este número. Vuelva a mirar la página: quizá se publicó un índice más nuevo.',
  },
  answerLength: {
    en: 'Write the answer in 40 to 4,000 characters, so that it says something and can be read.',
    es: 'Escriba la respuesta con entre 40 y 4,000 caracteres, para que diga algo y se pueda leer.',
  },
  alreadyAnswered: {
    en: 'This has been answered, and an answer is not replaced. It can be read on the page.',
    es: 'Esto ya se respondió, y una respuesta no se reemplaza. Se puede leer en la página.',
  },
} as const satisfies Record<string, Saying>

/** For the command line, which speaks English. */
export const misuses = {
  year: (said: string, held: readonly string[]) =>
    `“${said}” is no school year that was read in. Expected ${held.length === 0 ? 'one brought in with concord import dese' : `one of ${held.join(', ')}`}.`,
  form: (said: string) => `“${said}” is no school year. Expected one such as 2022-23.`,
  indicator: (said: string) => `“${said}” is no figure that need is read from. Expected one of ${indicators.join(', ')}.`,
  weight: (said: string) => `“${said}” is no weight. Expected a figure and a number above 0, such as chronic-absence=2.`,
  twice: (said: string) => `“${said}” is given twice. Expected each figure once.`,
}
