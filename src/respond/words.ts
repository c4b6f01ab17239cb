import type { Saying } from '../plan/core/index.ts'
import type { Answer, FactName, Police, ValueOf } from './question.ts'

/** What people read for each fact and value of `support`. */
export const factWords: { readonly [F in FactName]: { readonly label: Saying; readonly values: Readonly<Record<ValueOf<F>, Saying>> } } = {
  what: {
    label: { en: 'What is happening', es: 'Qué ocurre' },
    values: {
      wellbeing: { en: 'a worry about how someone is', es: 'preocupación por el bienestar de alguien' },
      unsaid: { en: 'help was asked for, nothing more was said', es: 'se pidió ayuda sin decir más' },
      conflict: { en: 'a conflict', es: 'un conflicto' },
      disruption: { en: 'a disruption', es: 'una interrupción' },
      bullying: { en: 'bullying', es: 'acoso escolar' },
      fight: { en: 'a fight', es: 'una pelea' },
      threat: { en: 'a threat by someone known', es: 'una amenaza de alguien conocido' },
      'anonymous-threat': {
        en: 'a threat by no one known (a bomb, a shooting, a hoax, a note)',
        es: 'una amenaza anónima (bomba, tiroteo, broma, nota)',
      },
      'behavioral-health': { en: 'a behavioral health crisis', es: 'una crisis de salud mental' },
      'self-harm': { en: 'self-harm, or talk of it', es: 'autolesión, o hablar de ella' },
      medical: { en: 'a medical need', es: 'una necesidad médica' },
      substance: { en: 'alcohol or drugs', es: 'alcohol o drogas' },
      weapon: { en: 'a weapon seen, found or told of', es: 'un arma vista, hallada o mencionada' },
      'abuse-suspected': { en: 'suspected abuse or neglect', es: 'sospecha de maltrato o abandono' },
      'sexual-harm': { en: 'sexual harm', es: 'daño sexual' },
      'partner-violence': { en: 'violence by a partner', es: 'violencia de pareja' },
      hazing: { en: 'hazing', es: 'novatadas' },
      'bias-harm': { en: 'harm out of bias', es: 'daño por prejuicio' },
      restraint: { en: 'physical restraint, in question or under way', es: 'sujeción física, en curso o en duda' },
      property: { en: 'damage or theft', es: 'daños o robo' },
      'missing-student': { en: 'a missing student', es: 'un estudiante desaparecido' },
      'uninvited-person': { en: 'an uninvited person', es: 'una persona no invitada' },
      'family-dispute': {
        en: 'a family dispute (custody, a barred or angry adult)',
        es: 'una disputa familiar (custodia, un adulto vetado o alterado)',
      },
      'order-broken': { en: 'a protection order broken (209A, 258E)', es: 'una orden de protección violada (209A, 258E)' },
      'outside-danger': { en: 'danger outside the school', es: 'peligro fuera de la escuela' },
      fire: { en: 'fire', es: 'fuego' },
    },
  },
  danger: {
    label: {
      en: 'Is anyone being seriously hurt, or about to be?',
      es: '¿Alguien está sufriendo un daño grave, o está a punto de sufrirlo?',
    },
    values: { none: { en: 'no', es: 'no' }, possible: { en: 'perhaps', es: 'quizás' }, now: { en: 'yes, now', es: 'sí, ahora' } },
  },
  weapon: {
    label: { en: 'Is there a weapon?', es: '¿Hay un arma?' },
    values: {
      none: { en: 'no weapon', es: 'ningún arma' },
      reported: { en: 'a weapon was reported', es: 'se informó de un arma' },
      found: { en: 'a weapon was found', es: 'se encontró un arma' },
      firearm: { en: 'a firearm', es: 'un arma de fuego' },
      'in-use': { en: 'a weapon is being used', es: 'se está usando un arma' },
    },
  },
  whose: {
    label: { en: 'Who needs help, or is harmed?', es: '¿Quién necesita ayuda o resulta afectado?' },
    values: {
      student: { en: 'a student', es: 'un estudiante' },
      'student-under-12': { en: 'a student under 12', es: 'un estudiante menor de 12 años' },
      staff: { en: 'someone on the staff', es: 'alguien del personal' },
      caregiver: { en: 'a caregiver', es: 'un familiar o cuidador' },
      adult: { en: 'another adult', es: 'otro adulto' },
      unknown: { en: 'it is not known who', es: 'no se sabe quién' },
    },
  },
  where: {
    label: { en: 'Where?', es: '¿Dónde?' },
    values: {
      building: { en: 'in the building', es: 'en el edificio' },
      grounds: { en: 'on the grounds', es: 'en el terreno de la escuela' },
      bus: { en: 'on a bus', es: 'en un autobús' },
      event: { en: 'at a school event', es: 'en un evento escolar' },
      curb: { en: 'at the curb', es: 'en la acera' },
      elsewhere: { en: 'elsewhere', es: 'en otro lugar' },
    },
  },
  'outside-called': {
    label: { en: 'Has anyone been called from outside already?', es: '¿Ya se llamó a alguien de fuera?' },
    values: {
      none: { en: 'no one', es: 'a nadie' },
      ems: { en: 'an ambulance or the fire department', es: 'a la ambulancia o a los bomberos' },
      police: { en: 'police', es: 'a la policía' },
      'mobile-crisis': { en: 'the mobile crisis team', es: 'al equipo móvil de crisis' },
    },
  },
  needs: {
    label: { en: 'What the record says the student needs', es: 'Lo que el expediente dice que necesita el estudiante' },
    values: {
      'none-known': { en: 'nothing known', es: 'nada que se sepa' },
      'own-plan': { en: 'the student has a plan of their own', es: 'tiene un plan propio' },
      communication: { en: 'the student needs help to communicate', es: 'necesita apoyo para comunicarse' },
    },
  },
}

