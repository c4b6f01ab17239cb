import type { Lang } from '../../../kernel/lang.ts'

/** What the copies of a request say: the family's own, and counsel's file. */
const en = {
  family: {
    title: 'Copy for the family',
    heading: (school: string, day: string) => `What happened at ${school} on ${day}`,
    lede: 'Police or an agency came to the school about your child. This is your own copy of what we wrote down.',
    ledeOwn: 'Police or an agency came to the school about you. This is your own copy of what we wrote down.',
    asked: 'What they asked',
    who: 'Who asked',
    when: 'When',
    agency: 'Agency',
    names: 'Their names',
    badges: 'Badge numbers',
    paper: 'Paper they held',
    became: 'What became of it',
    told: 'Who was told, and when',
    how: 'How it went',
    taken: 'Where someone was taken',
    no: 'No one is named in this copy but those who came. What other people told the school is not in it.',
    rights:
      'You may tell us if something is wrong here. You may ask to see your child’s record. You may ask a lawyer, at no cost to you, what to do next.',
    rightsOwn:
      'You may tell us if something is wrong here. You may ask to see your record. You may ask a lawyer, at no cost to you, what to do next.',
    call: 'Call the school’s office. We speak with you in your language:',
    languages: 'This copy',
    other: 'In another language: ask us, and an interpreter reads it to you.',
    print: 'Print this page from your browser. Nobody’s child is named on it.',
    notOver: 'It is not over yet.',
  },
  counsel: {
    title: 'Counsel’s file',
    kicker: (id: string) => `Counsel’s file. Request ${id}`,
    asJson: 'The same as JSON',
    facts: 'What is known',
    visit: 'Who came, and with what',
    paper: 'What was found on the paper',
    paperNone: 'No paper was read.',
    returnOn: (day: string) => `It wants an answer by ${day}.`,
    statements: 'Accounts of those who were there, each as it stood',
    none: 'None yet.',
    amended: (why: string) => `Changed: ${why}.`,
    settings: 'What the plan set',
    restricted: 'For counsel, the superintendent and a designee. It is not sent to police or to an agency.',
  },
  back: 'Back to the request',
}

export type CopyWords = typeof en

const es: CopyWords = {
  family: {
    title: 'Copia para la familia',
    heading: (school, day) => `Lo que pasó en ${school} el ${day}`,
    lede: 'La policía o una agencia vino a la escuela por un asunto de su hijo o hija. Esta es su propia copia de lo que anotamos.',
    ledeOwn: 'La policía o una agencia vino a la escuela por un asunto de usted. Esta es su propia copia de lo que anotamos.',
    asked: 'Qué pidieron',
    who: 'Quién lo pidió',
    when: 'Cuándo',
    agency: 'Agencia',
    names: 'Sus nombres',
    badges: 'Números de placa',
    paper: 'Documento que traían',
    became: 'En qué quedó',
    told: 'A quién se avisó, y cuándo',
    how: 'Cómo fue',
    taken: 'Adónde se llevó a alguien',
    no: 'En esta copia solo se nombra a quienes vinieron. No está lo que otras personas le dijeron a la escuela.',
    rights:
      'Puede decirnos si algo está mal aquí. Puede pedir ver el expediente de su hijo o hija. Puede preguntar a un abogado, sin costo, qué hacer después.',
    rightsOwn:
      'Puede decirnos si algo está mal aquí. Puede pedir ver su expediente. Puede preguntar a un abogado, sin costo, qué hacer después.',
    call: 'Llame a la oficina de la escuela. Hablamos con usted en su idioma:',
    languages: 'Esta copia',
    other: 'En otro idioma: pídanoslo, y un intérprete se la lee.',
    print: 'Imprima esta página desde su navegador. No nombra a ningún menor.',
    notOver: 'Todavía no ha terminado.',
  },
  counsel: {
    title: 'Expediente de la asesoría jurídica',
    kicker: id => `Expediente de la asesoría jurídica. Petición ${id}`,
    asJson: 'Lo mismo en JSON',
    facts: 'Lo que se sabe',
    visit: 'Quién vino, y con qué',
    paper: 'Lo que se encontró en el documento',
    paperNone: 'No se leyó ningún documento.',
    returnOn: day => `Pide una respuesta para el ${day}.`,
    statements: 'Relatos de quienes estuvieron, cada uno como estaba',
    none: 'Todavía ninguno.',
    amended: why => `Se cambió: ${why}.`,
    settings: 'Lo que fija el plan',
    restricted: 'Para la asesoría jurídica, la superintendencia y la persona designada. No se envía a la policía ni a ninguna agencia.',
  },
  back: 'Volver a la petición',
}

export const copyWording: Readonly<Record<Lang, CopyWords>> = { en, es }

export const copyWords = (lang: Lang): CopyWords => copyWording[lang]
