import type { Saying } from '../kernel/lang.ts'
import { type PersonId, readId } from '../kernel/ids.ts'
import { isNo, malformed, type No } from '../kernel/refusal.ts'
import {
  findPerson,
  findPersonByHandle,
  isCaregiverOf,
  isOfAge,
  listCaregivers,
  type Person,
  readsNotes,
  readsOwnRecord,
} from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { About } from './facts.ts'
import type { DescribeSent } from './input.ts'
import type { RestraintKit } from './restraint-kit.ts'
import type { People } from './rules/describe.ts'
import { type EntryStanding, type Placed, standingOf } from './rules/standing.ts'
import { restraintFields as fields } from './words/fields.ts'

/** Somebody by their id or their sign-in name, who is here still. */
async function personCalled(tx: Tx, text: string): Promise<Person | undefined> {
  const id = readId<PersonId>(text)
  const found = await (id ? findPerson(tx, id) : findPersonByHandle(tx, text))
  return found?.active ? found : undefined
}

/** By what they are today: a student comes to read their own, and a caregiver is one as long as the roster says so. */
export async function standingIn(tx: Tx, person: Person, row: Placed, today: string): Promise<EntryStanding> {
  const isOwn = row.student === person.id
  const standing = standingOf({ ...person, readsOwn: isOwn && (await readsOwnRecord(tx, person, today)) === true }, row)
  if (!standing.family || isOwn) return standing
  const isStill = row.student !== null && (await isCaregiverOf(tx, person.id, row.student))
  return isStill ? standing : { ...standing, family: false, notes: readsNotes(person.roles, 'health') }
}

const at = (pointer: string, detail: Saying): No => malformed([{ pointer, detail }])

/** A student of whom the register does not know that they are 18 has their caregivers read it. */
export async function aboutOf(tx: Tx, text: string, today: string): Promise<About | No> {
  const found = await personCalled(tx, text)
  if (!found) return at('/student', fields.unknownPerson)
  if (!found.roles.includes('student')) return at('/student', fields.noStudent)
  const ofAge = (await isOfAge(tx, found.id, today)) === true
  return { student: found.id, families: [...(await listCaregivers(tx, found.id))].toSorted(), ofAge }
}

/** A teacher whose own child goes to school here is staff all the same. */
const isFamily = ({ roles }: Person): boolean =>
  roles.includes('student') || (roles.includes('caregiver') && roles.every(role => role === 'caregiver'))

async function staffCalled(tx: Tx, names: readonly string[], pointer: string): Promise<readonly Person[] | No> {
  const found = new Map<string, Person>()
  for (const name of names) {
    const person = await personCalled(tx, name)
    if (!person) return at(pointer, fields.unknownName({ name }))
    if (isFamily(person)) return at(pointer, fields.noStaff({ name: person.handle }))
    found.set(person.id, person)
  }
  return [...found.values()]
}

/** Who approves a long one, and is told at once: its principal, a designee or the superintendent. Another school's principal leads nothing there. */
const leadsAt = (person: Person, school: string): boolean => standingOf(person, { school, tookPart: [], family: [], student: null }).leads

/** The people of a description, each named by the register, or the first that it does not know. */
export async function peopleIn(
  kit: RestraintKit,
  tx: Tx,
  sent: DescribeSent,
  { today, school }: { readonly today: string; readonly school: string },
): Promise<People | No> {
  const about = await aboutOf(tx, sent.student, today)
  if (isNo(about)) return about
  const held = await staffCalled(tx, sent.held, '/held')
  if (isNo(held)) return held
  const witnesses = await staffCalled(tx, sent.witnesses, '/witnesses')
  if (isNo(witnesses)) return witnesses
  const approver = sent.approvedBy == null ? null : await personCalled(tx, sent.approvedBy)
  if (approver === undefined) return at('/approvedBy', fields.unknownPerson)
  const trained: People['held'][number][] = []
  for (const { id } of held) trained.push({ person: id, trained: await kit.holdsTraining(tx, id, sent.began) })
  return {
    ...{ about, held: trained, witnesses: witnesses.map(({ id }) => id) },
    approver: approver && { person: approver.id, may: leadsAt(approver, school) },
  }
}

/** Whoever was told of it at once: somebody who leads there. */
export async function leaderCalled(tx: Tx, text: string, school: string): Promise<{ readonly id: string; readonly leads: boolean } | No> {
  const found = await personCalled(tx, text)
  return found ? { id: found.id, leads: leadsAt(found, school) } : at('/leader', fields.unknownPerson)
}