export const answerWords: Readonly<Record<Answer, Saying>> = {
  'call-911': { en: 'Call 911 now.', es: 'Llame al 911 ahora.' },
  'mobile-crisis': {
    en: 'Call the mobile crisis team: 877-382-1609, or the Behavioral Health Help Line: 833-773-2445.',
    es: 'Llame al equipo móvil de crisis: 877-382-1609, o a la línea de ayuda de salud mental: 833-773-2445.',
  },
  'support-team': { en: 'The support team comes.', es: 'Viene el equipo de apoyo.' },
  administrator: { en: 'An administrator takes charge.', es: 'La administración de la escuela se hace cargo.' },
  dcf: {
    en: 'Report to the Department of Children and Families now: 800-792-5200. Telling Concord is not a report.',
    es: 'Informe ahora al Departamento de Niños y Familias (DCF): 800-792-5200. Avisar a Concord no es una denuncia.',
  },
}

export const policeWords: Readonly<Record<Police, Saying>> = {
  'not-called': { en: 'Police are not called.', es: 'No se llama a la policía.' },
  'designee-decides': {
    en: 'Whether police are told is for the superintendent, or whom they named, to decide. Anyone in danger may call 911.',
    es: 'La superintendencia, o la persona que nombró, decide si se avisa a la policía. Cualquiera que esté en peligro puede llamar al 911.',
  },
  'written-report': {
    en: 'Police get a written report; they are not called.',
    es: 'La policía recibe un informe escrito; no se la llama.',
  },
  call: { en: 'Police are called.', es: 'Se llama a la policía.' },
}

/** A sentence for each part, `{}` where its value goes. */
export const partWords = {
  responders: { en: 'Who is asked to come, in this order: {}.', es: 'Se pide que venga, en este orden: {}.' },
  within: {
    en: 'If nobody has answered after {}, the next is asked.',
    es: 'Si nadie ha respondido después de {}, se llama a la siguiente persona.',
  },
  together: { en: '{} people come together.', es: 'Vienen {} personas juntas.' },
  before: { en: 'First: {}.', es: 'Primero: {}.' },
  after: { en: 'Afterwards, in this order: {}.', es: 'Después, en este orden: {}.' },
  conditions: { en: 'How: {}.', es: 'Cómo: {}.' },
  obligations: { en: 'What is owed: {}.', es: 'Lo que se debe hacer: {}.' },
  sign: { en: 'Who answers for it: {}.', es: 'Quién responde por ello: {}.' },
  police: { en: '{}', es: '{}' },
} as const satisfies Readonly<Record<string, Saying>>
