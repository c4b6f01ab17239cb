import type { Lang } from '../../kernel/lang.ts'

/** What the page of letters says. */
const en = {
  title: 'Letters to families',
  heading: (signed: number, all: number) => (signed === all ? 'Every letter is signed.' : `${signed} of ${all} letters are signed.`),
  lede: 'These are the words by which families, students and the defender are told of a police or agency request. A letter is used once a person who reads its language has signed it.',
  until: 'Until then it is not sent. The family is called by telephone, with an interpreter. No child interprets, and no machine.',
  draft: 'Draft, not yet signed by a person.',
  signed: (name: string, day: string) => `Signed by ${name}, ${day}.`,
  olderInUse: (version: number, name: string) => `Version ${version}, signed by ${name}, stays in use until this one is signed.`,
  version: (n: number) => (n === 0 ? 'Draft that came with Concord' : `Version ${n}`),
  text: 'The letter',
  edit: 'Change this letter',
  save: 'Save as a draft',
  signTitle: 'Sign it',
  signer: 'Name of the person who signs',
  signerHint: 'A person who reads this language well. Not a machine.',
  isRead: 'This person reads the language and has read this letter.',
  sign: 'Sign this letter',
  add: 'A letter in another language',
  language: 'Language',
  which: 'For which notice',
  placeholders: 'What is filled in',
  says: {
    school: 'the name of the school',
    time: 'the time of day they came',
    what: 'what they asked, in English and Spanish alone',
    'office-phone': 'the number of the office',
  },
  noNames: 'No name of anyone is filled in. A message may be read by others.',
  back: 'All requests',
}

export type LetterWords = typeof en

const es: LetterWords = {
  title: 'Cartas a las familias',
  heading: (signed, all) => (signed === all ? 'Todas las cartas están firmadas.' : `Hay ${signed} cartas firmadas de ${all}.`),
  lede: 'Con estas palabras se avisa a las familias, a los estudiantes y a la defensoría de una petición de la policía o de una agencia. Una carta se usa cuando la firma una persona que lee su idioma.',
  until:
    'Hasta entonces no se envía. Se llama a la familia por teléfono, con un intérprete. No interpreta ningún menor ni ninguna máquina.',
  draft: 'Borrador. Todavía no lo ha firmado una persona.',
  signed: (name, day) => `Firmada por ${name}, ${day}.`,
  olderInUse: (version, name) => `La versión ${version}, firmada por ${name}, se sigue usando hasta que se firme esta.`,
  version: n => (n === 0 ? 'Borrador que viene con Concord' : `Versión ${n}`),
  text: 'La carta',
  edit: 'Cambiar esta carta',
  save: 'Guardar como borrador',
  signTitle: 'Firmarla',
  signer: 'Nombre de la persona que firma',
  signerHint: 'Una persona que lee bien este idioma. No una máquina.',
  isRead: 'Esta persona lee el idioma y leyó esta carta.',
  sign: 'Firmar esta carta',
  add: 'Una carta en otro idioma',
  language: 'Idioma',
  which: 'Para qué aviso',
  placeholders: 'Lo que se completa',
  says: {
    school: 'el nombre de la escuela',
    time: 'la hora en que llegaron',
    what: 'lo que pidieron, solo en inglés y en español',
    'office-phone': 'el número de la oficina',
  },
  noNames: 'No se completa el nombre de nadie. Otras personas podrían leer el mensaje.',
  back: 'Todas las peticiones',
}

export const letterWording: Readonly<Record<Lang, LetterWords>> = { en, es }

export const letterWords = (lang: Lang): LetterWords => letterWording[lang]
