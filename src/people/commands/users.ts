import type { OrgId, PersonId } from '../../kernel/ids.ts'
import { malformed, type No, notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Actor, idOf, may, mayRaise } from '../access.ts'
import { officeSchools } from '../principal-at.ts'
import { recordDeed } from '../record.ts'
import { readsNotes } from '../restricted-notes.ts'
import { isOffice, isOfASchool, isRole, type Role, roles } from '../roles.ts'
import { roleName } from '../../design/words/frame.ts'
import type { Lang } from '../../kernel/lang.ts'
import { officeRefusals, officeTexts } from '../words/offices.ts'
import { keepSchools } from './keep-schools.ts'
import { askChange } from './office-changes.ts'
import { holdersBeside, nameOfActor, otherSuperintendents, tell } from './tell.ts'
import { tidyOfficeSchools } from './change-schools.ts'
import { lockRegister, moveRegister } from '../store/imports.ts'
import { handleTaken, handleUnknown, refusals, roleNeeded, roleUnknown } from '../words/refusals.ts'
import { dropReplacedOfficeSchools } from '../store/office-schools.ts'
import { dropRole, listGiven, othersGiven } from '../store/roles.ts'
import { addPerson, addRoles, findPerson, findPersonByHandle, type Person } from '../store/person.ts'
import { personId } from '../store/ids.ts'

interface By {
  readonly by: Actor
  readonly at: Date
  readonly deed: string
  /** For which school, where a role that runs one is given. */
  readonly school?: OrgId | null
}

const mayNot = () => notPermitted(refusals.notYoursToAdd)

/** Adds somebody no roster knows: a clinician of the city, a defender. */
export async function addUser(
  tx: Tx,
  asked: By & {
    readonly handle: string
    readonly name: string | null
    readonly email: string | null
    /** In E.164. */
    readonly mobile?: string | null
    readonly roles: readonly string[]
    /** For a district that is just being made. */
    readonly tells?: 'nobody'
  },
): Promise<Person | No> {
  if (!may(asked.by, 'manage-users')) return mayNot()
  if (!mayRaise(asked.by, asked.roles)) return notPermitted(refusals.superintendentsOnly)
  const wrong = wrongRoles(asked.roles)
  if (wrong) return wrong
  if (!/^[^\s/]{1,100}$/.test(asked.handle)) return malformed([{ pointer: '/handle', detail: refusals.handleShape }])
  await lockRegister(tx)
  const known = await findPersonByHandle(tx, asked.handle)
  if (known) return malformed([{ pointer: '/handle', detail: handleTaken({ handle: asked.handle }) }])
  const id = personId.parse(tx.random.id())
  const given = asked.roles.filter(isRole)
  if (asked.by !== 'operator' && given.some(isOffice)) return refused('offices-later', officeRefusals.officesLater)
  await recordDeed(tx, { ...asked, matter: id, type: 'people.user-added', body: { person: id, roles: given, ...forSchool(asked, given) } })
  await addPerson(tx, {
    id,
    handle: asked.handle,
    email: asked.email,
    mobile: asked.mobile ?? null,
    ...splitName(asked.name ?? asked.handle),
  })
  await addRoles(tx, { person: id, roles: given, at: asked.at, by: idOf(asked.by), school: asked.school ?? null })
  await moveRegister(tx)
  const person = await added(tx, id)
  if (asked.tells !== 'nobody')
    await tellOfOffices(tx, { person, kind: 'give', roles: given, at: asked.at, school: asked.school ?? null, isNew: true })
  return person
}

/**
 * Gives roles beyond those the roster implies. Giving a role twice changes nothing. An office waits for a second person, save where the
 * operator gives it; `tells: 'nobody'` is for a district that is just being made.
 */
