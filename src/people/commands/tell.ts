import { type OrgId, type PersonId, readId } from '../../kernel/ids.ts'
import type { Lang } from '../../kernel/lang.ts'
import type { Tx } from '../../platform/database/index.ts'
import { post, tellsOnly, type Topic } from '../../platform/outbox/index.ts'
import { type Actor, idOf } from '../access.ts'
import { isOffice, isOfASchool, isRole } from '../roles.ts'
import { findPerson, listPeopleWithRole } from '../store/person.ts'
import { addressedTo, phoneEntriesOf } from '../store/phone-entries.ts'
import { schoolNames } from '../store/school.ts'
import { listWays } from '../store/ways.ts'

const toldTopic = 'people-told'

/** What is told changes nothing whether or not it arrives: the record and the pages have it. */
export const toldTopics: Readonly<Record<string, Topic>> = {
  [toldTopic]: tellsOnly,
}

interface Told {
  readonly people: readonly PersonId[]
  /** Whom or what it is about. */
  readonly subject: string
  readonly says: (lang: Lang) => string
  readonly at: Date
}

/** A message to each of them, in their language, along their own ways. */
export async function tell(tx: Tx, { people, subject, says, at }: Told): Promise<void> {
  const each = [...new Set(people)]
  const entries = await phoneEntriesOf(tx, each)
  const messages = each.map(person => {
    const to = addressedTo(entries.get(person), says)
    return { ...to, id: tx.random.id(), topic: toldTopic, subject, about: null, channel: 'text', person }
  })
  post(tx, messages, at)
}

/** To an address that is, or was, theirs, and nowhere else. */
export async function tellAt(
  tx: Tx,
  { kind, address, ...told }: Omit<Told, 'people'> & { person: PersonId; kind: 'telephone' | 'email'; address: string },
): Promise<void> {
  const { person, subject, says, at } = told
  const { text, lang } = addressedTo((await phoneEntriesOf(tx, [person])).get(person), says)
  post(tx, [{ id: tx.random.id(), topic: toldTopic, subject, about: null, channel: kind, person, address, text, lang }], at)
}

/** To each telephone and e-mail address that is theirs, not only to the first that takes it. */
export async function tellEveryWay(tx: Tx, { person, ...told }: Omit<Told, 'people'> & { readonly person: PersonId }): Promise<void> {
  const ways = (await listWays(tx, person)).filter(({ verifiedAt, isOfRoster }) => verifiedAt !== null || isOfRoster)
  let sent = 0
  for (const { kind, address } of ways) {
    if (kind === 'device') continue
    await tellAt(tx, { ...told, person, kind, address })
    sent += 1
  }
  if (sent === 0) await tell(tx, { ...told, people: [person] })
}

/** Superintendents who may sign in, without these. */
export async function otherSuperintendents(tx: Tx, without: readonly (string | null)[]): Promise<PersonId[]> {
  const all = await listPeopleWithRole(tx, 'superintendent')
  return all.filter(({ id }) => !without.includes(id)).map(({ id }) => id)
}

/** Whoever holds this office beside somebody, at one of those schools where it runs one: a second holder is made, or one taken away, under nobody's eyes but theirs. */
export async function holdersBeside(tx: Tx, { role, schools, without }: Beside): Promise<PersonId[]> {
  if (!isRole(role) || !isOffice(role)) return []
  const found = new Set<PersonId>()
  for (const school of isOfASchool(role) ? schools : [null]) for (const { id } of await listPeopleWithRole(tx, role, school)) found.add(id)
  return [...found].filter(id => !without.includes(id))
}

interface Beside {
  readonly role: string
  readonly schools: readonly (OrgId | null)[]
  readonly without: readonly (string | null)[]
}

/** The name of a school as messages say it; empty where there is none to name. */
export const schoolSaid = async (tx: Tx, id: OrgId | null | undefined): Promise<string> => (id && (await schoolNames(tx)).get(id)) || ''

/** The name of who did it; empty where it was done on the district's own machine. */
export async function nameOfActor(tx: Tx, by: Actor): Promise<string> {
  const id = readId<PersonId>(idOf(by) ?? '')
  return (id && (await findPerson(tx, id))?.name) ?? ''
}
