import type { PersonId } from '../kernel/ids.ts'
import type { Tx } from '../platform/database/index.ts'
import { may } from './access.ts'
import { otherSuperintendents } from './commands/tell.ts'
import { hasLapsed, lapsesAt, mayConfirm, mayRefuse, officeOf, standingOf } from './office-changes.ts'
import type { LapsedChange } from './pages/lapsed-changes.tsx'
import type { WaitingChange } from './pages/waiting-changes.tsx'
import { listLapsedChanges, listOfficeChanges, type OfficeChangeRow } from './store/office-changes.ts'
import { findContact } from './store/phone-entries.ts'
import { findSchool } from './store/school.ts'
import { listPeopleById, type Person } from './store/person.ts'

/** What waits for a second person, as this reader may see it: whoever manages people all of it, everybody what is about them. */
export async function readWaiting(
  tx: Tx,
  reader: Person,
  { now, of }: { readonly now: Date; readonly of?: PersonId },
): Promise<WaitingChange[]> {
  const changes = (await listOfficeChanges(tx, of ?? null)).filter(each => maySee(reader, each) && !hasLapsed(each, now))
  if (changes.length === 0) return []
  const people = await whoOf(tx, changes)
  const superintendents = await otherSuperintendents(tx, [])
  const found: WaitingChange[] = []
  for (const change of changes) {
    const person = people.find(({ id }) => id === change.person)
    if (!person) continue
    const standing = standingOf(change, superintendents.filter(id => id !== change.askedBy).length, now)
    const by = people.find(({ id }) => id === change.askedBy)?.name ?? null
    found.push({
      ...{ id: change.id, person: { id: person.id, name: person.name }, kind: change.kind, office: officeOf(person, change.what) },
      school: await schoolOf(tx, change),
      asked: { at: change.askedAt.toISOString(), by },
      stands:
        standing.is === 'at'
          ? { is: standing.isConfirmed ? 'confirmed' : 'alone', at: standing.at.toISOString() }
          : { is: standing.is !== 'now' ? 'needs' : change.kind === 'narrow' ? 'first' : 'last' },
      lapses: standing.is === 'at' ? null : lapsesAt(change).toISOString(),
      fields: await fieldsOf(tx, change),
      mayConfirm: mayConfirm(change, reader) && change.confirmedAt === null,
      mayRefuse: mayRefuse(change, reader),
    })
  }
  return found
}

const maySee = (reader: Person, { person }: OfficeChangeRow): boolean => may(reader, 'manage-users') || person === reader.id
const whoOf = (tx: Tx, changes: readonly OfficeChangeRow[]): Promise<Person[]> =>
  listPeopleById(tx, [...new Set(changes.flatMap(({ person, askedBy }) => [person, ...(askedBy === null ? [] : [askedBy])]))])

/** Whoever did not read the message finds it here for a quarter of a year, unless it was asked for again. */
const shownMillis = 90 * 86_400_000

/** What has lapsed, as this reader may see it. */
export async function readLapsed(
  tx: Tx,
  reader: Person,
  { now, of }: { readonly now: Date; readonly of?: PersonId },
): Promise<LapsedChange[]> {
  const changes = (await listLapsedChanges(tx, new Date(now.getTime() - shownMillis), of ?? null)).filter(each => maySee(reader, each))
  if (changes.length === 0) return []
  const people = await whoOf(tx, changes)
  const found: LapsedChange[] = []
  for (const change of changes) {
    const person = people.find(({ id }) => id === change.person)
    if (!person) continue
    found.push({
      ...{ id: change.id, person: { id: person.id, name: person.name }, kind: change.kind, office: officeOf(person, change.what) },
      school: await schoolOf(tx, change),
      asked: { at: change.askedAt.toISOString(), by: people.find(({ id }) => id === change.askedBy)?.name ?? null },
      lapsed: lapsesAt(change).toISOString(),
    })
  }
  return found
}

async function schoolOf(tx: Tx, { what }: OfficeChangeRow): Promise<string | null> {
  if (!('role' in what) || what.school === undefined) return null
  return (await findSchool(tx, what.school))?.name ?? null
}

async function fieldsOf(tx: Tx, { person, what }: OfficeChangeRow): Promise<WaitingChange['fields']> {
  if (!('enabled' in what)) return []
  const now = await findContact(tx, person)
  const fields = ['sms', 'phone', 'email', 'username', 'identifier', 'enabled'] as const
  return fields.flatMap(field => {
    const [was, is] = [now?.[field], what[field]]
    return was !== undefined && is !== undefined && was !== is ? [{ field, was, is }] : []
  })
}
