import { type No, notPermitted, notSignedIn } from '../../kernel/refusal.ts'
import { loadFacts } from '../../ledger/index.ts'
import { byGlass, emergencyHref, keepLooks, type Part, type Through } from '../../looks/index.ts'
import { listPeopleById, readAs, type Reader } from '../../people/index.ts'
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
import { nobodysRequest } from './nobodys-request.ts'
import { contacts, seenBy, standingAt } from './on-contact.ts'
import { mayRead as mayReadPapers, mayTell } from './rules/standing.ts'
import type { ContactState } from './contact-state.ts'
import { type ContactRow, countListed, findContact, findVisit, listContacts, listFollowing } from './store.ts'
import { openOf } from './twice.ts'
import { listTwice } from './twice-store.ts'
import { refusals } from './words/refusals.ts'
import type { Visit } from './visit.ts'
import { whyRequest } from './why-request.ts'

export interface Described {
  readonly contact: Contact
  readonly state: ContactState
  readonly people: Known['people']
}

/** A request as it is shown, and what its reader has to do with it. */
export interface Opened extends Described {
  readonly through: Through
  /** When it closes again, where it was opened in an emergency. */
  readonly until?: Date
}

const pageSize = 50

export interface ContactsAsked {
  readonly after: string | null
  readonly limit?: number
  readonly stages?: string[] | null
  readonly schools?: string[] | null
  readonly requesters?: string[] | null
  readonly targets?: string[] | null
  /** Words that each begin one of the names or badges of who came. */
  readonly visitors?: string[] | null
  readonly from?: Date | null
  readonly to?: Date | null
}

const unfiltered = { limit: pageSize, stages: null, schools: null, requesters: null, targets: null, from: null, to: null, visitors: null }

interface ShownAs {
  /** Which part of the record is shown. */
  readonly part?: Part
  /** Why it is not shown as this although the request opens to them; then nobody has looked. */
  readonly unless?: (described: Described) => No | null
}

/** One request, for whoever wrote it down, was there, or leads. Whoever it does not open to is told the same whether there is one or not. */
export const readContact = (gate: GateKit, reader: Reader, id: string, as: ShownAs = {}): Promise<Opened | No> =>
  readAs(gate, reader, async tx => {
    const row = await findRequest(tx, id)
    if (!row && !reader.lapsed) return whyRequest(reader.person, nobodysRequest).may ? contacts.noSuch : hiddenFrom(reader, id)
    if (!row || (reader.lapsed && row.askedBy !== reader.person.id)) return notSignedIn()
    const described = await (reader.lapsed ? openingOf(gate, tx, row, reader) : describeFor(gate, tx, row, reader))
    const at = gate.clock.now()
    const because = whyRequest(reader.person, described.state)
    // What is opened in an emergency is the record alone, and to read only.
    const opened = because.may || as.part !== undefined ? undefined : await byGlass(tx, reader, row.id, at)
    if (!because.may && !opened) return hiddenFrom(reader, id)
    const no = as.unless?.(described)
    if (no) return no
    const shown = { kind: 'request', matter: row.id, student: row.student, part: as.part ?? 'record' } as const
    if (because.may) {
      keepLooks(tx, { ...reader, at }, [{ ...shown, why: because }])
      return { ...described, through: because.through }
    }
    if (!opened) return hiddenFrom(reader, id)
    const { until, ...by } = opened
    keepLooks(tx, { ...reader, at }, [{ ...shown, ...by }])
    return { ...described, contact: { ...described.contact, next: [] }, through: 'break-glass', until }
  })

