import { type PersonId, readId } from '../kernel/ids.ts'
import { findPerson, findPersonByHandle, isOfAge, listCaregivers, listOfAge, listOwnChildren, type Person } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { RepairKit } from './repair-kit.ts'
import { asksCaregiver } from './rules/caregivers.ts'
import type { Candidate } from './rules/facilitator.ts'
import type { Named } from './rules/parties.ts'
import { opensTo, type Placed, type ProcessStanding, standingOf } from './rules/standing.ts'
import type { RepairSetting } from './setting.ts'

/** Somebody by their id or their sign-in name, who is here still. */
export async function personCalled(tx: Tx, text: string): Promise<Person | undefined> {
  const id = readId<PersonId>(text)
  const found = await (id ? findPerson(tx, id) : findPersonByHandle(tx, text))
  return found?.active ? found : undefined
}

/**
 * By what they are today: a caregiver takes part as long as the roster says that they are one, and the student is not known to be 18. The names taken
 * with a party say who was asked then, and open nothing to whoever has lost the child since.
 */
export async function standingIn(tx: Tx, person: Person, row: Placed, today: string): Promise<ProcessStanding> {
  const standing = standingOf(person, row)
  if (!opensTo(standing)) return standing
  const grown = await listOfAge(tx, row.parties, today)
  const isFamilyAlone = row.families.includes(person.id) && !row.parties.includes(person.id)
  if (!isFamilyAlone) return { ...standing, grown }
  const children = await listOwnChildren(tx, person.id)
  const takesPart = children.some(({ id }) => row.parties.includes(id) && !grown.includes(id))
  return { ...standing, grown, takesPart }
}

/** The caregivers of a student of whom the register does not know that they are 18 are named beside them, and asked as far as the plan says. */
export async function namedOf(tx: Tx, { id, roles, grades }: Person, today: string, setting: RepairSetting): Promise<Named> {
  const isGrown = !roles.includes('student') || (await isOfAge(tx, id, today)) === true
  const minor = asksCaregiver({ isOfAge: isGrown, grades }, setting)
  return { person: id, roles, minor, caregivers: isGrown ? [] : await listCaregivers(tx, id) }
}

/** A certificate counts from its day on. */
export async function candidateOf({ certificates }: RepairKit, tx: Tx, { id, roles, school }: Person, today: string): Promise<Candidate> {
  const own = (await certificates(tx)).filter(({ person }) => person === id)
  const holds = (is: boolean) =>
    roles.filter(role => own.some(each => each.role === role && (each.certifiedOn !== null && each.certifiedOn <= today) === is))
  return { person: id, roles, school, certified: holds(true), uncertified: holds(false) }
}
