import { type No, notFound, refused } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { recordDeed } from '../record.ts'
import { heldAtASchool } from '../roles.ts'
import { endMoves, freeSchools } from '../store/held-school.ts'
import { moveRegister } from '../store/imports.ts'
import { dropReplacedOfficeSchools } from '../store/office-schools.ts'
import { contactShape, endChange, type OfficeChangeRow } from '../store/office-changes.ts'
import { addRoles, findPerson, type Person } from '../store/person.ts'
import { dropRole } from '../store/roles.ts'
import { endHolder, endPositionsOf, grantPositionsOf, saveContactOf } from '../store/office-holders.ts'
import { endOwnDevices } from '../store/own-devices.ts'
import { findContact } from '../store/phone-entries.ts'
import { endSessionsOfGone } from '../store/sessions-of-gone.ts'
import { officeRefusals } from '../words/offices.ts'
import { refusals } from '../words/refusals.ts'
import { takeStepsAway } from './take-steps-away.ts'
import { changeSchools, tidyOfficeSchools } from './change-schools.ts'
import { otherSuperintendents } from './tell.ts'
import { tellChanged } from './tell-changed.ts'

/** Does what waited. A district keeps a superintendent who may sign in: what would take the last one goes on waiting. */
export async function carryOutChange(
  tx: Tx,
  { change, person, at }: { readonly change: OfficeChangeRow; readonly person: Person; readonly at: Date },
): Promise<Person | No> {
  const { kind, what } = change
  const takesOne =
    kind === 'leave' || (kind === 'take' && 'role' in what && what.role === 'superintendent') || ('enabled' in what && !what.enabled)
  if (takesOne && person.roles.includes('superintendent') && (await otherSuperintendents(tx, [person.id])).length === 0)
    return refused('last-superintendent', refusals.lastSuperintendent)
  // Another role made it the first one meanwhile: it waits until that comes first no longer.
  if (kind === 'narrow' && 'role' in what && what.school === person.school) return refused('first-school', officeRefusals.firstSchool)
  if (kind === 'steps') {
    await takeStepsAway(tx, { person, at, deed: tx.random.id(), change: change.id })
    await endChange(tx, change.id, at, 'done')
    return person
  }
  const own = { matter: person.id, deed: tx.random.id(), by: 'operator', at } as const
  if (kind === 'widen' || kind === 'narrow') {
    if ('role' in what && what.school !== undefined)
      await changeSchools(tx, { ...own, person, kind, school: what.school, ofRoster: what.ofRoster === true, change: change.id })
  } else if (kind === 'move') {
    await recordDeed(tx, { ...own, type: 'people.office-row', body: { person: person.id, change: change.id, kind } })
    await freeSchools(tx, [person.id])
  } else if ('role' in what) {
    const { school } = what
    const body = { person: person.id, roles: [what.role], change: change.id, ...(school ? { school } : {}) }
    await recordDeed(tx, { ...own, type: kind === 'give' ? 'people.role-given' : 'people.role-taken', body })
    if (kind === 'take') {
      await dropRole(tx, person.id, what.role)
      await endPositionsOf(tx, person.id, what.role)
    } else if ((await grantPositionsOf(tx, person.id, what.role)) === 0 || school) {
      if (what.role === 'principal' && school) await dropReplacedOfficeSchools(tx, person.id, school)
      await addRoles(tx, { person: person.id, roles: [what.role], at, by: change.askedBy, school: school ?? null })
    }
  } else await recordDeed(tx, { ...own, type: 'people.office-row', body: { person: person.id, change: change.id, kind } })
  const was = await findContact(tx, person.id)
  const contact = contactShape.safeParse(what).data
  if (contact) await saveContactOf(tx, person.id, contact)
  if (kind === 'leave') await endHolder(tx, person.id)
  // A telephone that is theirs no more is not known as theirs either.
  if (kind === 'contact' || kind === 'leave') {
    await endOwnDevices(tx, { person: person.id, at })
    await endSessionsOfGone(tx, at)
  }
  if (was && (kind === 'contact' || kind === 'leave')) await tellChanged(tx, { person, was, kind, by: 'operator', at })
  await endChange(tx, change.id, at, 'done')
  await moveRegister(tx)
  const now = await findPerson(tx, person.id)
  // Given for a school by two, or left without an office that counts at one, they are kept nowhere.
  const isForASchool = kind === 'give' && 'role' in what && what.school !== undefined
  if (isForASchool || kind === 'leave' || !heldAtASchool.some(office => now?.roles.includes(office))) {
    await freeSchools(tx, [person.id])
    await endMoves(tx, [person.id], at)
  }
  await tidyOfficeSchools(tx, at)
  return (await findPerson(tx, person.id)) ?? notFound(refusals.nothingHere)
}
