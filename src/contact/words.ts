import type { Saying, Sayings } from '../plan/core/index.ts'
import type { ContactAnswer, ContactFact, ContactValue } from './vocabulary.ts'

type FactWords = { readonly [F in ContactFact]: { readonly label: Saying; readonly values: Readonly<Record<ContactValue<F>, Saying>> } }

/** What people read for each fact and value of `contact`. */
export const factWords: FactWords = {
  requester: {
    label: { en: 'Who is asking', es: 'Quién lo pide' },
    values: {
      'local-police': { en: 'local police', es: 'la policía local' },
      'state-police': { en: 'state police', es: 'la policía estatal' },
      sro: { en: 'a school resource officer with no agreement on file', es: 'un agente escolar sin acuerdo registrado' },
      'sro-under-agreement': { en: 'a school resource officer under an agreement', es: 'un agente escolar con acuerdo' },
      'district-attorney': { en: 'the district attorney', es: 'la fiscalía del distrito' },
      dcf: { en: 'the Department of Children and Families', es: 'el Departamento de Niños y Familias (DCF)' },
      'dcf-with-police': {
        en: 'the Department of Children and Families together with police',
        es: 'el Departamento de Niños y Familias (DCF) junto con la policía',
      },
      'probation-dys': { en: 'probation, or the Department of Youth Services', es: 'libertad condicional, o Servicios para Jóvenes (DYS)' },
      'court-officer': { en: 'a court officer or constable', es: 'un oficial de la corte' },
      'fed-immigration': { en: 'federal immigration agents', es: 'agentes federales de inmigración' },
      'fed-other': { en: 'other federal agents', es: 'otros agentes federales' },
      unverified: { en: 'someone who cannot or will not show who they are', es: 'alguien que no puede o no quiere mostrar quién es' },
    },
  },
  basis: {
    label: { en: 'What they come with', es: 'Qué traen' },
    values: {
      none: { en: 'no paper', es: 'ningún documento' },
      unread: { en: 'a paper nobody has read yet', es: 'un documento que nadie ha leído todavía' },
      'school-called': { en: 'the school called them', es: 'la escuela los llamó' },
      'student-asks': { en: 'the student asks to speak with them', es: 'el estudiante pide hablar con ellos' },
      'parental-consent-written': { en: 'a caregiver’s written consent', es: 'el consentimiento escrito de un familiar o cuidador' },
      'administrative-warrant': { en: 'an administrative warrant', es: 'una orden administrativa' },
      'administrative-subpoena': { en: 'an administrative subpoena', es: 'una citación administrativa' },
      subpoena: { en: 'a subpoena', es: 'una citación judicial' },
      'court-order': { en: 'a court order', es: 'una orden de la corte' },
      'protection-order': { en: 'a protection order (209A, 258E)', es: 'una orden de protección (209A, 258E)' },
      'mental-health-hold': {
        en: 'an order to take someone to care (c.123 s.12, s.35)',
        es: 'una orden para llevar a alguien a recibir atención (c.123 s.12, s.35)',
      },
      'judicial-search-warrant': { en: 'a search warrant from a judge', es: 'una orden de registro de un juez' },
      'judicial-arrest-warrant': { en: 'an arrest warrant from a judge', es: 'una orden de arresto de un juez' },
      'exigency-claimed': { en: 'they say there is no time for a paper', es: 'dicen que no hay tiempo para un documento' },
    },
  },
  target: {
    label: { en: 'What it is about', es: 'De qué se trata' },
    values: {
      'adult-staff': { en: 'to speak with a member of staff', es: 'hablar con alguien del personal' },
      'here-otherwise': {
        en: 'here as a parent, coach, voter, speaker or paid detail',
        es: 'está aquí como familiar, entrenador, votante, invitado o guardia contratado',
      },
      'student-questioned': { en: 'to question a student', es: 'interrogar a un estudiante' },
      'student-witness': { en: 'to ask a student what they saw', es: 'preguntar a un estudiante qué vio' },
      'student-victim': { en: 'to speak with a student who was harmed', es: 'hablar con un estudiante que sufrió un daño' },
      'student-search': {
        en: 'to search a student, a bag, a locker or a device',
        es: 'registrar a un estudiante, una mochila, un casillero o un aparato',
      },
      'student-taken': { en: 'to take a student away', es: 'llevarse a un estudiante' },
      'student-record': { en: 'to know or have something about a student', es: 'saber o recibir algo sobre un estudiante' },
      'entry-public': { en: 'to be in a public area', es: 'estar en un área pública' },
      'entry-nonpublic': { en: 'to go into an area that is not public', es: 'entrar en un área que no es pública' },
      'family-member-on-site': { en: 'to reach someone’s family member here', es: 'llegar a un familiar de alguien que está aquí' },
    },
  },
  'acting-for-immigration': {
    label: { en: 'Are they here for immigration enforcement?', es: '¿Vienen por asuntos de inmigración?' },
    values: { no: { en: 'no', es: 'no' }, unknown: { en: 'it is not known', es: 'no se sabe' }, yes: { en: 'yes', es: 'sí' } },
  },
  age: {
    label: { en: 'How old the student is', es: 'Qué edad tiene el estudiante' },
    values: {
      '14-17': { en: '14 to 17', es: 'de 14 a 17' },
      'under-12': { en: 'under 12', es: 'menos de 12' },
      '12-13': { en: '12 or 13', es: '12 o 13' },
      '18-or-over': { en: '18 or over', es: '18 o más' },
    },
  },
  emergency: {
    label: { en: 'Is anyone in danger right now?', es: '¿Hay alguien en peligro ahora mismo?' },
    values: {
      none: { en: 'no', es: 'no' },
      'bh-crisis': { en: 'someone is in a behavioral health crisis', es: 'alguien sufre una crisis de salud mental' },
      'imminent-harm': { en: 'yes, someone is about to be hurt', es: 'sí, alguien está a punto de sufrir un daño' },
    },
  },
  where: {
    label: { en: 'Where', es: 'Dónde' },
    values: {
      building: { en: 'in the building', es: 'en el edificio' },
      grounds: { en: 'on the grounds', es: 'en el terreno de la escuela' },
      bus: { en: 'on a bus', es: 'en un autobús' },
      event: { en: 'at a school event', es: 'en un evento escolar' },
      curb: { en: 'at the curb', es: 'en la acera' },
      remote: { en: 'by phone, mail, fax or portal', es: 'por teléfono, correo, fax o portal' },
    },
  },
  'abuse-by-caregiver': {
    label: { en: 'Is abuse by a caregiver suspected?', es: '¿Se sospecha maltrato por parte de un familiar o cuidador?' },
    values: { no: { en: 'no', es: 'no' }, suspected: { en: 'it is suspected', es: 'se sospecha' } },
  },
}

