import type { Saying } from '../../kernel/lang.ts'

/** What is wrong with a box of a form about the books, by the pointer to it. */
const wrong: Readonly<Record<string, Saying>> = {
  '/title': {
    en: 'Write what the line is called, in up to 80 letters.',
    es: 'Escriba cómo se llama la partida, en 80 letras como máximo.',
  },
  '/titleEs': {
    en: 'Write its Spanish name in up to 80 letters, or leave it empty.',
    es: 'Escriba su nombre en español, en 80 letras como máximo, o deje el espacio vacío.',
  },
  '/owner': { en: 'Choose whose budget it is.', es: 'Elija de quién es el presupuesto.' },
  '/kind': { en: 'Choose what it pays for.', es: 'Elija qué paga.' },
  '/unit': { en: 'Choose what it buys, or nothing.', es: 'Elija qué compra, o nada.' },
  '/unitCents': {
    en: 'Say both what one is and what one costs, or neither.',
    es: 'Diga qué es cada unidad y cuánto cuesta, o ninguna de las dos cosas.',
  },
  '/cents': { en: 'Write an amount of dollars, such as 1,250 or 1,250.50.', es: 'Escriba una cantidad en dólares, como 1,250 o 1,250.50.' },
  '/year': {
    en: 'Write a fiscal year as the year it ends in, such as 2027.',
    es: 'Escriba el año fiscal con el año en que termina, como 2027.',
  },
  '/on': { en: 'Choose a day, or leave it empty for today.', es: 'Elija un día, o deje el espacio vacío para hoy.' },
  '/from': { en: 'Choose the line it comes from.', es: 'Elija la partida de la que sale.' },
  '/to': { en: 'Choose the line it goes to.', es: 'Elija la partida a la que va.' },
  '/line': { en: 'Choose a line.', es: 'Elija una partida.' },
  '/vote': { en: 'Choose for or against.', es: 'Elija a favor o en contra.' },
  '/move': { en: 'Choose a move.', es: 'Elija un traspaso.' },
  '/transaction': { en: 'Choose an entry.', es: 'Elija un asiento.' },
}

const other: Saying = { en: 'This cannot be read.', es: 'Esto no se puede leer.' }

export const fieldWrong = (pointer: string): Saying => wrong[pointer] ?? other
