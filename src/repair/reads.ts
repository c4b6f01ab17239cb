import { type OrgId, type PersonId, readId } from '../kernel/ids.ts'
import { isNo, type No } from '../kernel/refusal.ts'
import { loadFacts } from '../ledger/index.ts'
import { keepLooks, type Shown } from '../looks/index.ts'
import { findSchool, listPeopleById, listPeopleWithRole, type Person, readAs, type Reader, schoolNames } from '../people/index.ts'
import { onePage, type OnePage, type Tx } from '../platform/database/index.ts'
import { daysAt } from './days.ts'
import { describe, type Described, lineOf } from './describe.ts'
import { processes } from './process.ts'
import type { RepairKit } from './repair-kit.ts'
import { trainedFor, whyNotLed } from './rules/facilitator.ts'
import { notYours } from './rules/reach.ts'
import { isClosedTo, opensTo, readsAll } from './rules/standing.ts'
import { foldProcess, readProcess as readFacts, type ProcessState, withGrown } from './state.ts'
import { findAskedFor, findProcess, listProcesses, type ProcessRow } from './store.ts'
import type { ProcessLine, ProcessView } from './view.ts'
import { uncertifiedOnDay } from './uncertified.ts'
import { candidateOf, standingIn } from './who.ts'

const pageSize = 200

/** A page of the processes that somebody has a part in or looks after; the open ones first. */
export const readProcesses = (repair: RepairKit, reader: Reader, after: string | null = null): Promise<OnePage<ProcessLine>> =>
  readAs(repair, reader, async tx => {
    const now = repair.clock.now()
    const { today } = await daysAt(tx, now)
    const schools = await schoolNames(tx)
    const { items: found, next } = await onePage({
      ...{ after, size: pageSize, fetch: (last, size) => tx.many(listProcesses, [tx.district, size, last]) },
      open: row => foundAs(tx, row, reader.person, { schoolName: schools.get(row.school) ?? '', today }),
    })
    const items = found.map(lineOf)
    keepLooks(
      tx,
      { ...reader, at: now },
      items.map(({ id, school }) => shown(reader.person, { id, school }, 'line')),
    )
    return { items, next }
  })

/** One process, and of those who might lead it the ones who may. */
export interface Found {
  readonly view: ProcessView
  readonly candidates: readonly { readonly id: string; readonly name: string }[]
}

/** Whoever it does not open to is told the same whether there is one or not. */
export async function readProcess(repair: RepairKit, reader: Reader, id: string): Promise<Found | No> {
  const read = await readOne(repair, reader, id)
  if (isNo(read)) return read
  const { found, row, today } = read
  const { state } = found
  const app = <Result>(work: (tx: Tx) => Promise<Result>) => repair.database.transaction('app', reader.district, work)
  const isUncertified = readsAll(found.standing) && (await app(tx => uncertifiedOnDay(repair, tx, [row], today))).has(id)
  const isTakenBack = readsAll(found.standing) && state.ended === null && (await app(tx => isIncidentTakenBack(repair, tx, id)))
  const view = describe({ ...found, standing: { ...found.standing, isUncertified } }, read.names, {
    incidentTakenBack: isTakenBack,
    opensCall: read.opensCall,
  })
  if (!view.next.includes('facilitate')) return { view, candidates: [] }
  // Whose certificate is valid is not everybody's to read who chooses: the application asks, as when one is chosen.
  const candidates = await app(tx => candidatesFor(repair, tx, state, today))
  // Of whoever leads it the page has just said why it needs somebody else.
  return { view, candidates: isUncertified ? candidates.filter(each => each.id !== state.facilitator) : candidates }
}

/** Whether the incident in answer to which it was begun has been taken back. Asked as the application: who leads it reads nothing of discipline. */
async function isIncidentTakenBack({ isTakenBack }: RepairKit, tx: Tx, id: string): Promise<boolean> {
  const asked = await tx.maybe(findAskedFor, [tx.district, id])
  return asked !== undefined && (await isTakenBack(tx, asked.incident))
}

const readOne = (
  repair: RepairKit,
  reader: Reader,
  id: string,
): Promise<
  | {
      readonly found: Described
      readonly row: ProcessRow
      readonly names: Map<string, string>
      readonly today: string
      readonly opensCall: boolean
    }
  | No
> =>
  readAs(repair, reader, async tx => {
    const { person } = reader
    const now = repair.clock.now()
    const row = await tx.maybe(findProcess, [tx.district, id])
    if (!row) return person.roles.includes('coordinator') && !isClosedTo(person.roles) ? processes.noSuch : notYours
    const school = readId<OrgId>(row.school)
    const { today } = await daysAt(tx, now)
    const found = await foundAs(tx, row, person, { schoolName: (school && (await findSchool(tx, school))?.name) ?? '', today })
    if (!found) return notYours
    keepLooks(tx, { ...reader, at: now }, [shown(person, row, 'record')])
    const { call } = found.state
    const opensCall = call !== null && (await repair.opensCall(tx, person, call))
    return { found, row, names: await namesIn(tx, found.state), today, opensCall }
  })

async function foundAs(
  tx: Tx,
  row: ProcessRow,
  person: Person,
  at: Pick<Described, 'schoolName' | 'today'>,
): Promise<Described | undefined> {
  const standing = await standingIn(tx, person, row, at.today)
  const state = opensTo(standing) ? foldProcess(readFacts(await loadFacts(tx, row.id))) : undefined
  return state && { id: row.id, state: withGrown(state, standing.grown), standing, ...at }
}

/** Of a look at a process no student is named: who reads who looked at a student's records would read that there was one. */
function shown({ roles, school }: Person, of: Pick<ProcessRow, 'id' | 'school'>, part: Shown['part']): Shown {
  const as = roles.find(role => role === 'coordinator' || role === 'restorative-adviser') ?? roles[0] ?? null
  const through = as === 'coordinator' ? 'district' : as === 'restorative-adviser' && school === of.school ? 'school' : 'part'
  return { kind: 'repair', matter: of.id, student: null, part, why: { may: true, through, as } }
}

async function namesIn(tx: Tx, { parties, keptOut, facilitator, actions }: ProcessState): Promise<Map<string, string>> {
  const ids = [...parties, ...keptOut].map(({ person }) => person)
  const all = [...new Set([...ids, ...actions.map(({ owner }) => owner), ...(facilitator === null ? [] : [facilitator])])]
  const people = await listPeopleById(
    tx,
    all.flatMap(id => readId<PersonId>(id) ?? []),
  )
  return new Map(people.map(({ id, name }) => [id, name]))
}

async function candidatesFor(repair: RepairKit, tx: Tx, state: ProcessState, today: string): Promise<Found['candidates']> {
  const at = readId<OrgId>(state.school)
  const found = new Map<string, Person>()
  for (const role of trainedFor[state.kind]) for (const each of await listPeopleWithRole(tx, role, at ?? null)) found.set(each.id, each)
  const may: { id: string; name: string }[] = []
  const parties = state.parties.map(party => party.person)
  for (const person of found.values())
    if (whyNotLed(state, await candidateOf(repair, tx, person, { today, parties })) === null) may.push({ id: person.id, name: person.name })
  return may
}