export const answerWords: Readonly<Record<ContactAnswer, Saying>> = {
  permit: { en: 'Let them, on these conditions.', es: 'Permítalo, con estas condiciones.' },
  comply: { en: 'Do not stand in the way.', es: 'No lo impida.' },
  hold: { en: 'Hold. Ask them to wait.', es: 'En espera. Pídales que esperen.' },
  counsel: { en: 'Hold. Counsel reads it first.', es: 'En espera. La asesoría jurídica lo lee primero.' },
  refuse: { en: 'Say no, politely, and stand aside.', es: 'Diga que no, con cortesía, y no se interponga.' },
}

/** A sentence for each part, `{}` where its value goes. */
export const partWords = {
  before: { en: 'First: {}.', es: 'Primero: {}.' },
  after: { en: 'Afterwards, in this order: {}.', es: 'Después, en este orden: {}.' },
  conditions: { en: 'How: {}.', es: 'Cómo: {}.' },
  obligations: { en: 'What is owed: {}.', es: 'Lo que se debe hacer: {}.' },
  sign: { en: 'Who decides and signs: {}.', es: 'Quién decide y firma: {}.' },
} as const satisfies Readonly<Record<string, Saying>>

/** What people read of the block `setting contact`. */
export const settingWords: { readonly label: Saying; readonly words: Sayings } = {
  label: { en: 'When police or an agency asks', es: 'Cuando la policía o una agencia pide algo' },
  words: {
    caregiver: { en: 'What a caregiver must have done first', es: 'Qué debe haber hecho antes la familia o cuidador' },
    agreed: { en: 'agreed', es: 'dar su consentimiento' },
    told: { en: 'been told', es: 'recibir el aviso' },
    channels: {
      en: 'Ways tried before a caregiver counts as not reached',
      es: 'Vías que se intentan antes de dar por no encontrada a la familia',
    },
    'unreachable-minutes': {
      en: 'Minutes before a caregiver counts as not reached',
      es: 'Minutos antes de dar por no encontrada a la familia',
    },
    'defender-phone': { en: 'Whom to call for a defender', es: 'A quién llamar para pedir una defensa' },
    'afterwards-minutes': { en: 'Minutes to tell what is told afterward', es: 'Minutos para dar los avisos de después' },
    'review-days': { en: 'School days until it is reviewed', es: 'Días de clases hasta que se revisa' },
    'statement-days': {
      en: 'School days until those present have written how it went',
      es: 'Días de clases hasta que quienes estaban escriben cómo fue',
    },
    'record-days': { en: 'School days a record waits', es: 'Días de clases que espera un expediente' },
    'return-days': {
      en: 'School days before the day a court set, if that is sooner',
      es: 'Días de clases antes de la fecha que fijó una corte, si llega antes',
    },
  },
}
