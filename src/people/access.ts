import type { Saying } from '../kernel/lang.ts'
import { responderRoles, type Role, staffRoles } from './roles.ts'

/** Who may do what: one table that can be read aloud. */

interface Rule {
  readonly says: Saying
  readonly roles: readonly Role[]
}

const office = ['principal', 'superintendent', 'coordinator', 'front-office'] as const
const lead = ['superintendent', 'coordinator'] as const

const table = {
  'call-for-support': {
    says: {
      en: 'Everybody who works for the district may call for support. 911 is shown to everyone.',
      es: 'Todas las personas que trabajan para el distrito pueden pedir apoyo. El 911 se muestra a todos.',
    },
    roles: staffRoles,
  },
  'answer-call': {
    says: {
      en: 'Whoever is asked may answer, and any member of staff can be asked.',
      es: 'Responde la persona a quien se le pide, y se le puede pedir a cualquiera del personal.',
    },
    roles: staffRoles,
  },
  'see-board': {
    says: {
      en: 'Those who respond, and those who run the school, see the board.',
      es: 'Ven el tablero quienes responden y quienes dirigen la escuela.',
    },
    roles: [...responderRoles, ...office, 'designee'],
  },
  'see-duty': {
    says: {
      en: 'Those who respond, and those who run the school, see who is on duty.',
      es: 'Ven quién está de guardia quienes responden y quienes dirigen la escuela.',
    },
    roles: [...responderRoles, ...office, 'designee'],
  },
  'set-duty': {
    says: {
      en: 'The principal, the front office, the coordinator and the superintendent say who is on duty.',
      es: 'La dirección, la oficina de la escuela, la coordinación y la superintendencia dicen quién está de guardia.',
    },
    roles: office,
  },
  'see-people': {
    says: {
      en: 'The principal, the front office, the coordinator and the superintendent see the list of people.',
      es: 'La dirección, la oficina de la escuela, la coordinación y la superintendencia ven la lista de personas.',
    },
    roles: office,
  },
  'import-roster': {
    says: {
      en: 'The coordinator and the superintendent bring in a roster.',
      es: 'La coordinación y la superintendencia cargan la lista escolar.',
    },
    roles: lead,
  },
  'manage-users': {
    says: {
      en: 'The coordinator and the superintendent add people and give roles.',
      es: 'La coordinación y la superintendencia agregan personas y dan funciones.',
    },
    roles: lead,
  },
  'change-settings': {
    says: {
      en: 'The coordinator and the superintendent see and change the settings of the district.',
      es: 'La coordinación y la superintendencia ven y cambian los ajustes del distrito.',
    },
    roles: lead,
  },
  'use-door': {
    says: {
      en: 'Everybody who works for the district may see at the front office whom to call, by name and number.',
      es: 'Todas las personas que trabajan para el distrito pueden ver en recepción a quién llamar, con nombre y número.',
    },
    roles: staffRoles,
  },
  'read-paper': {
    says: {
      en: 'Only the superintendent, a designee and counsel read a paper that police or an agency brings.',
      es: 'Solo la superintendencia, la persona designada y la asesoría jurídica leen un documento que trae la policía o una agencia.',
    },
    roles: ['superintendent', 'designee', 'counsel'],
  },
  'see-outbound': {
    says: {
      en: 'The superintendent, a designee, counsel and the principal of the school see what is reported to police and others in writing.',
      es: 'Lo que se informa por escrito a la policía y a otros lo ven la superintendencia, la persona designada, la asesoría jurídica y la dirección de la escuela.',
    },
    roles: ['principal', 'superintendent', 'designee', 'counsel'],
  },
  'count-referrals': {
    says: {
      en: 'Only the superintendent or a designee says whether a report to police that is in doubt is counted.',
      es: 'Solo la superintendencia o la persona designada dice si se cuenta un informe a la policía que está en duda.',
    },
    roles: ['superintendent', 'designee'],
  },
  'see-access-log': {
    says: {
      en: 'Only the superintendent, a designee and counsel see who was given part of a student’s record.',
      es: 'Solo la superintendencia, la persona designada y la asesoría jurídica ven a quién se entregó parte de un expediente.',
    },
    roles: ['superintendent', 'designee', 'counsel'],
  },
  'keep-letters': {
    says: {
      en: 'Only the superintendent, a designee and counsel keep the letters that tell families of a police or agency request.',
      es: 'Solo la superintendencia, la persona designada y la asesoría jurídica llevan las cartas que avisan a las familias.',
    },
    roles: ['superintendent', 'designee', 'counsel'],
  },
  'see-request-report': {
    says: {
      en: 'The superintendent, a designee, the coordinator, counsel and principals see the report on police and agency requests.',
      es: 'Ven el informe sobre peticiones de la policía la superintendencia, la persona designada, la coordinación, la asesoría jurídica y la dirección.',
    },
    roles: ['superintendent', 'principal', 'coordinator', 'designee', 'counsel'],
  },
  'set-calendar': {
    says: {
      en: 'The coordinator and the superintendent set the school calendar. Everybody who is signed in may read it.',
      es: 'La coordinación y la superintendencia fijan el calendario escolar. Puede leerlo quien haya iniciado sesión.',
    },
    roles: lead,
  },
  'adopt-plan': {
    says: {
      en: 'Only the superintendent puts a version of the plan in force, once the school committee has voted. Everyone may read it.',
      es: 'Solo la superintendencia pone en vigor una versión del plan, cuando el comité escolar la ha votado. Todos pueden leerla.',
    },
    roles: ['superintendent'],
  },
  'see-figures': {
    says: {
      en: 'The superintendent, a designee and the coordinator see the figures of every school; a principal sees those of their own.',
      es: 'La superintendencia, la persona designada y la coordinación ven las cifras de todas las escuelas; la dirección, las de la suya.',
    },
    roles: ['superintendent', 'principal', 'coordinator', 'designee'],
  },
  'bring-state-data': {
    says: {
      en: 'The coordinator and the superintendent bring in what the state publishes. Everyone may read it.',
      es: 'La coordinación y la superintendencia cargan lo que publica el estado. Todos pueden leerlo.',
    },
    roles: lead,
  },
  'plan-staffing': {
    says: {
      en: 'The coordinator and the superintendent work out which schools get which positions. Everyone may read what is published.',
      es: 'La coordinación y la superintendencia calculan qué escuelas reciben qué puestos. Todos pueden leer lo publicado.',
    },
    roles: lead,
  },
  'keep-books': {
    says: {
      en: 'The coordinator and the superintendent keep the books of the money that moves. Everyone may read them.',
      es: 'La coordinación y la superintendencia llevan las cuentas del dinero que se mueve. Todos pueden leerlas.',
    },
    roles: lead,
  },
  hire: {
    says: {
      en: 'The superintendent, the coordinator and principals post positions, name a panel and make offers.',
      es: 'La superintendencia, la coordinación y la dirección de cada escuela publican puestos, nombran un panel y hacen ofertas.',
    },
    roles: ['superintendent', 'principal', 'coordinator'],
  },
  'see-ledger': {
    says: {
      en: 'The superintendent, the principal, the coordinator, a designee and counsel read the record.',
      es: 'Leen el registro la superintendencia, la dirección, la coordinación, la persona designada y la asesoría jurídica.',
    },
    roles: ['superintendent', 'principal', 'coordinator', 'designee', 'counsel'],
  },
} as const satisfies Readonly<Record<string, Rule>>

