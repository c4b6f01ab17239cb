import type { Saying } from '../kernel/lang.ts'
import { isNo, malformed, type No } from '../kernel/refusal.ts'
import {
  isCaregiverOf,
  isOfAge,
  listCaregivers,
  type Person,
  personCalled,
  readsNotes,
  readsOwnRecord,
  wasStudent,
  workedHere,
} from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { About } from './facts.ts'
import type { DescribeSent, LeaderSent } from './input.ts'
import type { RestraintKit } from './restraint-kit.ts'
import type { People } from './rules/describe.ts'
import type { LeaderNamed, Leads } from './rules/leads.ts'
import { type EntryStanding, nowhere, type Placed, standingOf } from './rules/standing.ts'
import { restraintFields as fields } from './words/fields.ts'

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
  if (!(await wasStudent(tx, found))) return at('/student', fields.noStudent)
  const ofAge = (await isOfAge(tx, found.id, today)) === true
  return { student: found.id, families: [...(await listCaregivers(tx, found.id))].toSorted(), ofAge }
}

async function staffCalled(tx: Tx, names: readonly string[], pointer: string): Promise<readonly Person[] | No> {
  const found = new Map<string, Person>()
  for (const name of names) {
    const person = await personCalled(tx, name)
    if (!person) return at(pointer, fields.unknownName({ name }))
    if (!(await workedHere(tx, person))) return at(pointer, fields.noStaff({ name: person.handle }))
    found.set(person.id, person)
  }
  return [...found.values()]
}

/**
 * Who approves a long one, and is told at once: its principal, a designee or the superintendent. Another school's principal leads nothing there. Of
 * whoever led it then and does so no longer the register keeps no dates: whoever writes it says so, and it stands in the record as said.
 */
const leadsAt = async (
  tx: Tx,
  person: Person,
  { school, ledThen }: { readonly school: string; readonly ledThen: boolean },
): Promise<Leads> => {
  if (person.active && standingOf(person, { ...nowhere, school }).leads) return 'now'
  return ledThen && (await workedHere(tx, person)) ? 'then' : 'no'
}

/** The people of a description, each named by the register, also who has left since, or the first that it does not know. */
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
  const { approvedBy, ledThen } = sent
  const approver = approvedBy == null ? null : await personCalled(tx, approvedBy)
  if (approver === undefined) return at('/approvedBy', fields.unknownPerson)
  const trained: People['held'][number][] = []
  for (const { id } of held) trained.push({ person: id, trained: await kit.holdsTraining(tx, id, sent.began) })
  return {
    ...{ about, held: trained, witnesses: witnesses.map(({ id }) => id) },
    approver: approver && { person: approver.id, leads: await leadsAt(tx, approver, { school, ledThen }) },
  }
}

/** Whoever was told of it at once: somebody who leads there, or did then. */
export async function leaderCalled(tx: Tx, { leader, ledThen }: LeaderSent, school: string): Promise<LeaderNamed | No> {
  const found = await personCalled(tx, leader)
  return found ? { person: found.id, leads: await leadsAt(tx, found, { school, ledThen }) } : at('/leader', fields.unknownPerson)
}
