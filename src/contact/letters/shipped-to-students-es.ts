import type { StudentLetter } from './names.ts'
import { copy, court, lawyer, letter, who } from './shipped-es.ts'

/** The same drafts in Spanish. */
const start = `Le hablamos de {school}. El {date} a las {time} alguien vino a vernos. Se trata de usted. ${who} Qué quería: {what}.`
const help = `${lawyer} La oficina está en el {office-phone}.`

export const toStudentsInSpanish: Readonly<Record<StudentLetter, string>> = {
  'student-told': letter(
    'Le hablamos de {school}. El {date} a las {time} alguien vino a vernos. Se trata de usted.',
    `${who} Qué quiere: {what}.`,
    'Les pedimos que esperen.',
    'Usted puede decir que sí o que no. No tiene que contestar preguntas.',
    'Antes puede hablar con un abogado. Teléfono de un abogado: {lawyer-phone}.',
    'Un adulto de la escuela se queda con usted. La oficina está en el {office-phone}.',
  ),
  'student-went-on': letter(
    start,
    'Le pedimos que esperara una respuesta. No esperó y siguió adelante. No habíamos dicho que sí.',
    'Usted no tiene que contestar preguntas.',
    help,
  ),
  'student-left': letter(
    start,
    'Les pedimos que esperaran. Desistieron antes de que hubiera una respuesta. Usted no tiene que hacer nada ahora.',
    help,
  ),
  'student-agents-refused': letter(
    'Le hablamos de {school}. El {date} a las {time} alguien vino a vernos. Se trata de usted. Son agentes de inmigración, o puede que trabajen con ellos.',
    `${who} Qué quería: {what}.`,
    'Dijimos que no. No mostraron un documento de un juez. No les decimos si usted está aquí.',
    'Usted no tiene que contestar sus preguntas. No tiene que firmar nada.',
    'Usted puede hablar con un abogado de inmigración. Teléfono de un abogado: {lawyer-phone}. La oficina está en el {office-phone}.',
  ),
  'student-record-refused': letter(
    'Le hablamos de {school}. El {date} a las {time} alguien nos pidió su expediente escolar. Quién lo pidió: {who}.',
    'Dijimos que no. No entregamos nada. Usted no tiene que hacer nada ahora.',
    help,
  ),
  'student-record-emergency': letter(
    'Le hablamos de {school}. El {date} a las {time} alguien estaba en peligro. Quién nos pidió ayuda para protegerlo: {who}.',
    'Dimos algo de su expediente escolar. Dimos solo lo que hacía falta.',
    'Usted puede ver qué dimos, a quién y por qué.',
    copy,
    help,
  ),
  'student-refused': letter(start, 'Dijimos que no. No pasó en la escuela. Usted no tiene que hacer nada ahora.', help),
  'student-informed': letter(
    'Le hablamos de {school}. El {date} a las {time} alguien vino a vernos. Se trata de usted.',
    `${who} Qué quería: {what}.`,
    'Usted no tiene que contestar preguntas. Puede hablar con un abogado. Teléfono de un abogado: {lawyer-phone}.',
    'Puede preguntarnos qué se hizo y por qué. La oficina está en el {office-phone}.',
  ),
  'student-record-court': letter(
    'Le hablamos de {school}. El {date} a las {time} llegó un documento que pide su expediente escolar. Es para una corte. Quién lo trajo: {who}.',
    'No hemos entregado nada.',
    court,
    lawyer,
    'La oficina está en el {office-phone}.',
  ),
}
