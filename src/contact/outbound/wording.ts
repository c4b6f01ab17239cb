import type { Lang, Saying } from '../../kernel/lang.ts'
import type { Attribute } from './attribute.ts'
import type { Exception } from './exceptions.ts'

/** What the screen says of a text that goes out. */
const en = {
  title: 'Read before it is sent',
  clear: 'Nothing was found that the law keeps from police. A person still reads it before it is sent.',
  held: (n: number) =>
    n === 1
      ? 'One place may say something the law keeps from police. A second person reads it before it is sent.'
      : `${n} places may say something the law keeps from police. A second person reads them before it is sent.`,
  law: 'G.L. c.71 s.37L',
  change: 'Take the words out, or say which exception lets them stay.',
  never: 'Nothing is taken out for you.',
}
export type OutboundWords = typeof en

const es: OutboundWords = {
  title: 'Léalo antes de enviarlo',
  clear: 'No se encontró nada que la ley oculte a la policía. De todos modos, una persona lo lee antes de enviarlo.',
  held: n =>
    n === 1
      ? 'Un lugar quizás dice algo que la ley oculta a la policía. Otra persona lo lee antes de enviarlo.'
      : `${n} lugares quizás dicen algo que la ley oculta a la policía. Otra persona los lee antes de enviarlo.`,
  law: 'G.L. c.71 art. 37L',
  change: 'Quite las palabras o diga qué excepción permite dejarlas.',
  never: 'Nada se quita por usted.',
}

export const wording: Readonly<Record<Lang, OutboundWords>> = { en, es }

/** Why a place is held. */
export function heldBecause(attribute: Attribute): Saying {
  switch (attribute) {
    case 'immigration-status':
      return { en: 'This may tell someone’s immigration status.', es: 'Esto quizás dice la situación migratoria de alguien.' }
    case 'citizenship':
      return { en: 'This may tell whose citizen someone is.', es: 'Esto quizás dice de qué país es ciudadana una persona.' }
    case 'neighborhood':
      return { en: 'This may tell where someone lives.', es: 'Esto quizás dice dónde vive alguien.' }
    case 'religion':
      return { en: 'This may tell someone’s religion.', es: 'Esto quizás dice la religión de alguien.' }
    case 'national-origin':
      return {
        en: 'This may tell what country someone’s family comes from.',
        es: 'Esto quizás dice de qué país viene la familia de alguien.',
      }
    case 'ethnicity':
      return { en: 'This may tell someone’s ethnic group.', es: 'Esto quizás dice el grupo étnico de alguien.' }
    case 'gang-affiliation':
      return { en: 'This may link someone to a gang.', es: 'Esto quizás relaciona a alguien con una pandilla.' }
  }
}

/** Which exception lets it stay. */
export function staysBecause(exception: Exception): Saying {
  switch (exception) {
    case 'germane-to-incident':
      return { en: 'It bears on one unlawful thing that happened.', es: 'Tiene que ver con un hecho ilegal concreto.' }
    case 'germane-to-duty-to-report':
      return {
        en: 'It bears on one unlawful thing that may happen and that the school must report.',
        es: 'Tiene que ver con un hecho ilegal concreto que puede ocurrir y que la escuela debe informar.',
      }
    case 'abuse-report':
      return { en: 'It is part of a report of child abuse (51A).', es: 'Es parte de un informe de maltrato infantil (51A).' }
    case 'weapon-report':
      return { en: 'It is part of a weapon report.', es: 'Es parte de un informe sobre un arma.' }
  }
}
