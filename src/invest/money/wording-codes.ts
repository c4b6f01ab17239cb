import type { Lang, Saying } from '../../kernel/lang.ts'
import type { MoveState, TransactionKind, Vote } from './book.ts'
import type { Kind, Owner, Side } from './lines.ts'

/** The words of the books: whose a line is, what it pays for, how a move stands. */
export const ownerWords: Readonly<Record<Owner | 'not-stated', Saying>> = {
  city: { en: 'City', es: 'Ciudad' },
  district: { en: 'School district', es: 'Distrito escolar' },
  state: { en: 'State', es: 'Estado' },
  grant: { en: 'Grant', es: 'Subvención' },
  'not-stated': { en: 'Not stated', es: 'No se dice' },
}

export const kindWords: Readonly<Record<Kind, Saying>> = {
  police: { en: 'Police in schools', es: 'Policía en las escuelas' },
  support: { en: 'Support for students', es: 'Apoyo a los estudiantes' },
  wellness: { en: 'Health and wellness', es: 'Salud y bienestar' },
  posts: { en: 'Positions', es: 'Puestos' },
  people: { en: 'Pay of people', es: 'Sueldos' },
  cameras: { en: 'Cameras', es: 'Cámaras' },
  detectors: { en: 'Metal detectors', es: 'Detectores de metales' },
  glass: { en: 'Hardened glass', es: 'Vidrios reforzados' },
  other: { en: 'Something else', es: 'Otra cosa' },
}

export const sideWords: Readonly<Record<Side, Saying>> = {
  police: { en: 'Police in schools', es: 'Policía en las escuelas' },
  support: { en: 'People and support', es: 'Personas y apoyo' },
  hardening: { en: 'Cameras, detectors and glass', es: 'Cámaras, detectores y vidrios' },
  other: { en: 'Everything else', es: 'Todo lo demás' },
}

export const stateWords: Readonly<Record<MoveState | 'taken-back', Saying>> = {
  asked: { en: 'Asked', es: 'Pedido' },
  appropriated: { en: 'Appropriated', es: 'Asignado' },
  refused: { en: 'Refused', es: 'Rechazado' },
  'taken-back': { en: 'Taken back', es: 'Anulado' },
}

export const voteWords: Readonly<Record<Vote, Saying>> = {
  for: { en: 'for', es: 'a favor' },
  against: { en: 'against', es: 'en contra' },
}

export const entryWords: Readonly<Record<TransactionKind, Saying>> = {
  opened: { en: 'Budget', es: 'Presupuesto' },
  moved: { en: 'Moved', es: 'Traspaso' },
  spent: { en: 'Spent', es: 'Gasto' },
  reversed: { en: 'Taken back', es: 'Anulación' },
}

const months: Readonly<Record<Lang, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
}

/** `2026-07` as it is read: July 2026. */
export function monthSaid(month: string, lang: Lang): string {
  const name = months[lang][Number(month.slice(5, 7)) - 1] ?? ''
  return { en: `${name} ${month.slice(0, 4)}`, es: `${name} de ${month.slice(0, 4)}` }[lang]
}
