import type { Lang } from '../../kernel/lang.ts'
import type { ContactFactRecorded } from './facts.ts'
import { lettersInRecord } from '../letters/wording-record.ts'
import { reportsInRecord } from '../outbound/reports/wording-record.ts'

/** Who and what a line of a record is about; left empty where a kind has no use for it. */
export interface Line {
  readonly who: string
  readonly what: string
}

type Type = ContactFactRecorded['type']

/** What each kind of fact says in a record. A kind without a sentence does not compile. */
const en: Record<Type, (line: Line) => string> = {
  'contact.asked': ({ who }) => `${who} wrote down a police or agency request.`,
  'contact.facts-added': ({ who, what }) => `${who} said more: ${what}`,
  'contact.visit-saved': ({ who }) => `${who} wrote down who came, and with what.`,
  'contact.paper-copied': ({ who }) => `${who} kept a copy of a paper.`,
  'contact.verified': ({ who, what }) => `${who} checked who they are, through a published number: ${what}.`,
  'contact.paper-read': ({ who, what }) => `${who} read the paper: ${what}. What it is worth, counsel says.`,
  'contact.decided': ({ what }) => `The plan answered: ${what}`,
  'contact.told': ({ what }) => `Done: ${what}.`,
  'contact.not-told': ({ what }) => `A message could not be delivered, so this is still owed: ${what}.`,
  'contact.tried': ({ who, what }) => `${who} tried: ${what}.`,
  'contact.unreachable': ({ what }) => `Every way was tried and the time is over, so nobody waits for this longer: ${what}.`,
  'contact.consent': ({ what }) => `Asked to agree: ${what}.`,
  'contact.waits-until': ({ what }) => `The record waits until ${what}.`,
  'contact.waited': () => 'The days of waiting are over.',
  'contact.signed': ({ who, what }) => `${who} decided: ${what}.`,
  'contact.opened': () => 'It was opened.',
  'contact.complied': () => 'It was not stood in the way of.',
  'contact.declined': ({ what }) => `It did not open: ${what}.`,
  'contact.begun': ({ what }) => `It began: ${what}.`,
  'contact.owes': () => 'Notices, accounts and a review are owed from now.',
  'contact.released': ({ who }) => `${who} let go of a record, and the log of access has its line.`,
  'contact.ended': ({ what }) => `It ended. ${what}`,
  'contact.excused': ({ who, what }) => `${who} wrote that a court forbids this: ${what}.`,
  'contact.stated': ({ who }) => `${who} recorded how it went.`,
  'contact.amended': ({ who }) => `${who} changed their account and said why. What stood before is kept.`,
  'contact.reminded': ({ who }) => `${who} was reminded.`,
  'contact.reviewed': ({ who, what }) => `${who} reviewed it: ${what}.`,
  'contact.referred': ({ what }) => `Reported to police: ${what}.`,
  'contact.referral-decided': ({ who, what }) => `${who} said how this is counted: ${what}.`,
}

const es: typeof en = {
  'contact.asked': ({ who }) => `${who} anotó una petición de la policía o de una agencia.`,
  'contact.facts-added': ({ who, what }) => `${who} dijo algo más: ${what}`,
  'contact.visit-saved': ({ who }) => `${who} anotó quién vino y con qué.`,
  'contact.paper-copied': ({ who }) => `${who} guardó una copia de un documento.`,
  'contact.verified': ({ who, what }) => `${who} comprobó quiénes son, con un número publicado: ${what}.`,
  'contact.paper-read': ({ who, what }) => `${who} leyó el documento: ${what}. Lo que vale lo dice la asesoría jurídica.`,
  'contact.decided': ({ what }) => `El plan respondió: ${what}`,
  'contact.told': ({ what }) => `Hecho: ${what}.`,
  'contact.not-told': ({ what }) => `No se pudo entregar un mensaje; esto todavía falta: ${what}.`,
  'contact.tried': ({ who, what }) => `${who} lo intentó: ${what}.`,
  'contact.unreachable': ({ what }) => `Se intentó por todos los medios y pasó el tiempo; ya no se espera esto: ${what}.`,
  'contact.consent': ({ what }) => `Consentimiento: ${what}.`,
  'contact.waits-until': ({ what }) => `El expediente espera hasta el ${what}.`,
  'contact.waited': () => 'Pasaron los días de espera.',
  'contact.signed': ({ who, what }) => `${who} decidió: ${what}.`,
  'contact.opened': () => 'Se abrió.',
  'contact.complied': () => 'No se impidió.',
  'contact.declined': ({ what }) => `No se abrió: ${what}.`,
  'contact.begun': ({ what }) => `Empezó: ${what}.`,
  'contact.owes': () => 'Desde ahora se deben avisos, relatos y una revisión.',
  'contact.released': ({ who }) => `${who} entregó parte de un expediente, y quedó anotado en el registro de acceso.`,
  'contact.ended': ({ what }) => `Terminó. ${what}`,
  'contact.excused': ({ who, what }) => `${who} anotó que una corte prohíbe esto: ${what}.`,
  'contact.stated': ({ who }) => `${who} anotó cómo fue.`,
  'contact.amended': ({ who }) => `${who} cambió su relato y dijo por qué. Lo anterior se conserva.`,
  'contact.reminded': ({ who }) => `Se envió un recordatorio a ${who}.`,
  'contact.reviewed': ({ who, what }) => `${who} hizo la revisión: ${what}.`,
  'contact.referred': ({ what }) => `Se informó a la policía: ${what}.`,
  'contact.referral-decided': ({ who, what }) => `${who} dijo cómo se cuenta: ${what}.`,
}

