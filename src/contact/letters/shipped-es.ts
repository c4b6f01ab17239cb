import type { LetterName, StudentLetter } from './names.ts'

/** The same drafts in Spanish. */
export const who = 'Quién vino: {who}.'
const start = `Le hablamos de {school}. El {date} a las {time} alguien vino a vernos por su hijo o hija. ${who} Qué quería: {what}.`
const record =
  'Le hablamos de {school}. El {date} a las {time} alguien nos pidió el expediente escolar de su hijo o hija. Quién lo pidió: {who}.'
const taken = 'Adónde llevan a su hijo o hija: {place}.'
const rights = 'Su hijo o hija no tiene que contestar preguntas. Puede pedir un abogado.'
export const lawyer = 'Usted puede hablar con un abogado. Teléfono de un abogado: {lawyer-phone}.'
export const copy = 'Usted puede pedir una copia de lo que anotamos. Díganos si algo está mal.'
const call = 'Por favor, llámenos ahora al {office-phone}. Podemos hablar con usted en su idioma.'
const help = `${lawyer} ${call}`
export const court =
  'Usted puede pedir a la corte que lo impida, o que se entregue menos. Pídalo antes de este día: {day}. Desde ese día puede que tengamos que entregar el expediente.'
const ahead =
  'Primero les pedimos que esperaran. Se avisó a quienes deciden aquí, y dijeron que sí. Entonces siguió adelante. Llámenos y le decimos cómo fue y dónde está su hijo o hija.'
const met = `Le hablamos de {school}. El {date} a las {time} alguien vino a vernos. No preguntó por su hijo o hija. ${who} A qué vino: {what}. Mientras estaba aquí, también trató con su hijo o hija. Llámenos y le decimos qué pasó y dónde está su hijo o hija.`

export const letter = (...sentences: readonly string[]): string => sentences.join(' ')