/** Newest first, only what the reader may see; `next` is the request to go on from. */
export const readContacts = (gate: GateKit, reader: Reader, asked: ContactsAsked): Promise<{ items: Described[]; next: string | null }> =>
  readAs(gate, reader, async tx => {
    const { after: before, limit, ...filters } = { ...unfiltered, ...asked }
    const rows = await tx.many(listContacts, { ...filters, ...seenBy(reader.person), before, limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const all: Described[] = []
    for (const row of shown) all.push(await describeFor(gate, tx, row, reader))
    const items = all.filter(each => mayRead(each, reader))
    const listed = reader.medium === 'json' ? 'record' : 'line'
    const looked = items.flatMap(({ contact, state }) => {
      const because = whyRequest(reader.person, state)
      const student = shown.find(({ id }) => id === contact.id)?.student ?? null
      return because.may ? [{ kind: 'request', matter: contact.id, student, part: listed, why: because } as const] : []
    })
    keepLooks(tx, { ...reader, at: gate.clock.now() }, looked)
    return { items, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
  })

/** How many requests the reader may see, of those asked for: all pages of them. */
export const countRead = (gate: GateKit, reader: Reader, asked: ContactsAsked): Promise<{ found: number; open: number }> =>
  readAs(gate, reader, tx => {
    const { after: _, limit: __, ...filters } = { ...unfiltered, ...asked }
    return tx.one(countListed, { ...filters, ...seenBy(reader.person) })
  })

/** The row of a request, for those rooms that keep something beside it. */
export const findRequest = (tx: Tx, contact: string): Promise<ContactRow | undefined> => tx.maybe(findContact, [tx.district, contact])

/** Who came and with what, as they said it. */
export const findVisitOf = (tx: Tx, contact: string): Promise<Visit | undefined> => tx.maybe(findVisit, [tx.district, contact])

/** The same for whoever may see the request. */
export const readVisit = (gate: GateKit, reader: Reader, id: string): Promise<Visit | null> =>
  readAs(gate, reader, async tx => (await findVisitOf(tx, id)) ?? null)

const hiddenFrom = (reader: Reader, id: string): No => notPermitted(refusals.notYoursToSee, emergencyHref(reader, 'request', id))

const letsGo: readonly string[] = ['contact.released', 'contact.disclosed']

const mayRead = ({ state }: Described, { person }: Reader): boolean => whyRequest(person, state).may

/** What the plan says to what somebody wrote down themselves, as it was when they did: no record of what was done since. */
async function openingOf(gate: GateKit, tx: Tx, row: ContactRow, { person, lang }: Reader): Promise<Described> {
  const [facts, decider] = await Promise.all([loadFacts(tx, row.id), deciderAt(gate.plans, tx, { at: row.askedAt, school: row.school })])
  const history = readHistory(facts.filter(fact => fact.deed === facts[0]?.deed))
  const standing = { person: person.id, roles: [], isStaff: true, worksThere: true }
  const explain = (decision: Parameters<typeof decider.explain>[0]) => decider.explain(decision, lang)
  const { contact, state } = describe({ id: row.id, history, people: new Map() }, { standing, lang, explain })
  const none = { history: [], notices: [], signed: [], statements: [], changes: [], next: [], matched: null, following: [] }
  return { contact: { ...contact, ...none }, state, people: new Map() }
}

async function describeFor(gate: GateKit, tx: Tx, row: ContactRow, { person, lang }: Reader): Promise<Described> {
  const [facts, decider] = await Promise.all([loadFacts(tx, row.id), deciderAt(gate.plans, tx, { at: row.askedAt, school: row.school })])
  const history = readHistory(facts)
  const people = await loadPeople(tx, history)
  const standing = await standingAt(tx, person, row)
  const hasReleased = history.some(({ fact }) => letsGo.includes(fact.type)) && mayTell(standing)
  const released = hasReleased ? await readReleased(tx, row.id, mayReadPapers(standing)) : []
  const following = (await tx.many(listFollowing, [tx.district, row.id])).map(({ id }) => id)
  const twice = (await tx.many(listTwice, [tx.district, row.id])).map(({ id }) => id)
  const twiceOf = history.flatMap(({ fact }) => (fact.type === 'contact.written-twice' ? [fact.body.of] : []))[0] ?? null
  const open = await openOf(tx, person, twiceOf === null ? twice : [...twice, twiceOf])
  const both = { twice: twice.filter(id => open.includes(id)), twiceOf: twiceOf !== null && open.includes(twiceOf) ? twiceOf : null }
  const seen = {
    standing,
    lang,
    explain: (decision: Parameters<typeof decider.explain>[0]) => decider.explain(decision, lang),
  }
  return { ...describe({ id: row.id, history, people, released, following, ...both }, seen), people }
}

async function loadPeople(tx: Tx, history: readonly Happened[]): Promise<Known['people']> {
  const ids = history.flatMap(({ by, fact }) => [
    ...(by === null ? [] : [by]),
    ...('person' in fact.body && fact.body.person !== null ? [fact.body.person] : []),
    ...('adults' in fact.body ? fact.body.adults : []),
    ...('concerns' in fact.body ? fact.body.concerns : []),
  ])
  const people = await listPeopleById(
    tx,
    [...new Set(ids)].flatMap(id => readId<PersonId>(id) ?? []),
  )
  return new Map(people.map(person => [person.id, person]))
}
