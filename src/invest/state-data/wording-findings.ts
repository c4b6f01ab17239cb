import type { Saying } from '../../kernel/lang.ts'
import { cut } from './findings.ts'
import type { Expected } from './read-cell.ts'

/** What is said of a file of the state: what is wrong and what was expected, or what was done with it. */

export const expectedWords: Readonly<Record<Expected, Saying>> = {
  count: { en: 'a whole number, or nothing', es: 'un número entero, o nada' },
  percent: { en: 'a percentage from 0 to 100, or nothing', es: 'un porcentaje de 0 a 100, o nada' },
  fraction: { en: 'a fraction from 0 to 1, or nothing', es: 'una fracción de 0 a 1, o nada' },
  amount: { en: 'a number of 0 or more, or nothing', es: 'un número igual o mayor que 0, o nada' },
}

const several = (number: number, one: string, many: string): string => `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`

export const findingSays = {
  noSuchReport: (file: string, expected: string): Saying => ({
    en: `${file} is no report that we know by its columns. One of these was expected: ${expected}.`,
    es: `${file} no es un informe que reconozcamos por sus columnas. Se esperaba uno de estos: ${expected}.`,
  }),
  notUtf8: (file: string): Saying => ({
    en: `This line is not plain UTF-8 text. Save ${file} as “CSV UTF-8”.`,
    es: `Esta línea no es texto UTF-8. Guarde ${file} como «CSV UTF-8».`,
  }),
  quotesBroken: (file: string): Saying => ({
    en: `A quote is opened here and never closed, or something follows a closing quote. Nothing from here to the end of ${file} could be read.`,
    es: `Aquí se abre una comilla que no se cierra, o algo sigue a una comilla de cierre. Desde aquí hasta el final de ${file} no se pudo leer nada.`,
  }),
  empty: (file: string): Saying => ({
    en: `${file} has no line of figures; a line of column names and a line for each school were expected.`,
    es: `${file} no tiene ninguna línea de cifras; se esperaba una línea con los nombres de las columnas y una línea por escuela.`,
  }),
  codeColumnMissing: (file: string): Saying => ({
    en: `${file} has no column with the code of the school; “Org Code” or “School Code” was expected.`,
    es: `${file} no tiene una columna con el código de la escuela; se esperaba «Org Code» o «School Code».`,
  }),
  fieldMissing: (file: string, field: string): Saying => ({
    en: `${file} no longer has the field ${field}. Without it the lines of schools cannot be told from the others, so nothing of it is read.`,
    es: `${file} ya no tiene el campo ${field}. Sin él no se distinguen las líneas de las escuelas, así que no se lee nada.`,
  }),
  columnMissing: (heading: string, year?: string): Saying => ({
    en: `There is no column “${heading}”${year === undefined ? '' : `, which the state reports of ${year}`}. The rest is read; what it would say counts as not reported.`,
    es: `No hay una columna «${heading}»${year === undefined ? '' : `, que el estado informa de ${year}`}. Lo demás se lee; lo que diría cuenta como no informado.`,
  }),
  columnUnknown: (heading: string): Saying => ({
    en: `We do not know the column “${cut(heading)}”. It is left out; the rest is read.`,
    es: `No conocemos la columna «${cut(heading)}». Se deja fuera; lo demás se lee.`,
  }),
  columnTwice: (heading: string): Saying => ({
    en: `Two columns say “${cut(heading)}”; one was expected.`,
    es: `Dos columnas dicen «${cut(heading)}»; se esperaba una.`,
  }),
  columnEmpty: (heading: string, year: string): Saying => ({
    en: `Nothing stands in “${cut(heading)}” for ${year}. It counts as not reported that year, not as 0.`,
    es: `No hay nada en «${cut(heading)}» para ${year}. Cuenta como no informado ese año, no como 0.`,
  }),
  lineRagged: (read: number, expected: number): Saying => ({
    en: `This line has ${several(read, 'cell', 'cells')}; the first line has ${expected}. Look for a missing comma, or for a file that was cut off.`,
    es: `Esta línea tiene ${read} ${read === 1 ? 'celda' : 'celdas'}; la primera tiene ${expected}. Busque una coma que falta o un archivo cortado.`,
  }),
  yearMissing: (file: string): Saying => ({
    en: `No column and no name says which school year ${file} is of. Name it: --year 2018-19, or the box “School year”.`,
    es: `Ninguna columna ni el nombre dice de qué año escolar es ${file}. Indíquelo: --year 2018-19, o la casilla «Año escolar».`,
  }),
  yearWrong: (read: string): Saying => ({
    en:
      read === ''
        ? 'No school year stands here; one such as 2018-19 was expected.'
        : `We read “${cut(read)}”; a school year such as 2018-19 was expected.`,
    es:
      read === ''
        ? 'Aquí no hay año escolar; se esperaba uno como 2018-19.'
        : `Leímos «${cut(read)}»; se esperaba un año escolar como 2018-19.`,
  }),
  yearOfName: (file: string, year: string, given: string): Saying => ({
    en: `The name of ${file} says ${year}, and ${given} was given. The name is followed.`,
    es: `El nombre de ${file} dice ${year} y se indicó ${given}. Se sigue el nombre.`,
  }),
  codeWrong: (read: string): Saying => ({
    en: `We read “${cut(read)}”; the code of a school, eight digits, was expected.`,
    es: `Leímos «${cut(read)}»; se esperaba el código de una escuela, de ocho dígitos.`,
  }),
  codesPadded: (number: number): Saying => ({
    en: `${several(number, 'code had', 'codes had')} lost the zeros in front; they are put back.`,
    es: `${number === 1 ? 'Un código había' : `${number} códigos habían`} perdido los ceros de delante; se repusieron.`,
  }),
  valueWrong: (read: string, field: string, expected: Saying): Saying => ({
    en: `We read “${cut(read)}” in “${cut(field)}”; ${expected.en}, was expected.`,
    es: `Leímos «${cut(read)}» en «${cut(field)}»; se esperaba ${expected.es}.`,
  }),
  notSchools: (number: number): Saying => ({
    en: `${several(number, 'line is', 'lines are')} of a district or of the state, or of a group of students. Only lines of whole schools are read.`,
    es: `${number === 1 ? 'Una línea es' : `${number} líneas son`} de un distrito, del estado o de un grupo de estudiantes. Solo se leen líneas de escuelas enteras.`,
  }),
  notes: (number: number): Saying => ({
    en: `${several(number, 'line is a note', 'lines are notes')} with no figures, and not read.`,
    es: `${number === 1 ? 'Una línea es una nota' : `${number} líneas son notas`} sin cifras, y no se leyó.`,
  }),
  duplicate: (code: string, before: number): Saying => ({
    en: `School ${code} stands here as in line ${before}. It is read once.`,
    es: `La escuela ${code} está aquí igual que en la línea ${before}. Se lee una vez.`,
  }),
  disagrees: (code: string, where: string): Saying => ({
    en: `School ${code} stands here with other figures than in ${where}. We cannot tell which is right.`,
    es: `La escuela ${code} está aquí con otras cifras que en ${where}. No sabemos cuál es la correcta.`,
  }),
  line: (number: number): Saying => ({ en: `line ${number}`, es: `la línea ${number}` }),
  sameAgain: (file: string, other: string, year: string): Saying => ({
    en: `${file} and ${other} hold the same report of ${year}. They agree, and are kept as one.`,
    es: `${file} y ${other} contienen el mismo informe de ${year}. Coinciden y se guardan como uno.`,
  }),
  moved: (number: number, year: string): Saying => ({
    en: `In ${several(number, 'line', 'lines')} of ${year} the fifth value is the share with more than 9 unexcused days: the state did not yet report the share absent 20% or more.`,
    es: `En ${number === 1 ? 'una línea' : `${number} líneas`} de ${year} el quinto valor es la proporción con más de 9 días injustificados: el estado aún no informaba de la ausencia del 20% o más.`,
  }),
  folderInside: (folder: string): Saying => ({
    en: `The folder ${folder} was not read. Name it as well to read it.`,
    es: `No se leyó la carpeta ${folder}. Nómbrela también para leerla.`,
  }),
  notCsv: (file: string): Saying => ({
    en: `${file} was not read: it is no CSV file.`,
    es: `No se leyó ${file}: no es un archivo CSV.`,
  }),
  noDirectory: (year: string): Saying => ({
    en: `Neither enrollment nor discipline of ${year} has been read, so we cannot say which codes of this report do not join.`,
    es: `No se ha leído la matrícula ni la disciplina de ${year}, así que no sabemos qué códigos de este informe no coinciden.`,
  }),
  gone: (number: number, year: string): Saying => ({
    en: `${several(number, 'line', 'lines')} of ${year} that we hold ${number === 1 ? 'is' : 'are'} not in this file, and would go. Is the file whole?`,
    es: `${number === 1 ? 'Una línea' : `${number} líneas`} de ${year} que tenemos no ${number === 1 ? 'está' : 'están'} en este archivo y se ${number === 1 ? 'quitaría' : 'quitarían'}. ¿Está completo el archivo?`,
  }),
} as const