export const shippedInSpanish: Readonly<Record<Exclude<LetterName, StudentLetter>, string>> = {
  'caregiver-told': letter(
    start,
    'Les pedimos que esperen.',
    'Usted puede decir que sí o que no. Si dice que no, les decimos que no.',
    'Antes puede hablar con un abogado. Teléfono de un abogado: {lawyer-phone}.',
    call,
  ),
  'caregiver-written': letter(
    'Estimada familia: el {date} a las {time} alguien vino a {school} por su hijo o hija.',
    `${who} Qué quería: {what}.`,
    'Les pedimos que esperaran. Un cuidador debía decir que sí o que no. Sin un sí, les decimos que no.',
    'Esta carta se lo informa por escrito.',
    copy,
    help,
  ),
  'caregiver-agreed': letter(
    'Estimada familia: el {date} a las {time} alguien vino a {school} por su hijo o hija.',
    `${who} Qué quería: {what}.`,
    'Les pedimos que esperaran. Un cuidador dijo que sí. Entonces siguió adelante.',
    'Usted puede preguntarnos cómo fue.',
    copy,
    help,
  ),
  'caregiver-went-ahead': letter(start, ahead, copy, help),
  'caregiver-met': letter(met, rights, copy, help),
  'caregiver-waiting': letter(
    start,
    'Les pedimos que esperen. Todavía no se ha hecho nada. Quienes nombra nuestro plan deciden qué pasa ahora.',
    help,
  ),
  'caregiver-unread': letter(
    start,
    'Trajeron un documento, y lo está leyendo la persona encargada de eso. Les pedimos que esperen. Todavía no se ha hecho nada.',
    help,
  ),
  'caregiver-court-paper': letter(
    start,
    'Trajeron un documento de un juez o de una corte, y lo está leyendo la persona encargada de eso. Les pedimos que esperen. Todavía no se ha hecho nada.',
    lawyer,
    'Un abogado puede pedir a la corte que lo impida o lo cambie.',
    call,
  ),
  'caregiver-record-court': letter(
    'Le hablamos de {school}. El {date} a las {time} llegó un documento que pide el expediente escolar de su hijo o hija. Es para una corte. Quién lo trajo: {who}.',
    'No hemos entregado nada.',
    court,
    help,
  ),
  'caregiver-record-office': letter(
    record,
    'Trajeron un documento que escribió una oficina, y no una corte. No hemos entregado nada. Contesta la persona encargada de eso.',
    'Si piensa que el expediente no debe salir, díganoslo ahora.',
    help,
  ),
  'caregiver-record-waiting': letter(record, 'No hemos entregado nada. La persona encargada de eso lee lo que piden.', help),
  'caregiver-record-emergency': letter(
    'Le hablamos de {school}. El {date} a las {time} alguien estaba en peligro. Quién nos pidió ayuda para protegerlo: {who}.',
    'Dimos algo del expediente escolar de su hijo o hija. Dimos solo lo que hacía falta.',
    'Usted puede ver qué dimos, a quién y por qué.',
    copy,
    call,
  ),
  'caregiver-record-refused': letter(record, 'Dijimos que no. No entregamos nada. Usted no tiene que hacer nada ahora.', help),
  'caregiver-went-on': letter(
    start,
    'Le pedimos que esperara una respuesta. No esperó y siguió adelante. No habíamos dicho que sí.',
    'Si habló con su hijo o hija, le decimos lo que sabemos. Usted puede hablar primero con un abogado.',
    help,
  ),
  'caregiver-left': letter(
    start,
    'Les pedimos que esperaran. Desistieron antes de que hubiera una respuesta. Usted no tiene que hacer nada ahora.',
    help,
  ),
  'caregiver-refused': letter(start, 'Dijimos que no. No pasó en la escuela. Usted no tiene que hacer nada ahora.', help),
  'caregiver-agents-refused': letter(
    'Le hablamos de {school}. El {date} a las {time} alguien vino a vernos por su hijo o hija. Son agentes de inmigración, o puede que trabajen con ellos.',
    `${who} Qué quería: {what}.`,
    'Dijimos que no. No mostraron un documento de un juez. No les decimos si su hijo o hija está aquí.',
    'Usted y su hijo o hija no tienen que contestar sus preguntas. No tienen que firmar nada.',
    'Usted puede hablar con un abogado de inmigración. Teléfono de un abogado: {lawyer-phone}.',
    call,
  ),
  'caregiver-agents-arrest': letter(
    'Le hablamos de {school}. El {date} a las {time} vinieron agentes de inmigración con una orden de arresto y se llevaron a su hijo o hija.',
    who,
    'No nos interpusimos.',
    taken,
    rights,
    'Nadie tiene que firmar un papel sin un abogado.',
    'Usted puede hablar con un abogado de inmigración. Teléfono de un abogado: {lawyer-phone}.',
    call,
  ),
  'caregiver-arrest': letter(
    'Le hablamos de {school}. El {date} a las {time} vinieron agentes con una orden de arresto y se llevaron a su hijo o hija.',
    who,
    'No nos interpusimos.',
    taken,
    rights,
    help,
  ),
  'caregiver-arrest-questioned': letter(
    'Le hablamos de {school}. El {date} a las {time} vinieron agentes con una orden de arresto que nombra a su hijo o hija. Querían hacerle preguntas.',
    who,
    'No nos interpusimos.',
    rights,
    lawyer,
    'Llámenos y le decimos dónde está su hijo o hija.',
    call,
  ),
  'caregiver-search': letter(
    'Le hablamos de {school}. El {date} a las {time} vinieron agentes con una orden de registro. Se trataba de su hijo o hija.',
    `${who} Qué quería: {what}.`,
    'No nos interpusimos. Llámenos y le decimos quién de la escuela estuvo y qué se llevaron.',
    copy,
    help,
  ),
  'caregiver-search-record': letter(
    'Le hablamos de {school}. El {date} a las {time} vinieron agentes con una orden de registro para el expediente escolar de su hijo o hija.',
    who,
    'La escuela decidió que reciban lo que la orden nombra, y nada más. Usted puede preguntarnos qué recibieron.',
    copy,
    help,
  ),
  'caregiver-custody-police': letter(
    'Le hablamos de {school}. El {date} a las {time} vino la policía y se llevó a su hijo o hija. Dijo que la ley se lo permite sin un documento.',
    who,
    'No nos interpusimos.',
    taken,
    rights,
    help,
  ),
  'caregiver-custody-department': letter(
    'Le hablamos de {school}. El {date} a las {time} vino el Departamento de Niños y Familias y asumió el cuidado de su hijo o hija.',
    'No nos interpusimos.',
    taken,
    'Pregunte al Departamento por qué, y qué corte decidirá.',
    help,
  ),
  'caregiver-department': letter(
    'Le hablamos de {school}. El {date} a las {time} un trabajador del Departamento de Niños y Familias vino a hablar con su hijo o hija.',
    'El Departamento puede decirle por qué vino.',
    help,
  ),
  'caregiver-care-order': letter(
    'Le hablamos de {school}. El {date} a las {time} alguien vino con una orden para llevar a su hijo o hija a recibir atención por una crisis de salud mental.',
    who,
    'No nos interpusimos.',
    taken,
    'Usted puede ir allí, y puede preguntar qué atención va a recibir.',
    help,
  ),
  'caregiver-crew': letter(
    'Le hablamos de {school}. El {date} a las {time} vino una ambulancia o los bomberos a atender a su hijo o hija.',
    'Si llevan a su hijo o hija a un hospital, es este: {place}.',
    call,
  ),
  'caregiver-danger': letter(
    'Le hablamos de {school}. El {date} a las {time} alguien estaba a punto de sufrir un daño. Quienes vinieron a evitarlo entraron de inmediato. También se trataba de su hijo o hija.',
    `${who} Qué quería: {what}.`,
    rights,
    'Llámenos y le decimos cómo está su hijo o hija y dónde.',
    help,
  ),
  'caregiver-danger-taken': letter(
    'Le hablamos de {school}. El {date} a las {time} alguien estaba a punto de sufrir un daño. Quienes vinieron a evitarlo entraron de inmediato. Se llevaron a su hijo o hija.',
    who,
    taken,
    rights,
    help,
  ),
  'caregiver-no-time': letter(
    start,
    'Dijeron que no había tiempo para conseguir un documento. No nos interpusimos.',
    rights,
    'Llámenos y le decimos cómo está su hijo o hija y dónde.',
    help,
  ),
  'caregiver-no-time-taken': letter(
    'Le hablamos de {school}. El {date} a las {time} unos agentes se llevaron a su hijo o hija. Dijeron que no había tiempo para conseguir un documento.',
    who,
    'No nos interpusimos.',
    taken,
    rights,
    help,
  ),
  'caregiver-student-asked': letter(
    'Le hablamos de {school}. El {date} a las {time} su hijo o hija pidió hablar con alguien.',
    'Con quién quiere hablar: {who}.',
    'Puede hablar con esa persona. Le ofrecemos a alguien que se siente a su lado.',
    'Puede parar en cualquier momento.',
    rights,
    help,
  ),
  'caregiver-allowed': letter(
    start,
    'El plan de seguridad de nuestro distrito lo permite, así que puede seguir. Usted puede preguntarnos cómo fue.',
    help,
  ),
  'caregiver-complied': letter(start, 'No nos interpusimos.', copy, help),
  'caregiver-taken': letter(start, 'Al final se llevaron a su hijo o hija. No nos interpusimos.', taken, rights, help),
  'defender-told': letter(
    'Le hablamos de {school}. El {date} a las {time} alguien vino a vernos por un estudiante.',
    `${who} Qué quiere: {what}.`,
    'Por favor, devuélvanos la llamada ahora al {office-phone}.',
  ),
}