export async function giveRole(
  tx: Tx,
  asked: By & { readonly handle: string; readonly roles: readonly string[]; readonly tells?: 'nobody' },
): Promise<Person | No> {
  if (!may(asked.by, 'manage-users')) return mayNot()
  if (!mayRaise(asked.by, asked.roles)) return notPermitted(refusals.superintendentsOnly)
  const wrong = wrongRoles(asked.roles)
  if (wrong) return wrong
  if (asked.roles.length === 0) return malformed([{ pointer: '/roles', detail: roleNeeded({ roles: roles.join(', ') }) }])
  await lockRegister(tx)
  const person = await findPersonByHandle(tx, asked.handle)
  if (person === undefined) return notFound(handleUnknown({ handle: asked.handle }))
  const { school = null } = asked
  const moved = school === null || person.school === school ? [] : (await listGiven(tx, person.id)).filter(given => given.school !== school)
  const lacking = asked.roles
    .filter(isRole)
    .filter(role => !person.roles.includes(role) || (isOfASchool(role) && moved.some(given => given.role === role)))
  if (lacking.length === 0) return person
  if (idOf(asked.by) === person.id) return refused('not-to-yourself', officeRefusals.notToYourself)
  const { by, at } = asked
  if (by !== 'operator' && school === null && person.school === null && lacking.some(isOfASchool))
    return malformed([{ pointer: '/school', detail: refusals.schoolNeeded }])
  const waiting = by === 'operator' ? [] : lacking.filter(isOffice)
  for (const role of waiting) await askChange(tx, { person, kind: 'give', what: { role, ...forSchool(asked, [role]) }, by, at })
  const fresh = lacking.filter(role => !waiting.some(each => each === role))
  if (fresh.length === 0) return person
  if (
    await recordDeed(tx, {
      ...asked,
      matter: person.id,
      type: 'people.role-given',
      body: { person: person.id, roles: fresh, ...forSchool(asked, fresh) },
    })
  ) {
    if (fresh.includes('principal') && school !== null) await dropReplacedOfficeSchools(tx, person.id, school)
    await addRoles(tx, { person: person.id, roles: fresh, at, by: idOf(by), school })
    await keepSchools(tx, [person], { by, at, again: fresh.some(isOfASchool) ? 'even-if-refused' : 'not-if-refused' })
    await tidyOfficeSchools(tx, at)
    await moveRegister(tx)
    if (asked.tells !== 'nobody') await tellOfOffices(tx, { person, kind: 'give', roles: fresh, at, school })
    await tellOfNotes(tx, { person, roles: fresh, by, at })
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
  if (asked.by !== 'operator' && isOffice(role)) {
    await askChange(tx, { person, kind: 'take', what: { role }, by: asked.by, at: asked.at })
    return person
  }
  if (await recordDeed(tx, { ...asked, matter: person.id, type: 'people.role-taken', body: { person: person.id, roles: [role] } })) {
    await dropRole(tx, person.id, role)
    await keepSchools(tx, [person], asked)
    await tidyOfficeSchools(tx, asked.at)
    await moveRegister(tx)
    await tellOfOffices(tx, { person, kind: 'take', roles: [role], at: asked.at })
  }
  return added(tx, person.id)
}

/** An office that the operator gave or took at once: its holder, whoever holds it beside them, and the superintendents are told. */
async function tellOfOffices(
  tx: Tx,
  {
    person,
    kind,
    roles: held,
    at,
    school = null,
    isNew = false,
  }: Pick<By, 'at' | 'school'> & {
    readonly person: Person
    readonly kind: 'give' | 'take'
    readonly roles: readonly Role[]
    /** Somebody who is only now on the list is handed a link, and needs no message. */
    readonly isNew?: boolean
  },
): Promise<void> {
  for (const role of held.filter(isOffice)) {
    const others = await otherSuperintendents(tx, [person.id])
    const schools = school === null ? officeSchools(person, role) : [school]
    const beside = await holdersBeside(tx, { role, schools, without: [person.id, ...others] })
    const people = [...(isNew ? [] : [person.id]), ...others, ...beside]
    const says = (lang: Lang) => officeTexts[lang].given({ kind, name: person.name, school: '', office: roleName(role, lang) })
    await tell(tx, { people, subject: person.id, at, says })
  }
}

/** A role that opens notes about suspected abuse, given by one person alone, is told to the superintendents: only they could say that it has no reason. */
async function tellOfNotes(
  tx: Tx,
  { person, roles: fresh, by, at }: Pick<By, 'by' | 'at'> & { readonly person: Person; readonly roles: readonly Role[] },
): Promise<void> {
  const role = fresh.find(each => readsNotes([each], 'abuse'))
  if (by === 'operator' || role === undefined || readsNotes(person.roles, 'abuse')) return
  const [who, people] = [await nameOfActor(tx, by), await otherSuperintendents(tx, [person.id, by.id])]
  const says = (lang: Lang) => officeTexts[lang].notesOpened({ who, name: person.name, role: roleName(role, lang) })
  await tell(tx, { people, subject: person.id, at, says })
}

const forSchool = ({ school }: By, given: readonly string[]): { readonly school?: OrgId } =>
  school && given.some(isOfASchool) ? { school } : {}

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
