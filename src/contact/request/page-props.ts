import { dayOf } from '../../words/times.ts'
import type { FastifyRequest } from 'fastify'
import { roleName } from '../../design/words/frame.ts'
import type { Lang } from '../../kernel/lang.ts'
import { type OrgId, type PersonId, readId } from '../../kernel/ids.ts'
import {
  findPerson,
  listPeopleWithRole,
  listEverySchool,
  may,
  type Person,
  type Reader,
  responderRoles,
  type Role,
  staffRoles,
  readAs,
  schoolNames,
} from '../../people/index.ts'
import { sectionsOver, titleIn } from '../../plan/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { defenderAt } from '../agreements/defender.ts'
import { contactSettingsFrom } from '../settings.ts'
import { otherAge } from './age-of-roster.ts'
import { besideOf, othersOfStudent } from './beside.ts'
import { byThemselves } from './contract.ts'
import { numbersAt } from './numbers.ts'
import { type Filling, letterViews } from '../letters/fill.ts'
import { readLetters } from '../letters/read-letters.ts'
import type { GateKit } from './gate-kit.ts'
import { addressOf, type Filters } from './filters.ts'
import { seenBy, standingAt } from './on-contact.ts'
import type { ContactPageProps } from './pages/contact-page.tsx'
import { callsToMatch } from './own-calls.ts'
import { readCopies } from '../papers/read-copies.ts'
import { viewContact } from './pages/contact-view.ts'
import type { ContactsPageProps } from './pages/contacts-page.tsx'
import type { ContactView, DefenderView, Offers } from './pages/view.ts'
import { groupOf } from './pages/waiting.ts'
import { type Described, findRequest, findVisitOf } from './reads.ts'
import { momentOf } from './calendar.ts'
import { familyCopy } from './rules/copies.ts'
import { hasSigned, reasonsOpen } from './rules/decide.ts'
import { dayItMayGo, letterOf } from './rules/letter.ts'
import { consentsAsked, involvesStudent, tellable } from './rules/gate.ts'
import { answerable, complainReady } from './rules/complaint.ts'
import { excusable, excusesOpen } from './rules/excuse.ts'
import { nameReady } from './rules/named.ts'
import { twiceReady } from './rules/twice.ts'
import { othersNear } from './twice.ts'
import { asksWhoIsMeant } from './rules/tell.ts'
import { isFearedElsewhere, isOrderElsewhere } from './feared-elsewhere.ts'
import { mayRead, maySeeAbuse, mayTell, officesOf } from './rules/standing.ts'
import { pagesWords } from './words/pages.ts'

/** Everything a page of a request shows besides its frame. Ids are resolved here; a page reads nothing by itself. */
export type ContactProps = Omit<ContactPageProps, 'page' | 'problem' | 'visit'>

