import type { Outcome, PageState, ReasonNobodyCame, Stage } from './contract.ts'

const stage: Record<Stage, string> = {
  asked: 'Asked',
  paged: 'Waiting',
  answered: 'Coming',
  'on-the-way': 'On the way',
  there: 'There',
  'handed-over': 'Handed over',
  closed: 'Closed',
}

const pageState: Record<PageState, string> = {
  waiting: 'Waiting for an answer',
  answered: 'Is coming',
  declined: 'Cannot come',
  'no-answer': 'No answer',
  failed: 'Could not be reached',
}

/** The same once the call is over, and nobody is on the way any more. */
const pageStateClosed: Record<PageState, string> = { ...pageState, waiting: 'Not needed', answered: 'Answered' }

const outcome: Record<Outcome, { readonly label: string; readonly hint?: string }> = {
  settled: { label: 'It is settled', hint: 'The students are where they should be' },
  'handed-to-mobile-crisis': { label: 'The mobile crisis team took over' },
  'handed-to-ems': { label: 'An ambulance took over', hint: 'A caregiver and the state must be told' },
  'handed-to-police': { label: 'Police took over', hint: 'A caregiver and the state must be told' },
  'handed-to-caregiver': { label: 'A caregiver took the student home' },
  'moved-to-circle': { label: 'A restorative process begins' },
  'nothing-found': { label: 'Nothing was found', hint: 'When I came, there was nobody and nothing' },
}

const nobodyCame: Record<ReasonNobodyCame, string> = {
  'nobody-on-duty': 'Nobody was on duty',
  'nobody-answered': 'Nobody answered',
  'cancelled-by-caller': 'The caller no longer needs help',
  'handled-in-room': 'It was settled in the room',
  duplicate: 'This is the same as another call',
}

/** To whom from outside a call can be handed. */
const parties: Readonly<Record<string, string>> = {
  'mobile-crisis': 'the mobile crisis team',
  ems: 'the ambulance crew',
  police: 'the police',
  caregiver: 'a caregiver',
  dcf: 'the Department of Children and Families',
  'support-team': 'the support team',
  administrator: 'an administrator',
}

const en = { stage, pageState, pageStateClosed, outcome, nobodyCame, parties }

const pageStateInSpanish: Record<PageState, string> = {
  waiting: 'Se espera respuesta',
  answered: 'Viene',
  declined: 'No puede venir',
  'no-answer': 'Sin respuesta',
  failed: 'No se le pudo avisar',
}

const es: typeof en = {
  stage: {
    asked: 'Pedida',
    paged: 'En espera',
    answered: 'Viene',
    'on-the-way': 'En camino',
    there: 'Ya llegó',
    'handed-over': 'En otras manos',
    closed: 'Cerrada',
  },
  pageState: pageStateInSpanish,
  pageStateClosed: { ...pageStateInSpanish, waiting: 'No hizo falta', answered: 'Respondió' },
  outcome: {
    settled: { label: 'Está resuelto', hint: 'Los estudiantes están donde deben estar' },
    'handed-to-mobile-crisis': { label: 'Se hizo cargo el equipo móvil de crisis' },
    'handed-to-ems': { label: 'Se hizo cargo una ambulancia', hint: 'Hay que avisar a la familia y al estado' },
    'handed-to-police': { label: 'Se hizo cargo la policía', hint: 'Hay que avisar a la familia y al estado' },
    'handed-to-caregiver': { label: 'La familia se llevó al estudiante a casa' },
    'moved-to-circle': { label: 'Empieza un proceso restaurativo' },
    'nothing-found': { label: 'No se encontró nada', hint: 'Cuando llegué no había nadie ni nada' },
  },
  nobodyCame: {
    'nobody-on-duty': 'No había nadie de guardia',
    'nobody-answered': 'Nadie respondió',
    'cancelled-by-caller': 'Quien llamó ya no necesita ayuda',
    'handled-in-room': 'Se resolvió en el salón',
    duplicate: 'Es la misma que otra llamada',
  },
  parties: {
    'mobile-crisis': 'el equipo móvil de crisis',
    ems: 'el personal de la ambulancia',
    police: 'la policía',
    caregiver: 'la familia o cuidador',
    dcf: 'el Departamento de Niños y Familias (DCF)',
    'support-team': 'el equipo de apoyo',
    administrator: 'la administración de la escuela',
  },
}

/** A word for each code of a call. A code without one does not compile. */
export const codes = { en, es }