export type Permission = keyof typeof table

/** The table, for the pages that show it and the test that tries every role. */
export const whoMay: Readonly<Record<Permission, Rule>> = table

/** In the order of the table. */
export const permissions: readonly Permission[] = Object.keys(table).filter(isPermission)

function isPermission(text: string): text is Permission {
  return text in table
}

/** A person, or whoever runs the command line on the district's own machine: that is the operator, who may do all of it. */
export type Actor = { readonly id: string; readonly roles: readonly Role[] } | 'operator'

/** Nobody makes themselves the superintendent: that office, and a link to sign in as its holder, come from one of them or from the command line. */
export const mayRaise = (actor: Actor, roles: readonly string[]): boolean =>
  actor === 'operator' || actor.roles.includes('superintendent') || !roles.includes('superintendent')

/**
 * A known person on whom the register has no role yet is taken for staff when they call: no missing line in a roster may stand
 * between somebody and help.
 */
export function may(actor: Actor, permission: Permission): boolean {
  if (actor === 'operator') return true
  if (permission === 'call-for-support' && actor.roles.length === 0) return true
  return actor.roles.some(role => whoMay[permission].roles.includes(role))
}

/** The whole table as it is for somebody: what they may do and what not, with the rule, and those of their roles that allow it. */
export function whyMay({ id, roles }: Exclude<Actor, 'operator'>) {
  return permissions.map(permission => {
    const rule = whoMay[permission]
    return { permission, ...rule, may: may({ id, roles }, permission), through: roles.filter(role => rule.roles.includes(role)) }
  })
}

export const idOf = (actor: Actor): string | null => (actor === 'operator' ? null : actor.id)
