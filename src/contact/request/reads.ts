import { type No, notPermitted } from '../../kernel/refusal.ts'
import { loadFacts } from '../../ledger/index.ts'
import { listPeopleById, type Reader } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { PersonId } from '../../kernel/ids.ts'
import { readId } from '../../kernel/ids.ts'
import type { Contact } from './view.ts'
import { deciderAt } from './decided.ts'
import { describe, type Known } from './describe.ts'
import type { Happened } from './facts.ts'
import { readHistory } from './history.ts'
import { readReleased } from '../records/read-access.ts'
import type { GateKit } from './gate-kit.ts'
import { contacts, seenBy, standingOf } from './on-contact.ts'
import { isPartOf, mayRead as mayReadPapers, mayTell } from './rules/standing.ts'
import type { ContactState } from './contact-state.ts'
import { type ContactRow, countListed, findContact, findVisit, listContacts, listFollowing } from './store.ts'
import { refusals } from './words/refusals.ts'
import type { Visit } from './visit.ts'

export interface Described {
  readonly contact: Contact
  readonly state: ContactState
  readonly people: Known['people']
}

const pageSize = 50

export interface ContactsAsked {
  readonly after: string | null
  readonly limit?: number
  readonly stages?: string[] | null
  readonly schools?: string[] | null
  readonly requesters?: string[] | null
  readonly targets?: string[] | null
  readonly from?: Date | null
  readonly to?: Date | null
}

const unfiltered = { limit: pageSize, stages: null, schools: null, requesters: null, targets: null, from: null, to: null }

/** One request, for whoever wrote it down, was there, or leads. */
export const readContact = (gate: GateKit, reader: Reader, id: string): Promise<Described | No> =>
  gate.database.transaction('app', reader.district, async tx => {
    const row = await findRequest(tx, id)
    if (!row) return contacts.noSuch
    const described = await describeFor(gate, tx, row, reader)
    return mayRead(described, reader) ? described : notPermitted(refusals.notYoursToSee)
  })

/** Newest first, only what the reader may see; `next` is the request to go on from. */
export const readContacts = (gate: GateKit, reader: Reader, asked: ContactsAsked): Promise<{ items: Described[]; next: string | null }> =>
  gate.database.transaction('app', reader.district, async tx => {
    const { after: before, limit, ...filters } = { ...unfiltered, ...asked }
    const rows = await tx.many(listContacts, { ...filters, ...seenBy(reader.person), before, limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const all: Described[] = []
    for (const row of shown) all.push(await describeFor(gate, tx, row, reader))
    return { items: all.filter(each => mayRead(each, reader)), next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
  })

/** How many requests the reader may see, of those asked for: all pages of them. */
export const countRead = (gate: GateKit, reader: Reader, asked: ContactsAsked): Promise<{ found: number; open: number }> =>
  gate.database.transaction('app', reader.district, tx => {
    const { after: _, limit: __, ...filters } = { ...unfiltered, ...asked }
    return tx.one(countListed, { ...filters, ...seenBy(reader.person) })
  })

/** The row of a request, for those rooms that keep something beside it. */
export const findRequest = (tx: Tx, contact: string): Promise<ContactRow | undefined> => tx.maybe(findContact, [tx.district, contact])

/** Who came and with what, as they said it. */
export const findVisitOf = (tx: Tx, contact: string): Promise<Visit | undefined> => tx.maybe(findVisit, [tx.district, contact])

/** The same for whoever may see the request. */
export const readVisit = (gate: GateKit, reader: Reader, id: string): Promise<Visit | null> =>
  gate.database.transaction('app', reader.district, async tx => (await findVisitOf(tx, id)) ?? null)

const letsGo: readonly string[] = ['contact.released', 'contact.disclosed']

const mayRead = ({ state }: Described, { person }: Reader): boolean => isPartOf(state, standingOf(person, state.school))

async function describeFor(gate: GateKit, tx: Tx, row: ContactRow, { person, lang }: Reader): Promise<Described> {
  const [facts, decider] = await Promise.all([loadFacts(tx, row.id), deciderAt(gate.plans, tx, row.askedAt)])
  const history = readHistory(facts)
  const people = await loadPeople(tx, history)
  const standing = standingOf(person, row.school)
  const hasReleased = history.some(({ fact }) => letsGo.includes(fact.type)) && mayTell(standing)
  const released = hasReleased ? await readReleased(tx, row.id, mayReadPapers(standing)) : []
  const following = (await tx.many(listFollowing, [tx.district, row.id])).map(({ id }) => id)
  const seen = {
    standing,
    lang,
    explain: (decision: Parameters<typeof decider.explain>[0]) => decider.explain(decision, lang),
  }
  return { ...describe({ id: row.id, history, people, released, following }, seen), people }
}

async function loadPeople(tx: Tx, history: readonly Happened[]): Promise<Known['people']> {
  const ids = history.flatMap(({ by, fact }) => [
    ...(by === null ? [] : [by]),
    ...('person' in fact.body && fact.body.person !== null ? [fact.body.person] : []),
    ...('adults' in fact.body ? fact.body.adults : []),
  ])
  const people = await listPeopleById(
    tx,
    [...new Set(ids)].flatMap(id => readId<PersonId>(id) ?? []),
  )
  return new Map(people.map(person => [person.id, person]))
}
