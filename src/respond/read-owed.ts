import type { Lang } from '../kernel/lang.ts'
import { addSeconds } from '../kernel/time.ts'
import { listPeopleById, notesReadBy, principalSchools, type Reader } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { dayOf } from '../words/times.ts'
import { followUpKinds } from './contract.ts'
import { readPersonIds } from './ids.ts'
import { leadsAt } from './call-matter.ts'
import type { OwedView } from './pages/view.ts'
import { standsAt } from './stands.ts'
import { listOpenFollowUps, type OwedRow } from './store.ts'
import { words } from './words/respond.ts'

const atMost = 200
const daysAhead = 14
/** Who leads here leads at every school. */
const noSchool = ''

/**
 * What is owed after calls: what is one's own alone, or with it that of the calls one may see. Due soon or overdue, unless `until` is another day.
 */
export async function readOwed(
  tx: Tx,
  { person, lang }: Reader,
  now: Date,
  whose: 'own' | 'seen',
  until: string = dayOf(addSeconds(now, daysAhead * 86_400).toISOString()),
): Promise<OwedView[]> {
  const isSeen = whose === 'seen'
  const all = isSeen && (leadsAt(person, noSchool) || person.roles.includes('counsel'))
  const schools = isSeen ? [...principalSchools(person)] : []
  const rows = await tx.many(listOpenFollowUps, { until, all, person: person.id, schools, notes: notesReadBy(person.roles), limit: atMost })
  const people = await listPeopleById(tx, readPersonIds([...new Set(rows.map(({ owner }) => owner))]))
  const names = new Map<string, string>(people.map(({ id, name }) => [id, name]))
  return rows.map(row => viewOf(row, names.get(row.owner) ?? words(lang).someone, now, lang))
}

function viewOf(
  { id, call, dueOn, dueAt, doneAt, notOwedAt, what, kind: word, drill, school, askedAt, said, room }: OwedRow,
  owner: string,
  now: Date,
  lang: Lang,
): OwedView {
  const kind = followUpKinds.find(each => each === word) ?? null
  const due = { dueOn, dueAt: dueAt?.toISOString() ?? null }
  const ended = { doneAt: doneAt?.toISOString() ?? null, notOwedAt: notOwedAt?.toISOString() ?? null }
  return {
    id,
    call,
    ...{ owner, drill, school, said, room },
    askedAt: askedAt.toISOString(),
    kind,
    what: kind ? words(lang).owed.kinds[kind] : what,
    ...due,
    stands: standsAt({ ...due, ...ended }, now),
  }
}
