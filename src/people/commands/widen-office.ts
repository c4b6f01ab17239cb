import type { OrgId } from '../../kernel/ids.ts'
import type { Lang } from '../../kernel/lang.ts'
import { roleName } from '../../design/words/frame.ts'
import { malformed, type No, notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Actor, idOf, may } from '../access.ts'
import { principalSchools } from '../principal-at.ts'
import { lockRegister, moveRegister } from '../store/imports.ts'
import { listOfficeSchools, listPrincipalPlaces } from '../store/office-schools.ts'
import { findPersonByHandle, type Person } from '../store/person.ts'
import { officeRefusals, officeTexts } from '../words/offices.ts'
import { handleUnknown, refusals } from '../words/refusals.ts'
import { changeSchools } from './change-schools.ts'
import { askChange } from './office-changes.ts'
import { holdersBeside, otherSuperintendents, schoolSaid, tell } from './tell.ts'

interface Asked {
  readonly by: Actor
  readonly at: Date
  readonly deed: string
  readonly handle: string
  readonly school: OrgId | null
}

/**
 * Has a principal run one school more, or one less, beside their first one. It waits for a second person, save where the operator says it. Asked for
 * what is so already it changes nothing.
 */
export async function askOfOffice(tx: Tx, kind: 'widen' | 'narrow', asked: Asked): Promise<Person | No> {
  const { by, at, school } = asked
  if (!may(by, 'manage-users')) return notPermitted(refusals.notYoursToAdd)
  await lockRegister(tx)
  const person = await findPersonByHandle(tx, asked.handle)
  if (person === undefined) return notFound(handleUnknown({ handle: asked.handle }))
  if (school === null) return malformed([{ pointer: '/school', detail: refusals.schoolNeeded }])
  if (!person.roles.includes('principal') || person.school === null) return refused('no-principal', officeRefusals.principalFirst)
  const runs = principalSchools(person).includes(school)
  if (runs === (kind === 'widen')) return person
  if (kind === 'narrow' && school === person.school) return refused('first-school', officeRefusals.firstSchool)
  if (idOf(by) === person.id) return refused('not-to-yourself', officeRefusals.notToYourself)
  if (kind === 'narrow' && (await isOfRoster(tx, person, school))) return refused('role-of-roster', refusals.roleOfRoster)
  if (by !== 'operator') {
    await askChange(tx, { person, kind, what: { role: 'principal', school }, by, at })
    return person
  }
  await changeSchools(tx, { ...asked, person, kind, school, ofRoster: false })
  await moveRegister(tx)
  const others = await otherSuperintendents(tx, [person.id])
  const beside = await holdersBeside(tx, { role: 'principal', schools: [school], without: [person.id, ...others] })
  const name = await schoolSaid(tx, school)
  const says = (lang: Lang) => officeTexts[lang].given({ kind, name: person.name, school: name, office: roleName('principal', lang) })
  await tell(tx, { people: [person.id, ...others, ...beside], subject: person.id, at, says })
  return (await findPersonByHandle(tx, asked.handle)) ?? person
}

async function isOfRoster(tx: Tx, { id }: Person, school: OrgId): Promise<boolean> {
  const isThere = (each: { person: string; school: string }) => each.person === id && each.school === school
  return (await listOfficeSchools(tx)).some(each => each.ofRoster && isThere(each)) && (await listPrincipalPlaces(tx)).some(isThere)
}
