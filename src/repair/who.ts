import { type PersonId, readId } from '../kernel/ids.ts'
import {
  isOfAge,
  listCaregivers,
  listCaregiversOf,
  listOfAge,
  listOwnChildren,
  listPeopleById,
  type Person,
  personCalled,
} from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { RepairKit } from './repair-kit.ts'
import { asksCaregiver } from './rules/caregivers.ts'
import { type Candidate, trainedFor } from './rules/facilitator.ts'
import type { Named } from './rules/parties.ts'
import { opensTo, type ProcessStanding, standingOf } from './rules/standing.ts'
import type { RepairSetting } from './setting.ts'
import type { ProcessRow } from './store.ts'

/** Somebody by their id or their sign-in name, who is here still. */
export async function memberCalled(tx: Tx, text: string): Promise<Person | undefined> {
  const found = await personCalled(tx, text)
  return found?.active ? found : undefined
}

/**
 * By what they are today: a caregiver takes part as long as the roster says that they are one, and the student is not known to be 18. The names taken
 * with a party say who was asked then, and open nothing to whoever has lost the child since.
 */
export async function standingIn(tx: Tx, person: Person, row: ProcessRow, today: string): Promise<ProcessStanding> {
  const known = standingOf(person, row)
  if (!opensTo(known)) return known
  const standing = { ...known, isLeaderGone: (await leaderGone(tx, [row])).has(row.id) }
  const grown = await listOfAge(tx, row.parties, today)
  const isFamilyAlone = row.families.includes(person.id) && !row.parties.includes(person.id)
  if (!isFamilyAlone) return { ...standing, grown }
  const children = await listOwnChildren(tx, person.id)
  const takesPart = children.some(({ id }) => row.parties.includes(id) && !grown.includes(id))
  return { ...standing, grown, takesPart }
}

/** Of some processes, those whose leader has left, may not sign in, or does no work any more that trains for them. */
export async function leaderGone(tx: Tx, rows: readonly Pick<ProcessRow, 'id' | 'kind' | 'facilitator'>[]): Promise<ReadonlySet<string>> {
  const chosen = new Set(rows.flatMap(({ facilitator }) => (facilitator === null ? [] : (readId<PersonId>(facilitator) ?? []))))
  const people = chosen.size === 0 ? [] : await listPeopleById(tx, [...chosen])
  const leads = ({ kind, facilitator }: (typeof rows)[number]): boolean => {
    const trained = Object.entries(trainedFor).flatMap(([of, roles]) => (of === kind ? roles : []))
    return people.some(
      ({ id, active, enabled, roles }) => id === facilitator && active && enabled && trained.some(role => roles.includes(role)),
    )
  }
  return new Set(rows.filter(row => row.facilitator !== null && !leads(row)).map(({ id }) => id))
}

/** The caregivers of a student of whom the register does not know that they are 18 are named beside them, and asked as far as the plan says. */
export async function namedOf(tx: Tx, { id, roles, grades }: Person, today: string, setting: RepairSetting): Promise<Named> {
  const isGrown = !roles.includes('student') || (await isOfAge(tx, id, today)) === true
  const minor = asksCaregiver({ isOfAge: isGrown, grades }, setting)
  const family = await listCaregivers(tx, id)
  return { person: id, roles, minor, caregivers: isGrown ? [] : family, family }
}

/** A certificate counts from its day on; whose caregiver they are is asked of those who take part. */
export async function candidateOf(
  { certificates, clock }: Pick<RepairKit, 'certificates' | 'clock'>,
  tx: Tx,
  { id, roles, school }: Person,
  { today, parties, at = clock.now() }: { readonly today: string; readonly parties: readonly string[]; readonly at?: Date },
): Promise<Candidate> {
  const own = (await certificates(tx, at)).filter(({ person }) => person === id)
  const holds = (is: boolean) =>
    roles.filter(role => own.some(each => each.role === role && (each.certifiedOn !== null && each.certifiedOn <= today) === is))
  const families = await listCaregiversOf(tx, parties)
  const childrenHere = families.flatMap(each => (each.id === id ? [each.student] : []))
  return { person: id, roles, school, certified: holds(true), uncertified: holds(false), childrenHere }
}
