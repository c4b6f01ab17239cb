import { isNo, type No, notPermitted, notSignedIn } from '../kernel/refusal.ts'
import { byGlass, emergencyHref, keepLooks, oweLook, type Shown, type Through } from '../looks/index.ts'
import { boardOf, may, readAs, type Reader, type SchoolsSeen } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { Called } from './commands.ts'
import { type Decider, deciderAt, decidersAt } from './decided.ts'
import { type Described, describe } from './describe.ts'
import { type Known, loadEachKnown, loadKnown } from './known.ts'
import { listCallsById } from './known-store.ts'
import type { RespondKit } from './respond-kit.ts'
import { bareCall } from './bare.ts'
import { calls, standingOf } from './call-matter.ts'
import { nobodysCall } from './nobodys-call.ts'
import { isOnBoard } from './on-board.ts'
import { isBareTo, readsCall } from './rules/restricted.ts'
import { isAsked, isOwn } from './rules/standing.ts'
import { type CallState, counted } from './state.ts'
import { boardAtMost, countOpenCalls, openCallsFor } from './open-store.ts'
import { seenBy } from './listing/read-listed.ts'
import { type CallRow, findCall, listCalls, listPagesOf } from './store.ts'
import { byUrgency, isDangerNow, type Urgent } from './urgency.ts'
import { callVerbs } from './verbs.ts'
import { whyCall } from './why-call.ts'
import type { Call } from './view.ts'
import { refusals } from './words/refusals.ts'

const pageSize = 50
const pastPagesShown = 50
const pastPagesDays = 14

/** Whoever called, was asked, was told or comes sees a call; so do those who lead, the principal at their own school. */
export const maySee = (reader: Reader, described: Described): boolean => whyCall(reader.person, described.state).may

const hiddenFrom = (reader: Reader, id: string): No => notPermitted(refusals.notYoursToSee, emergencyHref(reader, 'call', id))

/** A call as it is shown, and what its reader has to do with it. */
export interface Opened extends Described {
  readonly through: Through
  /** When it closes again, where it was opened in an emergency. */
  readonly until?: Date
}

/**
 * One call. Whoever it does not open to is told the same whether there is one or not. Where it cannot be written who looks it does not open, but
 * for those who come to a call that is running: they are delayed by nothing, and the row is owed.
 */
export async function readCall(respond: RespondKit, reader: Reader, id: string): Promise<Opened | No> {
  const { database, clock } = respond
  const looking = { ...reader, at: clock.now() }
  try {
    return await openCall(respond, reader, id, (tx, shown) => keepLooks(tx, looking, shown))
  } catch (cause) {
    const owed: Shown[] = []
    const opened = await openCall(respond, reader, id, (_, shown) => owed.push(...shown))
    if (isNo(opened) || opened.state.closedAt !== null || !comesToIt.includes(opened.through)) throw cause
    oweLook(() => database.transaction('app', reader.district, async tx => keepLooks(tx, looking, owed)))
    return opened
  }
}

const comesToIt: readonly Through[] = ['comes', 'asked', 'made', 'near']

const openCall = (respond: RespondKit, reader: Reader, id: string, keep: (tx: Tx, shown: readonly Shown[]) => void): Promise<Opened | No> =>
  inDistrict(respond, reader, async tx => {
    const row = await tx.maybe(findCall, [tx.district, id])
    if (!row && reader.lapsed) return notSignedIn()
    if (!row) return whyCall(reader.person, nobodysCall).may ? calls.noSuch : hiddenFrom(reader, id)
    const described = await describeFor(respond, tx, row, reader, await schoolsSeen(respond, tx, reader))
    if (reader.lapsed && !hasPartIn(described.state, reader.person.id)) return notSignedIn()
    // A call that still needs someone is open to everyone who may answer it: the board leads them there.
    const because = whyCall(reader.person, described.state, described.call.next.includes('answer'))
    if (because.may) {
      keep(tx, [{ ...shownOf(row), part: 'record', why: because }])
      return { ...described, through: because.through }
    }
    // What named roles alone read is opened to no other in an emergency.
    const opened = readsCall(described.state, reader.person) ? await byGlass(tx, reader, row.id, respond.clock.now()) : undefined
    if (!opened) return hiddenFrom(reader, id)
    const { until, ...by } = opened
    keep(tx, [{ ...shownOf(row), part: 'record', ...by }])
    // To read only: nothing is done by it.
    return { ...described, call: { ...described.call, next: [] }, through: 'break-glass', until }
  })