export const contactProps = (
  gate: GateKit,
  request: FastifyRequest,
  reader: Reader,
  described: Described,
  language: string | null,
): Promise<ContactProps> =>
  readAs(gate, reader, async tx => {
    const { state } = described
    const view = await viewFor(gate, tx, request, reader, described)
    const standing = await standingAt(tx, reader.person, state)
    const says = view.next
    const letters = says.includes('tell') ? await readLetters(tx) : []
    const defender = await defenderNow(gate, tx, state)
    const filling: Filling = {
      ...{ view, officePhone: request.district.officePhone, lawyerPhone: defender.phone },
      destination: (await findVisitOf(tx, view.id))?.destination ?? null,
      fromDay: dayItMayGo(state, await momentOf(gate, tx)),
    }
    const lettered = tellable(state).map(notice => ({ notice, letter: letterOf(state, notice) }))
    const decides = officesOf(state, standing).length > 0 && !hasSigned(state, standing, 'decline')
    const offers: Offers = {
      tellable: says.includes('tell') ? tellable(state) : [],
      consents: says.includes('consent') ? consentsAsked(state) : [],
      reasons: says.includes('decline') ? reasonsOpen(state).filter(reason => decides || byThemselves.includes(reason)) : [],
      twice: twiceReady(state, standing) === 'ready' ? await othersNear(tx, reader.person, { ...state, id: view.id }) : [],
      excusable: says.includes('excuse') ? excusable(state, standing.roles.includes('counsel')) : [],
      excuses: excusesOpen(standing),
      asksReadFrom: state.copies === 0,
      asksFirst: tellable(state).filter(asksWhoIsMeant),
      isFearedElsewhere: says.includes('tell') && maySeeAbuse(standing) && (await fearedElsewhere(gate, tx, view.id)),
      isOrderElsewhere: says.includes('tell') && tellable(state).some(asksWhoIsMeant) && (await orderElsewhere(tx, view.id)),
      calls: says.includes('match') ? await callsOffered(gate, tx, state) : [],
      adults: says.includes('begin') ? await adultsAt(tx, reader, state.school) : [],
      maySayAbuse: maySeeAbuse(standing),
      mayComplain: complainReady(state, standing) === 'ready',
      concerned: concernedOf(state, described.people),
      answerable: answerable(state, standing).map(({ complaint }) => complaint),
      asksInvolved: !involvesStudent(state),
      asksWhose: !state.isStudentNamed,
      named: mayTell(standing) ? await namedIn(tx, view.id, nameReady(state, standing) === 'ready') : null,
      otherAge: mayTell(standing) && says.includes('facts') ? await otherAge(tx, { ...state, id: view.id }) : null,
      defender,
      letters: says.includes('tell') ? letterViews(letters, lettered, filling) : [],
      language,
    }
    const deeds = new Map<string, string>()
    const beside = await besideOf(tx, reader, state.school, view)
    return {
      ...{ view, offers, wallOf: wallIn(request.district.timeZone) },
      beside,
      ofStudent: mayTell(standing)
        ? (await othersOfStudent(tx, reader, view)).filter(({ id }) => !beside.some(each => each.id === id))
        : [],
      papers: { copies: await readCopies(tx, view.id), mayLook: mayRead(standing) },
      deed: form => deeds.get(form) ?? deeds.set(form, tx.random.id()).get(form) ?? '',
      copies: { family: mayTell(standing) ? familyCopy(state) : null, counsel: mayRead(standing) },
    }
  })

/** By the register as it stands now; where it has none for this school, the number that the request was decided with. */
async function defenderNow(gate: GateKit, tx: Tx, { school, decided }: Described['state']): Promise<DefenderView> {
  const at = gate.clock.now()
  const [agreed, inForce] = await Promise.all([defenderAt(tx, { at, school }), gate.plans.inForce(tx, at)])
  const phone = agreed?.phone ?? decided?.settings['defender-phone'] ?? null
  const isOfPlan = phone === contactSettingsFrom(inForce?.settings.contact)['defender-phone']
  return { phone, from: agreed?.phone ? 'agreement' : isOfPlan ? 'plan' : 'before', agreed }
}

async function fearedElsewhere(gate: GateKit, tx: Tx, id: string): Promise<boolean> {
  const row = await findRequest(tx, id)
  return row !== undefined && isFearedElsewhere(gate, tx, row)
}

async function orderElsewhere(tx: Tx, id: string): Promise<boolean> {
  const row = await findRequest(tx, id)
  return row !== undefined && isOrderElsewhere(tx, row)
}

async function namedIn(tx: Tx, contact: string, mayName: boolean): Promise<Offers['named']> {
  const id = readId<PersonId>((await findRequest(tx, contact))?.student ?? '')
  return { name: id ? ((await findPerson(tx, id))?.name ?? null) : null, mayName }
}

async function callsOffered(gate: GateKit, tx: Tx, { school, askedAt, drill }: Described['state']): Promise<Offers['calls']> {
  const calls = await callsToMatch(gate, tx, { school, askedAt, drill }, gate.clock.now())
  return calls.map(({ call, askedAt: at, room, police }) => ({ id: call, askedAt: at.toISOString(), room, police }))
}

