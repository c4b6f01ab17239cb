import { freshId, type PersonId } from '../../kernel/ids.ts'
import { malformed, type No, notFound, notPermitted } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Actor, idOf, may } from '../access.ts'
import { recordDeed } from '../record.ts'
import { isRole, type Role, roles } from '../roles.ts'
import { lockRegister, moveRegister } from '../store/imports.ts'
import { handleTaken, handleUnknown, refusals, roleNeeded, roleUnknown } from '../wording-refusals.ts'
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
  const wrong = wrongRoles(asked.roles)
  if (wrong) return wrong
  if (!/^[^\s/]{1,100}$/.test(asked.handle)) return malformed([{ pointer: '/handle', detail: refusals.handleShape }])
  await lockRegister(tx)
  const known = await findPersonByHandle(tx, asked.handle)
  if (known) return malformed([{ pointer: '/handle', detail: handleTaken(asked.handle) }])
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
  const wrong = wrongRoles(asked.roles)
  if (wrong) return wrong
  if (asked.roles.length === 0) return malformed([{ pointer: '/roles', detail: roleNeeded(roles) }])
  const person = await findPersonByHandle(tx, asked.handle)
  if (person === undefined) return notFound(handleUnknown(asked.handle))
  const fresh = asked.roles.filter(isRole).filter(role => !person.roles.includes(role))
  if (fresh.length === 0) return person
  if (await recordDeed(tx, { ...asked, matter: person.id, type: 'people.role-given', body: { person: person.id, roles: fresh } })) {
    await addRoles(tx, { person: person.id, roles: fresh, at: asked.at, by: idOf(asked.by) })
  }
  return added(tx, person.id)
}

async function added(tx: Tx, id: PersonId): Promise<Person> {
  const person = await findPerson(tx, id)
  if (person === undefined) throw new Error(`person ${id} was written in this transaction and is not there`)
  return person
}

function wrongRoles(asked: readonly string[]): No | undefined {
  const unknown = asked.filter(role => !isRole(role) || !givable.includes(role))
  if (unknown.length === 0) return undefined
  return malformed(unknown.map(role => ({ pointer: '/roles', detail: roleUnknown(role, givable) })))
}

const givable: readonly Role[] = roles.filter(role => role !== 'any-adult')

/** The last word is the family name, as far as a command line can tell. */
function splitName(name: string): { givenName: string; familyName: string } {
  const words = name.trim().split(/\s+/)
  return words.length < 2
    ? { givenName: name.trim(), familyName: '' }
    : { givenName: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? '' }
}