/** Who made the call, was asked to it or comes. */
const hasPartIn = (state: CallState, person: string): boolean => isOwn(state, person) || isAsked(state, person)

/** Newest first, only what the reader may see; `next` is the call to go on from. */
export const readCalls = (
  respond: RespondKit,
  reader: Reader,
  asked: { stage: string | null; after: string | null },
): Promise<{ items: Described[]; next: string | null }> =>
  inDistrict(respond, reader, async tx => {
    const { person } = reader
    // Somebody who leads nowhere sees only calls they are a part of: those are looked up, and all the others are not read.
    const own = seenBy(person).whose === 'own' ? person.id : null
    const rows = await tx.many(listCalls, { stage: asked.stage, own, before: asked.after, limit: pageSize })
    const all = await describeAll(respond, tx, rows, reader, await schoolsSeen(respond, tx, reader))
    const items = all.filter(described => maySee(reader, described))
    keepListed(tx, reader, respond.clock.now(), rows, items)
    return { items, next: rows.length === pageSize ? (rows.at(-1)?.id ?? null) : null }
  })

/** Whoever is shown a list looks at each call in it: a program at all of it, a page at a line. */
export function keepListed(tx: Tx, reader: Reader, at: Date, rows: readonly CallRow[], items: readonly Described[]): void {
  const part = reader.medium === 'json' ? 'record' : 'line'
  const shown = items.flatMap(({ call, state }) => {
    const row = rows.find(({ id }) => id === call.id)
    const because = whyCall(reader.person, state)
    const onTheirBoard = { may: true, through: 'board', as: reader.person.roles[0] ?? null } as const
    return row ? [{ ...shownOf(row), part, why: because.may ? because : onTheirBoard } as const] : []
  })
  keepLooks(tx, { ...reader, at }, shown)
}

const shownOf = ({ id, student }: CallRow): Pick<Shown, 'kind' | 'matter' | 'student'> => ({ kind: 'call', matter: id, student })

const schoolsSeen = (respond: RespondKit, tx: Tx, { person }: Reader) => boardOf(tx, person, respond.clock.now())

/** Every open call of the schools whose board they see, danger first, then whoever waits longest; and the calls that are theirs. */
export const readBoard = (respond: RespondKit, reader: Reader, isShown: (one: Described) => boolean = () => true): Promise<Described[]> =>
  inDistrict(respond, reader, async tx => {
    const seen = await schoolsSeen(respond, tx, reader)
    const rows = await openCallsFor(tx, reader.person.id)
    const items = onBoard(await describeAll(respond, tx, rows, reader, seen), reader, seen).filter(isShown)
    keepListed(tx, reader, respond.clock.now(), rows, items)
    return items
  })

/** Whether more calls are open than the board of whoever sees more than their own holds. */
export const isBoardCut = (respond: RespondKit, reader: Reader): Promise<boolean> =>
  readAs(respond, reader, async tx => (await openOnBoard(tx, await schoolsSeen(respond, tx, reader))).isCut)

export async function openOnBoard(tx: Tx, seen: SchoolsSeen): Promise<{ isCut: boolean; isMore: boolean }> {
  if (seen !== 'every-school' && seen.length === 0) return { isCut: false, isMore: false }
  const { real, drills } = await tx.one(countOpenCalls, [tx.district])
  return { isCut: real + drills > boardAtMost, isMore: real > boardAtMost }
}

