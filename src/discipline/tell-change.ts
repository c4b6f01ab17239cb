import { type PersonId, readId } from '../kernel/ids.ts'
import { loadFacts } from '../ledger/index.ts'
import {
  afterQuiet,
  confirmedWayOf,
  findPerson,
  listCaregivers,
  phoneEntriesOf,
  quietHoursOf,
  readsOwnRecord,
  type Way,
} from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { findDistrict } from '../platform/district/index.ts'
import { outboxTopic, post, tellsOnly, type Topic } from '../platform/outbox/index.ts'
import type { DisciplineKit } from './discipline-kit.ts'
import type { DisciplineHappened } from './facts.ts'
import { mayTellFamily, tellsFamily } from './rules/mistakes.ts'
import { readIncident } from './state.ts'
import type { IncidentRow } from './store.ts'
import { changeTexts } from './words/change.ts'

const topic = 'discipline'

interface Changed {
  readonly row: Pick<IncidentRow, 'id' | 'student' | 'studentReads'>
  readonly added: readonly DisciplineHappened[]
  readonly at: Date
  readonly today: string
}

/**
 * Where a family was told something else before, a message goes to each caregiver of today and to a student who reads their own record, each by
 * the first way they confirmed. Written in the transaction of the change.
 */
export async function tellChange(kit: DisciplineKit, tx: Tx, { row, added, at, today }: Changed): Promise<void> {
  const mayTell = added.some(({ fact }) => mayTellFamily.includes(fact.type))
  if (!mayTell || !tellsFamily(readIncident(await loadFacts(tx, row.id)), added)) return
  const district = await findDistrict(tx)
  const kinds = kit.wayKinds(district)
  const people = await peopleOf(tx, row, today)
  const [entries, quiet] = [await phoneEntriesOf(tx, people), await quietHoursOf(tx, people)]
  for (const person of people) {
    const way = await confirmedWayOf(tx, person, kinds)
    if (way) send(person, way)
  }
  tx.afterCommit(() => kit.wakes.send(outboxTopic))

  function send(person: PersonId, { kind, address }: Way): void {
    const lang = entries.get(person)?.lang ?? 'en'
    const text = changeTexts[lang].changed({ address: `${kit.publicUrl()}/my-child` })
    // Its subject is by chance: the outbox does not say whose discipline it was.
    const about = { id: tx.random.id(), topic, subject: tx.random.id(), about: null }
    post(tx, [{ ...about, channel: kind, person, address, text, lang }], afterQuiet(quiet.get(person), district?.timeZone ?? 'UTC', at))
  }
}

async function peopleOf(tx: Tx, { student, studentReads }: Changed['row'], today: string): Promise<PersonId[]> {
  const id = readId<PersonId>(student)
  const own = id && (await findPerson(tx, id))
  if (!own) return []
  const reads = own.active && (studentReads || (await readsOwnRecord(tx, own, today)) === true)
  const found = await Promise.all((await listCaregivers(tx, own.id)).map(id => findPerson(tx, id)))
  return [...found.flatMap(each => (each?.active ? [each.id] : [])), ...(reads ? [own.id] : [])]
}

/** A message that could not be delivered changes nothing: the family reads it on its page, and the principal is asked to tell them as well. */
export const disciplineTopics: Readonly<Record<string, Topic>> = {
  [topic]: tellsOnly,
}
