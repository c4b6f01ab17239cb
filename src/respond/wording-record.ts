import type { CallFact } from './facts.ts'

/** Who and what a line of a record is about; left empty where a kind has no use for it. */
export interface Told {
  readonly who: string
  readonly role: string
  /** Whom a call is handed to; empty where it goes to the next on the list. */
  readonly to: string
  readonly what: string
  readonly when: string
}

/** What each kind of fact says in a record. A kind without a sentence does not compile. */
const history: Record<CallFact['type'], (told: Told) => string> = {
  'call.asked': ({ who }) => `${who} asked for support.`,
  'call.facts-added': ({ who, what }) => `${who} said more: ${what}`,
  'call.decided': ({ what }) => `The plan decided: ${what}`,
  'call.paged': ({ who, role }) => `${who}, ${role}, was asked to come.`,
  'call.page-carried': ({ who }) => `The message to ${who} went out.`,
  'call.page-refused': ({ who }) => `The message to ${who} could not be delivered.`,
  'call.page-unanswered': ({ who }) => `${who} had not answered when the plan’s time was over. The next person is asked.`,
  'call.nobody-to-ask': () => 'Nobody on the plan’s list could be asked. We look again soon.',
  'call.told': ({ who, role }) => `${who}, ${role}, was told.`,
  'call.answered': ({ who }) => `${who} answered: I am coming.`,
  'call.declined': ({ who }) => `${who} answered: I cannot come.`,
  'call.on-the-way': ({ who }) => `${who} was on the way.`,
  'call.there': ({ who }) => `${who} was there.`,
  'call.handed-over': ({ who, to }) => (to === '' ? `${who} handed over to the next on the list.` : `${who} handed over to ${to}.`),
  'call.closed': ({ who, what }) => `${who} closed the call. ${what}.`,
  'call.follow-up-set': ({ who, when }) => `${who} is to follow up by ${when}.`,
  'call.follow-up-done': ({ who }) => `${who} marked the follow-up as done.`,
  'call.went-outside': () => 'This goes outside the school. A record of it was opened with police and agency requests.',
}

/** The same where nobody may be named: the district's record. */
const inRecord: Record<CallFact['type'], string> = {
  'call.asked': 'Someone asked for support.',
  'call.facts-added': 'More was said about a call.',
  'call.decided': 'The plan decided a call.',
  'call.paged': 'Someone was asked to come.',
  'call.page-carried': 'A message went out.',
  'call.page-refused': 'A message could not be delivered.',
  'call.page-unanswered': 'Someone did not answer in time.',
  'call.nobody-to-ask': 'Nobody could be asked.',
  'call.told': 'Someone was told.',
  'call.answered': 'Someone said that they are coming.',
  'call.declined': 'Someone said that they cannot come.',
  'call.on-the-way': 'Someone was on the way.',
  'call.there': 'Someone was there.',
  'call.handed-over': 'A call was handed over.',
  'call.closed': 'A call was closed.',
  'call.follow-up-set': 'A follow-up was agreed.',
  'call.follow-up-done': 'A follow-up was done.',
  'call.went-outside': 'A call went outside the school.',
}

const historyInSpanish: typeof history = {
  'call.asked': ({ who }) => `${who} pidió apoyo.`,
  'call.facts-added': ({ who, what }) => `${who} dijo algo más: ${what}`,
  'call.decided': ({ what }) => `El plan decidió: ${what}`,
  'call.paged': ({ who, role }) => `Se pidió que viniera: ${who}, ${role}.`,
  'call.page-carried': ({ who }) => `Salió el mensaje para ${who}.`,
  'call.page-refused': ({ who }) => `No se pudo entregar el mensaje para ${who}.`,
  'call.page-unanswered': ({ who }) => `${who} no había respondido cuando se acabó el tiempo del plan. Se llama a la siguiente persona.`,
  'call.nobody-to-ask': () => 'No se pudo llamar a nadie de la lista del plan. Volvemos a buscar pronto.',
  'call.told': ({ who, role }) => `Se avisó a: ${who}, ${role}.`,
  'call.answered': ({ who }) => `${who} respondió: Voy para allá.`,
  'call.declined': ({ who }) => `${who} respondió: No puedo ir.`,
  'call.on-the-way': ({ who }) => `${who} estaba en camino.`,
  'call.there': ({ who }) => `${who} llegó.`,
  'call.handed-over': ({ who, to }) =>
    to === '' ? `${who} pasó la llamada a la siguiente persona de la lista.` : `${who} pasó la llamada. La recibe: ${to}.`,
  'call.closed': ({ who, what }) => `${who} cerró la llamada. ${what}.`,
  'call.follow-up-set': ({ who, when }) => `${who} dará seguimiento a más tardar el ${when}.`,
  'call.follow-up-done': ({ who }) => `${who} marcó el seguimiento como hecho.`,
  'call.went-outside': () => 'Esto sale de la escuela. Se abrió su registro junto a las peticiones de la policía y de agencias.',
}

const inRecordInSpanish: typeof inRecord = {
  'call.asked': 'Alguien pidió apoyo.',
  'call.facts-added': 'Se dijo algo más sobre una llamada.',
  'call.decided': 'El plan decidió una llamada.',
  'call.paged': 'Se pidió a alguien que viniera.',
  'call.page-carried': 'Salió un mensaje.',
  'call.page-refused': 'No se pudo entregar un mensaje.',
  'call.page-unanswered': 'Alguien no respondió a tiempo.',
  'call.nobody-to-ask': 'No se pudo llamar a nadie.',
  'call.told': 'Se avisó a alguien.',
  'call.answered': 'Alguien dijo que viene.',
  'call.declined': 'Alguien dijo que no puede venir.',
  'call.on-the-way': 'Alguien estaba en camino.',
  'call.there': 'Alguien llegó.',
  'call.handed-over': 'Se pasó una llamada a otra persona.',
  'call.closed': 'Se cerró una llamada.',
  'call.follow-up-set': 'Se acordó un seguimiento.',
  'call.follow-up-done': 'Se hizo un seguimiento.',
  'call.went-outside': 'Una llamada salió de la escuela.',
}

export const record = { en: { history, inRecord }, es: { history: historyInSpanish, inRecord: inRecordInSpanish } }
