import type { Place } from '../design/words/frame.ts'
import { type Actor, may, type Permission } from './access.ts'
import { responderRoles, type Role } from './roles.ts'

const needs = {
  myWork: 'call-for-support',
  call: 'call-for-support',
  frontOffice: 'use-door',
  requests: 'use-door',
  // Everybody may ask for one; the list is their own.
  repair: 'call-for-support',
  restraint: 'call-for-support',
  training: 'call-for-support',
  discipline: 'see-exclusions',
  reconcile: 'reconcile-dispatch',
  board: 'see-board',
  calls: 'answer-call',
  myPages: 'answer-call',
  ways: 'call-for-support',
  people: 'see-people',
  roster: 'import-roster',
  duty: 'see-duty',
  record: 'see-ledger',
  settings: 'change-settings',
} as const satisfies Partial<Record<Place, Permission>>

const places = [
  'myWork',
  'call',
  'frontOffice',
  'requests',
  'repair',
  'restraint',
  'training',
  'discipline',
  'reconcile',
  'board',
  'calls',
  'myPages',
  'ways',
  'people',
  'roster',
  'duty',
  'record',
  'settings',
] as const

/** The pages for staff that somebody may open: the menu shows no door that is locked. */
export const placesOpenTo = (actor: Actor): Place[] => places.filter(place => may(actor, needs[place]))

const leads: readonly Place[] = ['myWork', 'call', 'requests', 'board', 'figures', 'people']

/** The rooms of each role, the first that somebody has deciding: four to six, so that a line at the top holds them. */
const roomsByRole: readonly { readonly roles: readonly Role[]; readonly rooms: readonly Place[] }[] = [
  { roles: ['superintendent', 'coordinator', 'principal', 'designee'], rooms: leads },
  { roles: ['front-office'], rooms: ['myWork', 'call', 'frontOffice', 'requests', 'board', 'people'] },
  { roles: ['counsel'], rooms: ['myWork', 'call', 'requests', 'plan', 'record'] },
  { roles: responderRoles, rooms: ['myWork', 'call', 'board', 'duty'] },
]
const ofAnyStaff: readonly Place[] = ['myWork', 'call', 'plan', 'whatIf']

/** Where somebody goes most, by what they are here; nothing for families, and no room that is locked to them. */
export function roomsOf(actor: Exclude<Actor, 'operator'>): Place[] {
  if (!may(actor, 'call-for-support')) return []
  const { rooms } = roomsByRole.find(({ roles }) => roles.some(role => actor.roles.includes(role))) ?? { rooms: ofAnyStaff }
  const locked: Partial<Record<Place, Permission>> = needs
  return rooms.filter(room => {
    const permission = locked[room]
    return permission === undefined || may(actor, permission)
  })
}
