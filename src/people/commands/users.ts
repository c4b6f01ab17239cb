import { freshId, type PersonId } from '../../kernel/ids.ts'
import { malformed, type No, notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Actor, idOf, may, mayRaise } from '../access.ts'
import { recordDeed } from '../record.ts'
import { isRole, type Role, roles } from '../roles.ts'
import { lockRegister, moveRegister } from '../store/imports.ts'
import { linkUser } from './sign-in.ts'
import { handleTaken, handleUnknown, refusals, roleNeeded, roleUnknown } from '../words/refusals.ts'
import { dropRole, listGiven, othersGiven } from '../store/roles.ts'
import { addPerson, addRoles, findPerson, findPersonByHandle, type Person } from '../store/person.ts'

interface By {
  readonly by: Actor
  readonly at: Date
  readonly deed: string
}

const mayNot = () => notPermitted(refusals.notYoursToAdd)

/** Adds somebody no roster knows: a clinician of the city, a defender. */
export async function addUser(
  tx: Tx,
  asked: By & { readonly handle: string; readonly name: string | null; readonly email: string | null; readonly roles: readonly string[] },
): Promise<Person | No> {
  if (!may(asked.by, 'manage-users')) return mayNot()
  if (!mayRaise(asked.by, asked.roles)) return notPermitted(refusals.superintendentsOnly)
  const wrong = wrongRoles(asked.roles)
  if (wrong) return wrong
  if (!/^[^\s/]{1,100}$/.test(asked.handle)) return malformed([{ pointer: '/handle', detail: refusals.handleShape }])
  await lockRegister(tx)
  const known = await findPersonByHandle(tx, asked.handle)
  if (known) return malformed([{ pointer: '/handle', detail: handleTaken({ handle: asked.handle }) }])
  const id = freshId<PersonId>()
  const given = asked.roles.filter(isRole)
  await recordDeed(tx, { ...asked, matter: id, type: 'people.user-added', body: { person: id, roles: given } })
  await addPerson(tx, { id, handle: asked.handle, email: asked.email, ...splitName(asked.name ?? asked.handle) })
  await addRoles(tx, { person: id, roles: given, at: asked.at, by: idOf(asked.by) })
  await moveRegister(tx)
  return added(tx, id)
}

/** Gives roles beyond those the roster implies. Giving a role twice changes nothing. */
export async function giveRole(tx: Tx, asked: By & { readonly handle: string; readonly roles: readonly string[] }): Promise<Person | No> {
  if (!may(asked.by, 'manage-users')) return mayNot()
  if (!mayRaise(asked.by, asked.roles)) return notPermitted(refusals.superintendentsOnly)
  const wrong = wrongRoles(asked.roles)
  if (wrong) return wrong
  if (asked.roles.length === 0) return malformed([{ pointer: '/roles', detail: roleNeeded({ roles: roles.join(', ') }) }])
  await lockRegister(tx)
  const person = await findPersonByHandle(tx, asked.handle)
  if (person === undefined) return notFound(handleUnknown({ handle: asked.handle }))
  const fresh = asked.roles.filter(isRole).filter(role => !person.roles.includes(role))
  if (fresh.length === 0) return person
  if (await recordDeed(tx, { ...asked, matter: person.id, type: 'people.role-given', body: { person: person.id, roles: fresh } })) {
    await addRoles(tx, { person: person.id, roles: fresh, at: asked.at, by: idOf(asked.by) })
    await moveRegister(tx)
  }
  return added(tx, person.id)
}

/**
 * Takes away a role the district gave. Taking it twice changes nothing; one that comes from the roster is changed there, and a district
 * keeps a superintendent who may sign in.
 */
export async function takeRole(tx: Tx, asked: By & { readonly handle: string; readonly role: string }): Promise<Person | No> {
  if (!may(asked.by, 'manage-users')) return mayNot()
  const { role } = asked
  if (!mayRaise(asked.by, [role])) return notPermitted(refusals.superintendentsOnly)
  if (!isRole(role)) return wrongRoles([role]) ?? malformed([{ pointer: '/roles', detail: roleNeeded({ roles: roles.join(', ') }) }])
  await lockRegister(tx)
  const person = await findPersonByHandle(tx, asked.handle)
  if (person === undefined) return notFound(handleUnknown({ handle: asked.handle }))
  if (!(await listGiven(tx, person.id)).some(given => given.role === role))
    return person.roles.includes(role) ? refused('role-of-roster', refusals.roleOfRoster) : person
  if (role === 'superintendent' && (await othersGiven(tx, person.id, role)) === 0)
    return refused('last-superintendent', refusals.lastSuperintendent)
  if (await recordDeed(tx, { ...asked, matter: person.id, type: 'people.role-taken', body: { person: person.id, roles: [role] } })) {
    await dropRole(tx, person.id, role)
    await moveRegister(tx)
  }
  return added(tx, person.id)
}

/** A one-time link made on a page, for somebody who may use it. */
export async function makeLink(tx: Tx, asked: By & { readonly handle: string }): Promise<{ token: string; person: Person } | No> {
  if (!may(asked.by, 'manage-users')) return notPermitted(refusals.notYoursToLink)
  const person = await findPersonByHandle(tx, asked.handle)
  if (person === undefined) return notFound(handleUnknown({ handle: asked.handle }))
  if (!mayRaise(asked.by, person.roles)) return notPermitted(refusals.superintendentsOnly)
  if (!person.active || !person.enabled) return refused('may-not-sign-in', refusals.mayNotSignIn)
  return linkUser(tx, asked)
}

async function added(tx: Tx, id: PersonId): Promise<Person> {
  const person = await findPerson(tx, id)
  if (person === undefined) throw new Error(`person ${id} was written in this transaction and is not there`)
  return person
}

function wrongRoles(asked: readonly string[]): No | undefined {
  const unknown = asked.filter(role => !isRole(role) || !givable.includes(role))
  if (unknown.length === 0) return undefined
  return malformed(unknown.map(role => ({ pointer: '/roles', detail: roleUnknown({ role, roles: givable.join(', ') }) })))
}

const givable: readonly Role[] = roles.filter(role => role !== 'any-adult')

/** The last word is the family name, as far as a command line can tell. */
function splitName(name: string): { givenName: string; familyName: string } {
  const words = name.trim().split(/\s+/)
  return words.length < 2
    ? { givenName: name.trim(), familyName: '' }
    : { givenName: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? '' }
}
