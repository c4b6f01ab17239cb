import type { Saying } from '../../kernel/lang.ts'

/** What is wrong with a problem, a sentence each: what stands there, and what would be read. */

const kinds: Readonly<Record<string, Saying>> = {
  string: { en: 'a text', es: 'un texto' },
  number: { en: 'a number', es: 'un número' },
  int: { en: 'a whole number', es: 'un número entero' },
  array: { en: 'a list', es: 'una lista' },
  tuple: { en: 'a list of that length', es: 'una lista de esa longitud' },
  object: { en: 'an object with keys', es: 'un objeto con claves' },
  record: { en: 'an object with keys', es: 'un objeto con claves' },
}
const unknownKind: Saying = { en: 'a text or a whole number', es: 'un texto o un número entero' }

export const faultWords = {
  notJson: (why: string): Saying => ({ en: `This is not JSON: ${why}.`, es: `Esto no es JSON: ${why}.` }),
  missing: { en: 'This is missing.', es: 'Esto falta.' },
  unreadable: { en: 'This cannot be read.', es: 'Esto no se puede leer.' },
  wrongKind: (expected: string): Saying => {
    const kind = kinds[expected] ?? unknownKind
    return { en: `Expected ${kind.en} here.`, es: `Aquí se espera ${kind.es}.` }
  },
  unknownKey: (key: string): Saying => ({ en: `There is no key “${key}” here.`, es: `Aquí no hay ninguna clave «${key}».` }),
  tooSmall: (origin: string, least: number, inclusive: boolean): Saying => {
    if (origin === 'array' || origin === 'string') return { en: 'This may not be empty.', es: 'Esto no puede estar vacío.' }
    if (!inclusive) return { en: `Expected more than ${least}.`, es: `Se espera más de ${least}.` }
    return { en: `Expected ${least} or more.`, es: `Se espera ${least} o más.` }
  },
  tooBig: (origin: string, most: number): Saying => {
    if (origin === 'array') return { en: `At most ${most} may stand here.`, es: `Aquí caben como mucho ${most}.` }
    if (origin === 'string') return { en: `At most ${most} characters may stand here.`, es: `Aquí caben como mucho ${most} caracteres.` }
    return { en: `Expected ${most} or less.`, es: `Se espera ${most} o menos.` }
  },
  twice: (named: string): Saying => ({ en: `“${named}” stands here twice.`, es: `«${named}» está dos veces.` }),
  unknownSchool: (orgCode: string): Saying => ({
    en: `There is no school “${orgCode}” among the schools.`,
    es: `No hay ninguna escuela «${orgCode}» entre las escuelas.`,
  }),
  unknownRole: (role: string): Saying => ({
    en: `There is no role “${role}” among the roles.`,
    es: `No hay ninguna función «${role}» entre las funciones.`,
  }),
  unknownRegion: (region: string): Saying => ({
    en: `No school is in the region “${region}”, so it can get no post.`,
    es: `Ninguna escuela está en la región «${region}», así que no puede recibir puestos.`,
  }),
  pairOfOne: { en: 'A pair is of two different roles.', es: 'Una pareja es de dos funciones distintas.' },
  partOfPost: (role: string, isHalf: boolean): Saying =>
    isHalf
      ? { en: `“${role}” is given in halves: 0, 0.5, 1 and so on.`, es: `«${role}» se da en mitades: 0, 0.5, 1, etc.` }
      : {
          en: `“${role}” is given in whole posts; name it under “half” to give half posts.`,
          es: `«${role}» se da en puestos enteros; nómbrela en «half» para dar medios puestos.`,
        },
  noCost: (role: string): Saying => ({
    en: `There is a budget, so “${role}” needs its cost.`,
    es: `Hay un presupuesto, así que «${role}» necesita su costo.`,
  }),
  noEnrolment: (orgCode: string, role: string): Saying => ({
    en: `“${role}” has a ratio of students, so the school “${orgCode}” needs its enrolment.`,
    es: `«${role}» tiene una proporción de estudiantes, así que la escuela «${orgCode}» necesita su matrícula.`,
  }),
  halfPlace: (orgCode: string): Saying => ({
    en: `The school “${orgCode}” has one of “lat” and “lon”; it needs both or neither.`,
    es: `La escuela «${orgCode}» tiene solo una de «lat» y «lon»; necesita las dos o ninguna.`,
  }),
} as const
