import { responderRoles, type Role, staffRoles } from './roles.ts'

/** Who may do what: one table that can be read aloud. */

interface Rule {
  readonly says: string
  readonly roles: readonly Role[]
}

const office = ['principal', 'superintendent', 'coordinator', 'front-office'] as const
const lead = ['superintendent', 'coordinator'] as const

const table = {
  'call-for-support': { says: 'Everybody who works for the district may call for support. 911 is shown to everyone.', roles: staffRoles },
  'answer-call': { says: 'Whoever is asked may answer, and any member of staff can be asked.', roles: staffRoles },
  'see-board': {
    says: 'Those who respond, and those who run the school, see the board.',
    roles: [...responderRoles, ...office, 'designee'],
  },
  'see-duty': {
    says: 'Those who respond, and those who run the school, see who is on duty.',
    roles: [...responderRoles, ...office, 'designee'],
  },
  'set-duty': { says: 'The principal, the front office, the coordinator and the superintendent say who is on duty.', roles: office },
  'see-people': { says: 'The principal, the front office, the coordinator and the superintendent see the list of people.', roles: office },
  'import-roster': { says: 'The coordinator and the superintendent bring in a roster.', roles: lead },
  'manage-users': { says: 'The coordinator and the superintendent add people and give roles.', roles: lead },
  'see-ledger': {
    says: 'The superintendent, the principal, the coordinator, a designee and counsel read the record.',
    roles: ['superintendent', 'principal', 'coordinator', 'designee', 'counsel'],
  },
} as const satisfies Readonly<Record<string, Rule>>

export type Permission = keyof typeof table

/** The table, for the pages that show it and the test that tries every role. */
export const whoMay: Readonly<Record<Permission, Rule>> = table

/** A person, or whoever runs the command line on the district's own machine: that is the operator, who may do all of it. */
export type Actor = { readonly id: string; readonly roles: readonly Role[] } | 'operator'

/**
 * A known person on whom the register has no role yet is taken for staff when they call: no missing line in a roster may stand
 * between somebody and help.
 */
export function may(actor: Actor, permission: Permission): boolean {
  if (actor === 'operator') return true
  if (permission === 'call-for-support' && actor.roles.length === 0) return true
  return actor.roles.some(role => whoMay[permission].roles.includes(role))
}

export const idOf = (actor: Actor): string | null => (actor === 'operator' ? null : actor.id)
