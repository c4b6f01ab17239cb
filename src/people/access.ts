import type { Saying } from '../kernel/lang.ts'
import { responderRoles, type Role, staffRoles } from './roles.ts'
import { mayWords } from './words/may.ts'

/** Who may do what: one table that can be read aloud. */

interface Rule {
  readonly says: Saying
  readonly roles: readonly Role[]
}

const office = ['principal', 'superintendent', 'coordinator', 'front-office'] as const
const lead = ['superintendent', 'coordinator'] as const

const table = {
  'call-for-support': { says: mayWords['call-for-support'], roles: staffRoles },
  'answer-call': { says: mayWords['answer-call'], roles: staffRoles },
  'see-board': { says: mayWords['see-board'], roles: [...responderRoles, ...office, 'designee'] },
  'see-duty': { says: mayWords['see-duty'], roles: [...responderRoles, ...office, 'designee'] },
  'set-duty': { says: mayWords['set-duty'], roles: office },
  'see-people': { says: mayWords['see-people'], roles: office },
  'import-roster': { says: mayWords['import-roster'], roles: lead },
  'manage-users': { says: mayWords['manage-users'], roles: lead },
  'end-sessions': { says: mayWords['end-sessions'], roles: ['superintendent'] },
  'change-settings': { says: mayWords['change-settings'], roles: lead },
  'use-door': { says: mayWords['use-door'], roles: staffRoles },
  'read-paper': { says: mayWords['read-paper'], roles: ['superintendent', 'designee', 'counsel'] },
  'see-outbound': { says: mayWords['see-outbound'], roles: ['principal', 'superintendent', 'designee', 'counsel'] },
  'count-referrals': { says: mayWords['count-referrals'], roles: ['superintendent', 'designee'] },
  'see-access-log': { says: mayWords['see-access-log'], roles: ['superintendent', 'designee', 'counsel'] },
  'open-in-emergency': {
    says: mayWords['open-in-emergency'],
    roles: [...responderRoles, ...office, 'designee', 'counsel'],
  },
  'keep-letters': { says: mayWords['keep-letters'], roles: ['superintendent', 'designee', 'counsel'] },
  'see-exclusions': { says: mayWords['see-exclusions'], roles: ['principal', 'superintendent', 'counsel'] },
  'see-request-report': {
    says: mayWords['see-request-report'],
    roles: ['superintendent', 'principal', 'coordinator', 'designee', 'counsel'],
  },
  'set-calendar': { says: mayWords['set-calendar'], roles: lead },
  'hold-records': { says: mayWords['hold-records'], roles: ['superintendent', 'counsel'] },
  'adopt-plan': { says: mayWords['adopt-plan'], roles: ['superintendent'] },
  'draft-plan': { says: mayWords['draft-plan'], roles: lead },
  'sign-section': { says: mayWords['sign-section'], roles: ['counsel'] },
  'see-section-readings': { says: mayWords['see-section-readings'], roles: [...lead, 'counsel'] },
  'see-figures': { says: mayWords['see-figures'], roles: ['superintendent', 'principal', 'coordinator', 'designee'] },
  'reconcile-dispatch': { says: mayWords['reconcile-dispatch'], roles: [...lead, 'designee'] },
  'keep-devices': { says: mayWords['keep-devices'], roles: ['superintendent'] },
  'keep-deadlines': { says: mayWords['keep-deadlines'], roles: lead },
  'keep-agreements': { says: mayWords['keep-agreements'], roles: ['superintendent', 'counsel'] },
  'sign-agreements': { says: mayWords['sign-agreements'], roles: ['superintendent'] },
  'bring-state-data': { says: mayWords['bring-state-data'], roles: lead },
  'plan-staffing': { says: mayWords['plan-staffing'], roles: lead },
  'keep-books': { says: mayWords['keep-books'], roles: [...lead, 'finance'] },
  'record-votes': { says: mayWords['record-votes'], roles: [...lead, 'finance', 'city-finance'] },
  hire: { says: mayWords.hire, roles: ['superintendent', 'principal', 'coordinator'] },
  'see-ledger': { says: mayWords['see-ledger'], roles: ['superintendent', 'principal', 'coordinator', 'designee', 'counsel'] },
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
