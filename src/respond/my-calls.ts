import { loadFacts } from '../ledger/index.ts'
import { boardOf, listPeopleById, type Reader, schoolNames, type SchoolsSeen } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { WorkItem } from '../work/index.ts'
import { list } from '../words/lists.ts'
import { clock, secondsBetween, waitInShort } from '../words/times.ts'
import { standingOf } from './call-matter.ts'
import { type CallState, counted } from './state.ts'
import { fold, readHistory } from './history.ts'
import { readPersonIds } from './ids.ts'
import { isOnBoard } from './on-board.ts'
import { dangerOf, whatAndPlace } from './pages/headline.ts'
import { nextVerbs } from './rules/next.ts'
import { isOwn } from './rules/standing.ts'
import { openCallsFor, openCallsOfPerson } from './open-store.ts'
import type { CallRow } from './store.ts'
import { isDangerNow } from './urgency.ts'
import { words } from './words/respond.ts'
import { workWords } from './words/work.ts'

interface OpenCall {
  readonly row: CallRow
  readonly state: CallState
}

/** The open calls that ask this person to come, those to which nobody comes and that they may answer, and those they made or come to: danger first, then who waits longest. */
export async function openCallsOf(tx: Tx, reader: Reader, now: Date): Promise<WorkItem[]> {
  const { person } = reader
  const found: OpenCall[] = []
  const seen = await boardOf(tx, person, now)
  for (const row of await openCallsFor(tx, person.id)) {
    const state = fold(readHistory(await loadFacts(tx, row.id)))
    if (state && (isOwn(state, person.id) || asks(state, person.id) || (isOnBoard(seen, state) && isAlone(state))))
      found.push({ row, state })
  }
  return itemsOf(tx, found, reader, now, seen)
}

/** The open calls that this person made, however they stand: their way back to them. */
export async function ownOpenCalls(tx: Tx, reader: Reader, now: Date): Promise<WorkItem[]> {
  const found: OpenCall[] = []
  for (const row of await openCallsOfPerson(tx, reader.person.id)) {
    const state = row.askedBy === reader.person.id ? fold(readHistory(await loadFacts(tx, row.id))) : undefined
    if (state) found.push({ row, state })
  }
  return itemsOf(tx, found, reader, now, [])
}

async function itemsOf(tx: Tx, found: readonly OpenCall[], reader: Reader, now: Date, seen: SchoolsSeen): Promise<WorkItem[]> {
  if (found.length === 0) return []
  const people = await listPeopleById(tx, readPersonIds([...new Set(found.flatMap(({ state }) => [state.askedBy, ...comingTo(state)]))]))
  const schools = await schoolNames(tx)
  const names = {
    person: (id: string) => people.find(each => each.id === id)?.name ?? words(reader.lang).someone,
    school: (id: string) => schools.get(id) ?? words(reader.lang).someSchool,
  }
  return found.flatMap(each => itemOf(each, reader, { names, now, seen }) ?? [])
}

const asks = ({ pages }: CallState, person: string): boolean => pages.findLast(page => page.person === person)?.state === 'waiting'

/** Nobody who still counts has said that they come. */
const isAlone = (state: CallState): boolean => counted(state) === 0

/** Who comes and still counts: nobody who handed over, or in whose place others are asked. */
const comingTo = ({ responders }: CallState): string[] =>
  responders.filter(each => each.stage !== 'handed-over' && !each.passedOn).map(({ person }) => person)

interface Names {
  readonly person: (id: string) => string
  readonly school: (id: string) => string
}

interface Around {
  readonly names: Names
  readonly now: Date
  readonly seen: SchoolsSeen
}

function itemOf({ row, state }: OpenCall, { person, lang }: Reader, { names, now, seen }: Around): WorkItem | undefined {
  const w = workWords(lang)
  const school = names.school(state.school)
  const call = { room: row.room, facts: state.facts }
  const isDanger = isDangerNow({ answer: state.decided?.answer ?? null, facts: state.facts })
  const askedAt = state.askedAt.toISOString()
  const seconds = secondsBetween(askedAt, now.toISOString())
  const item = {
    id: row.id,
    title: whatAndPlace(call, lang),
    where: school,
    since: askedAt,
    due: null,
    drill: state.drill,
    href: `/calls/${row.id}`,
  }
  if (!isOwn(state, person.id)) {
    if (!nextVerbs(state, standingOf(person, row, seen)).includes('answer')) return undefined
    const about = w.asked({ time: clock(askedAt, lang), name: names.person(state.askedBy) })
    const stands = isDanger
      ? { is: 'danger' as const, says: dangerOf(state.facts, lang) }
      : { is: 'waiting' as const, says: seconds < 60 ? w.waiting : w.waitingFor({ time: waitInShort(seconds, lang) }) }
    const kind = asks(state, person.id) ? 'asks-me' : 'nobody-comes'
    return { ...item, kind, about: w.at({ school, says: about }), stands, verb: kind === 'asks-me' ? w.answer : w.look }
  }
  const mine = state.responders.find(each => each.person === person.id)
  if (mine?.stage === 'handed-over' && state.askedBy !== person.id) return undefined
  const isThere = mine?.stage === 'there'
  const says = (): string => {
    if (isThere) return w.youCame({ time: clock((state.thereAt ?? state.askedAt).toISOString(), lang) })
    if (!mine || mine.stage === 'handed-over') return whoComes(state, names, lang)
    return mine.passedOn ? w.youLate : w.youCome
  }
  return {
    ...{ ...item, kind: 'my-call', stands: standsOf(state, isDanger, lang), verb: isThere ? w.end : w.look },
    about: w.at({ school, says: says() }),
  }
}

function standsOf({ stage, facts }: CallState, isDanger: boolean, lang: Reader['lang']): WorkItem['stands'] {
  if (isDanger) return { is: 'danger', says: dangerOf(facts, lang) }
  const is = stage === 'there' ? 'there' : stage === 'asked' || stage === 'paged' ? 'waiting' : 'going'
  return { is, says: words(lang).stage[stage] }
}

function whoComes(state: CallState, names: Names, lang: Reader['lang']): string {
  const w = workWords(lang)
  const coming = comingTo(state)
  if (coming.length === 0) return isAlone(state) ? w.nobody : w.handedOver
  const said = { names: list(coming.map(names.person), lang), several: coming.length > 1 }
  return state.stage === 'there' ? w.thereNow(said) : w.comes(said)
}