/** Of these open calls those that stand on the reader's board, in its order. */
export const onBoard = (all: readonly Described[], reader: Reader, seen: SchoolsSeen): Described[] =>
  all
    .filter(described => maySee(reader, described) || isOnBoard(seen, described.state))
    .map(described => ({ described, ...urgencyOf(described) }))
    .sort(byUrgency)
    .map(({ described }) => described)

const urgencyOf = ({ call: { id, drill, facts, askedAt, decision }, state }: Described): Urgent => ({
  ...{ id, drill, askedAt, danger: isDangerNow({ answer: decision.answer, facts }), unanswered: counted(state) === 0 },
})

/** The open calls that nobody comes to who still counts, and that this person may answer. */
export const readUnanswered = async (respond: RespondKit, reader: Reader): Promise<Described[]> =>
  may(reader.person, 'see-board')
    ? readBoard(respond, reader, ({ call, state }) => counted(state) === 0 && call.next.includes('answer'))
    : []

/** The calls this person was asked to come to: open ones, and those of the last days. One entry a page. */
export const readMyPages = (respond: RespondKit, reader: Reader): Promise<{ page: string; described: Described }[]> =>
  inDistrict(respond, reader, async tx => {
    const since = new Date(respond.clock.now().getTime() - pastPagesDays * 86_400_000)
    const asked = await tx.many(listPagesOf, { person: reader.person.id, since, open: boardAtMost, past: pastPagesShown })
    const seen = await schoolsSeen(respond, tx, reader)
    const rows = await tx.many(listCallsById, { calls: [...new Set(asked.map(({ call }) => call))] })
    const described = new Map((await describeAll(respond, tx, rows, reader, seen)).map(one => [one.call.id, one]))
    return asked.flatMap(({ id, call }) => {
      const one = described.get(call)
      return one ? [{ page: id, described: one }] : []
    })
  })

const inDistrict = <T>(respond: RespondKit, reader: Reader, work: (tx: Tx) => Promise<T>): Promise<T> => readAs(respond, reader, work)

async function describeFor(respond: RespondKit, tx: Tx, row: CallRow, reader: Reader, seen: SchoolsSeen): Promise<Described> {
  const [known, { explain }] = await Promise.all([loadKnown(tx, row), deciderAt(respond.plans, tx, row.askedAt)])
  return describeKnown(known, explain, reader, seen)
}

async function describeAll(respond: RespondKit, tx: Tx, rows: readonly CallRow[], reader: Reader, seen: SchoolsSeen): Promise<Described[]> {
  const asked = rows.map(({ askedAt }) => askedAt)
  const [each, decider] = await Promise.all([loadEachKnown(tx, rows), decidersAt(respond.plans, tx, asked)])
  return each.map(known => describeKnown(known, decider(known.row.askedAt).explain, reader, seen))
}

export function describeKnown(
  known: Known,
  explain: Decider['explain'],
  { person, lang, byLink, lapsed }: Reader,
  seen: SchoolsSeen,
): Described {
  const standing = standingOf(person, known.row, lapsed ? 'lapsed' : seen)
  const described = describe(known, { standing, lang, explain: decision => explain(decision, lang) })
  if (isBareTo(known.state, person))
    return { ...described, call: bareCall(described.call, known.state, decision => explain(decision, lang)) }
  const { call } = described
  if (lapsed) return { ...described, call: atHand(call) }
  return byLink ? { ...described, call: { ...call, next: call.next.filter(verb => callVerbs[verb].isByLink) } } : described
}

/** What somebody whose session has lapsed needs of a call, to go on with what is theirs: how it stands, and not its record. */
const atHand = (call: Call): Call => ({
  ...call,
  ...{ history: [], followUps: [], report: null, contact: null, passedOver: [], certifiedNotFree: false },
  next: call.next.filter(verb => callVerbs[verb].isLapsedTaken),
})

/** The call that somebody has just made, as they see it: nothing is read again. Nobody answers their own call, so the board is not asked. */
export const describeDone = ({ known, explain }: NonNullable<Called['done']>, reader: Reader): Described =>
  describeKnown(known, explain, reader, [])
