/** Who may answer a call for support and sees the board of them. */
export const responderRoles = [
  'responder',
  'clinician',
  'social-worker',
  'psychologist',
  'counselor',
  'nurse',
  'mediator',
  'climate-coach',
  'restorative-adviser',
  'culture-keeper',
] as const

/** The roles of Concord, in the order people read them. A roster implies some; the district gives the others. */
export const roles = [
  'superintendent',
  'principal',
  'designee',
  'coordinator',
  'front-office',
  'counsel',
  'finance',
  ...responderRoles,
  'teacher',
  'aide',
  'any-adult',
  'defender',
  'city-finance',
  'student',
  'caregiver',
] as const

export type Role = (typeof roles)[number]

export const isRole = (text: string): text is Role => roles.some(role => role === text)

/** Whoever holds one decides over papers, plans, people or money: it is given and taken by two. */
export const offices = ['superintendent', 'designee', 'counsel', 'principal', 'finance', 'city-finance'] as const satisfies readonly Role[]
export type Office = (typeof offices)[number]

export const isOffice = (role: string): role is Office => offices.some(office => office === role)

/** Of them a second step of sign-in is asked where the district says so. */
export const secondStepRoles = ['superintendent', 'designee', 'coordinator', 'clinician', 'counsel'] as const satisfies readonly Role[]

/** Whoever has one runs one school: without a school of their own they see none, rather than every one. */
export const rolesOfASchool = ['principal', 'front-office'] as const satisfies readonly Role[]

/** Offices that count at their holder's school; a designee of none has every school. */
export const heldAtASchool = ['principal', 'designee'] as const satisfies readonly Office[]

/** Whether one of these is given for a school. */
export const isOfASchool = (role: string): boolean => rolesOfASchool.some(each => each === role)

export const lacksSchool = ({ roles: held, school }: { readonly roles: readonly Role[]; readonly school: string | null }): boolean =>
  school === null && rolesOfASchool.some(role => held.includes(role))

/** Everybody who works for the district. */
export const staffRoles = roles.filter(role => !['student', 'caregiver', 'defender', 'city-finance'].includes(role))

/** Whether somebody has a role of staff, whatever else they are: a teacher may be a caregiver too. */
export const worksHere = ({ roles: held }: { readonly roles: readonly Role[] }): boolean => held.some(role => staffRoles.includes(role))

/**
 * What a role of a OneRoster bundle makes someone here. An administrator is staff and no more: who is superintendent or coordinator
 * the district says itself. A role of the exporter's own making (`ext:…`) implies nothing.
 */
const implied: Readonly<Record<string, Role>> = {
  teacher: 'teacher',
  aide: 'aide',
  student: 'student',
  guardian: 'caregiver',
  parent: 'caregiver',
  relative: 'caregiver',
  principal: 'principal',
  counselor: 'counselor',
  administrator: 'any-adult',
  districtAdministrator: 'any-adult',
  siteAdministrator: 'any-adult',
  systemAdministrator: 'any-adult',
  proctor: 'any-adult',
}

export const roleImplied = (rosterRole: string): Role | null => implied[rosterRole] ?? null

/** In the order of reading, each once; `any-adult` only where nothing says more. */
export function orderedRoles(held: readonly string[]): Role[] {
  const known = roles.filter(role => held.includes(role))
  return known.length > 1 ? known.filter(role => role !== 'any-adult') : known
}
