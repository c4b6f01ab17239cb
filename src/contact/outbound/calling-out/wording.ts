import type { Lang, Saying } from '../../../kernel/lang.ts'
import type { CountedBecause, Counting, ReferralKind } from '../../request/referral.ts'
import type { ReferralColumn } from './referral-counts.ts'

export const kindWords: Readonly<Record<ReferralKind, Saying>> = {
  referral: { en: 'Reported to police', es: 'Informe a la policía' },
  citation: { en: 'Citation', es: 'Citación' },
  'court-referral': { en: 'Sent to court', es: 'Envío a la corte' },
  arrest: { en: 'Arrest', es: 'Arresto' },
}

export const countingWords: Readonly<Record<Counting, Saying>> = {
  yes: { en: 'It counts', es: 'Se cuenta' },
  no: { en: 'It does not count', es: 'No se cuenta' },
  undecided: { en: 'A person decides', es: 'Lo decide una persona' },
}

export const becauseWords: Readonly<Record<CountedBecause, Saying>> = {
  'student-reported': { en: 'a student was reported to police', es: 'se informó a la policía sobre un estudiante' },
  'mental-health': { en: '911 was called for a mental-health crisis', es: 'se llamó al 911 por una crisis de salud mental' },
  'who-not-known': { en: 'the call does not say whom it is about', es: 'la llamada no dice de quién se trata' },
  'not-at-school': {
    en: 'it was not at school, at a school event or on a school bus',
    es: 'no fue en la escuela, en una actividad escolar ni en el autobús escolar',
  },
  'not-conduct': {
    en: 'a student needed help and was not reported for anything',
    es: 'un estudiante necesitaba ayuda y no se le acusó de nada',
  },
  'came-by-themselves': { en: 'police came by themselves', es: 'la policía vino por su cuenta' },
  'no-student': { en: 'it was not about a student after all', es: 'al final no se trataba de un estudiante' },
}

const en = {
  back: 'Police and agency requests',
  notDone: 'This was not done',
  title: 'Students reported to police',
  lede: 'The state counts each time a student is reported to police, whatever police do then. Drills are not counted.',
  undecidedTitle: 'A person decides these',
  undecidedLede:
    'The state’s words leave open whether these count. A 911 call for a mental-health crisis is counted apart until the superintendent or a designee has said.',
  nothingUndecided: 'Nothing waits for a decision.',
  countedTitle: 'Counted so far',
  list: 'Every report of this school year',
  none: 'No report to police this school year.',
  school: 'School',
  doesCount: 'It counts',
  doesNot: 'It does not count',
  year: (year: string) => `School year ${year}`,
  hidden: 'Counts from 1 to 5 are not shown, nor others from which they could be worked out.',
  hiddenCount: 'not shown',
  total: 'All schools',
}
export type CallingOutWords = typeof en

const es: CallingOutWords = {
  back: 'Peticiones de la policía y de agencias',
  notDone: 'Esto no se hizo',
  title: 'Informes a la policía sobre estudiantes',
  lede: 'El estado cuenta cada vez que se informa a la policía sobre un estudiante, haga lo que haga la policía después. Los simulacros no se cuentan.',
  undecidedTitle: 'Estos los decide una persona',
  undecidedLede:
    'Las palabras del estado no dicen si estos se cuentan. Una llamada al 911 por una crisis de salud mental se cuenta aparte hasta que decida la superintendencia o la persona designada.',
  nothingUndecided: 'Nada espera una decisión.',
  countedTitle: 'Hasta ahora',
  list: 'Todos los informes de este año escolar',
  none: 'Ningún informe a la policía este año escolar.',
  school: 'Escuela',
  doesCount: 'Se cuenta',
  doesNot: 'No se cuenta',
  year: year => `Año escolar ${year}`,
  hidden: 'No se muestran las cifras del 1 al 5 ni otras de las que se podrían deducir.',
  hiddenCount: 'no se muestra',
  total: 'Todas las escuelas',
}

export const callingOutWording: Readonly<Record<Lang, CallingOutWords>> = { en, es }

export const callingOutWords = (lang: Lang): CallingOutWords => callingOutWording[lang]

/** Why it was not done, then what would change that. */
export const referralRefusals = {
  notYoursToDecide: {
    en: 'Only the superintendent or a designee says how a report is counted. Ask one of them.',
    es: 'Solo la superintendencia o la persona designada dice cómo se cuenta un informe. Pídaselo a una de ellas.',
  },
  noReferral: {
    en: 'No student was reported to police here, so nothing is counted. Choose one from the list.',
    es: 'Aquí no se informó a la policía sobre ningún estudiante y nada se cuenta. Elija uno de la lista.',
  },
  notInDoubt: {
    en: 'The state’s words leave no doubt about this one. Only a report that waits for a person can be decided.',
    es: 'Las palabras del estado no dejan duda sobre este. Solo se decide un informe que espera a una persona.',
  },
  noSuchYear: {
    en: 'That is no school year. Write it as 2026-27.',
    es: 'Ese no es un año escolar. Escríbalo así: 2026-27.',
  },
  sayWhich: {
    en: 'Say whether it counts. Choose one of the two buttons.',
    es: 'Diga si se cuenta. Elija uno de los dos botones.',
  },
} satisfies Record<string, Saying>

export const columnWords: Readonly<Record<ReferralColumn, Saying>> = {
  arrest: { en: 'Arrests', es: 'Arrestos' },
  'non-arrest-referral': { en: 'Reports to police without arrest', es: 'Informes a la policía sin arresto' },
  'mental-health-apart': { en: 'Mental-health 911 calls, counted apart', es: 'Llamadas al 911 por salud mental, contadas aparte' },
  undecided: { en: 'Not decided yet', es: 'Sin decidir' },
}