export const contactsProps = (
  gate: GateKit,
  request: FastifyRequest,
  reader: Reader,
  read: { items: readonly Described[]; next: string | null; filters: Filters },
): Promise<Pick<ContactsPageProps, 'items' | 'older' | 'places' | 'schools'>> =>
  readAs(gate, reader, async tx => {
    const items: ContactsPageProps['items'][number][] = []
    for (const described of read.items)
      items.push({ view: await viewFor(gate, tx, request, reader, described), group: groupOf(described.state) })
    return {
      items,
      older: read.next === null ? null : addressOf({ ...read.filters, after: read.next }),
      schools:
        seenBy(reader.person).whose === 'school' ? [] : (await listEverySchool(tx)).map(({ id, name }) => ({ value: id, label: name })),
      places: placesOf(reader.person),
    }
  })

const placesOf = (person: Person): ContactsPageProps['places'] => ({
  report: may(person, 'see-request-report'),
  letters: may(person, 'keep-letters'),
  outside: may(person, 'see-outbound'),
})

/** The request as its pages show it, with the plan in force when it was asked. */
export async function viewFor(
  gate: GateKit,
  tx: Tx,
  request: FastifyRequest,
  reader: Reader,
  { contact, state, people }: Described,
): Promise<ContactView> {
  const { lang } = reader
  const [inForce, schools, numbers] = await Promise.all([
    gate.plans.inForce(tx, state.askedAt),
    schoolNames(tx),
    numbersAt(tx, readId<OrgId>(state.school) ?? null, request.district.officePhone),
  ])
  const w = pagesWords(lang)
  const names = {
    person: (id: string) => people.get(id)?.name ?? w.unknownPerson,
    school: (id: string) => schools.get(id) ?? w.unknownSchool,
    section: inForce ? sections(gate)(inForce, lang) : (_plan: string, provision: string) => ({ href: '/plan', title: provision }),
    planTitle: inForce ? titleIn(inForce, lang) : contact.plan.slug,
    numbers,
  }
  const named = [contact.call, contact.matched?.call].filter(call => typeof call === 'string')
  const callsOpen = named.length === 0 || !gate.callsOpenTo ? named : (await gate.callsOpenTo(tx, reader.person, named)).map(({ id }) => id)
  const today = dayOf(gate.clock.now().toISOString())
  return viewContact(contact, state, names, { person: reader.person.id, today, lang, callsOpen })
}

const finders = new WeakMap<GateKit, ReturnType<typeof sectionsOver>>()

/** Kept for each app, since what people read of a version is made once. */
function sections(gate: GateKit): ReturnType<typeof sectionsOver> {
  const found = finders.get(gate) ?? sectionsOver(gate.plans)
  finders.set(gate, found)
  return found
}

const leads: readonly Role[] = ['principal', 'designee', 'superintendent', 'counsel', 'front-office']

/** Who may be there, at this school: those who lead and respond first, everyone else who works there after them. */
async function adultsAt(tx: Tx, { person, lang }: { person: Person; lang: Lang }, schoolId: string): Promise<Offers['adults']> {
  const school = readId<OrgId>(schoolId)
  const found = new Map<string, Offers['adults'][number]>()
  const add = async (roles: readonly Role[], isLikely: boolean) => {
    for (const role of roles)
      for (const { id, name } of await listPeopleWithRole(tx, role, school ?? null))
        if (id !== person.id && !found.has(id)) found.set(id, { id, name, role: roleName(role, lang), isLikely })
  }
  await add([...leads, ...responderRoles], true)
  await add(staffRoles, false)
  return [...found.values()]
}

/** Whoever was there, decided, or wrote it down, by name. */
const concernedOf = ({ adults, signed, askedBy }: Described['state'], people: Described['people']): Offers['concerned'] =>
  [...new Set([...adults, ...signed.map(({ by }) => by), askedBy])].flatMap(id => {
    const name = people.get(id)?.name
    return name === undefined ? [] : [{ id, name }]
  })

/** 2026-11-24T10:42, on the wall of this zone. */
const wallIn =
  (zone: string) =>
  (at: Date): string =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at).replace(' ', 'T')