/** The same where nobody may be named: the district's record. */
const nobody: Line = { who: '', what: '' }
const inRecord: Record<Lang, Record<Type, string>> = {
  en: {
    'contact.asked': 'A police or agency request was written down.',
    'contact.facts-added': 'More was said about a request.',
    'contact.visit-saved': 'It was written down who came, and with what.',
    'contact.paper-copied': 'A copy of a paper was kept.',
    'contact.verified': 'It was checked who was asking.',
    'contact.paper-read': 'A paper was read.',
    'contact.decided': 'The plan answered a request.',
    'contact.told': 'Someone was told.',
    'contact.not-told': 'A message could not be delivered.',
    'contact.tried': 'Someone was tried to be told.',
    'contact.unreachable': 'Someone could not be reached.',
    'contact.consent': 'Someone was asked to agree.',
    'contact.waits-until': 'A record waits.',
    'contact.waited': en['contact.waited'](nobody),
    'contact.signed': 'Someone whom the plan names decided.',
    'contact.opened': 'A request was opened.',
    'contact.complied': 'A request was not stood in the way of.',
    'contact.declined': 'A request did not open.',
    'contact.begun': 'A contact began.',
    'contact.owes': en['contact.owes'](nobody),
    'contact.released': 'Part of a record was let go.',
    'contact.ended': 'A contact ended.',
    'contact.excused': 'A court forbids a notice.',
    'contact.stated': 'Someone recorded how it went.',
    'contact.amended': 'Someone changed their account.',
    'contact.reminded': 'Someone was reminded.',
    'contact.reviewed': 'A contact was reviewed.',
    'contact.referred': 'A report to police was counted.',
    'contact.referral-decided': 'Someone said how a report to police is counted.',
  },
  es: {
    'contact.asked': 'Se anotó una petición de la policía o de una agencia.',
    'contact.facts-added': 'Se dijo algo más de una petición.',
    'contact.visit-saved': 'Se anotó quién vino y con qué.',
    'contact.paper-copied': 'Se guardó una copia de un documento.',
    'contact.verified': 'Se comprobó quién la hacía.',
    'contact.paper-read': 'Se leyó un documento.',
    'contact.decided': 'El plan respondió a una petición.',
    'contact.told': 'Se avisó a alguien.',
    'contact.not-told': 'No se pudo entregar un mensaje.',
    'contact.tried': 'Se intentó avisar a alguien.',
    'contact.unreachable': 'No se pudo localizar a alguien.',
    'contact.consent': 'Se pidió un consentimiento.',
    'contact.waits-until': 'Un expediente espera.',
    'contact.waited': es['contact.waited'](nobody),
    'contact.signed': 'Decidió una persona que el plan nombra.',
    'contact.opened': 'Se abrió una petición.',
    'contact.complied': 'No se impidió una petición.',
    'contact.declined': 'Una petición no se abrió.',
    'contact.begun': 'Empezó un contacto.',
    'contact.owes': es['contact.owes'](nobody),
    'contact.released': 'Se entregó parte de un expediente.',
    'contact.ended': 'Terminó un contacto.',
    'contact.excused': 'Una corte prohíbe un aviso.',
    'contact.stated': 'Alguien anotó cómo fue.',
    'contact.amended': 'Alguien cambió su relato.',
    'contact.reminded': 'Se envió un recordatorio.',
    'contact.reviewed': 'Se revisó un contacto.',
    'contact.referred': 'Se contó un informe a la policía.',
    'contact.referral-decided': 'Alguien dijo cómo se cuenta un informe a la policía.',
  },
}

export const recordWords = (lang: Lang) => ({
  history: { en, es }[lang],
  inRecord: { ...inRecord[lang], ...lettersInRecord[lang], ...reportsInRecord[lang] },
})
