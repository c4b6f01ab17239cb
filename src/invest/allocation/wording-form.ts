import type { Saying } from '../../kernel/lang.ts'

/** What is wrong with what was typed into a box, and what would be read. */
export const formWrong = {
  number: { en: 'Type a number, 0 or more.', es: 'Escriba un número, 0 o más.' },
  wholeNumber: { en: 'Type a whole number, 0 or more.', es: 'Escriba un número entero, 0 o más.' },
  steps: { en: 'Type numbers such as 1, 0.6, 0.35.', es: 'Escriba números como 1, 0.6, 0.35.' },
  noPosts: { en: 'Type how many positions there are of at least one role.', es: 'Escriba cuántos puestos hay de al menos una función.' },
  regionLine: (line: string): Saying => ({
    en: `“${line}” is not read. Write a name, how many, a colon and the schools: north 2: 09990005 09990010.`,
    es: `«${line}» no se entiende. Escriba un nombre, cuántos, dos puntos y las escuelas: norte 2: 09990005 09990010.`,
  }),
  school: (code: string): Saying => ({
    en: `There is no school ${code}, or it stands in two groups.`,
    es: `No hay ninguna escuela ${code}, o está en dos grupos.`,
  }),
  pinLine: (line: string): Saying => ({
    en: `“${line}” is not read. Write a school’s code, a role and a number: 09990005 nurse 0.5.`,
    es: `«${line}» no se entiende. Escriba el código de una escuela, una función y un número: 09990005 nurse 0.5.`,
  }),
} as const
