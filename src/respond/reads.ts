import { type No, notPermitted } from '../kernel/refusal.ts'
import { may, type Reader } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { Called } from './commands.ts'
import { type Decider, deciderAt } from './decided.ts'
import { type Described, describe, type Known, loadKnown } from './describe.ts'
import type { RespondKit } from './respond-kit.ts'
import { calls, leadsAt, standingOf } from './call-matter.ts'
import { isInvolved } from './rules/standing.ts'
import { counted } from './state.ts'
import { type CallRow, findCall, listCalls, listOpenCalls, listPagesOf } from './store.ts'
import { byUrgency, isDangerNow, type Urgent } from './urgency.ts'
import { callVerbs } from './verbs.ts'
import { refusals } from './words/refusals.ts'

const boardAtMost = 200
const pageSize = 50
const pastPagesShown = 20
const pastPagesDays = 14

/** Whoever called, was asked, was told or comes sees a call; so do those who lead, the principal at their own school. */
export function maySee(reader: Reader, described: Described): boolean {
  const { person } = reader
  if (isInvolved(described.state, person.id)) return true
  return leadsAt(person, described.state.school) || person.roles.includes('counsel')
}

const hidden = notPermitted(refusals.notYoursToSee)

export const readCall = (respond: RespondKit, reader: Reader, id: string): Promise<Described | No> =>
  inDistrict(respond, reader, async tx => {
    const row = await tx.maybe(findCall, [tx.district, id])
    if (!row) return calls.noSuch
    const described = await describeFor(respond, tx, row, reader)
    // A call that still needs someone is open to everyone who may answer it: the board leads them there.
    const isWanted = described.call.next.includes('answer') && may(reader.person, 'see-board')
    return maySee(reader, described) || isWanted ? described : hidden
  })

/** Newest first, only what the reader may see; `next` is the call to go on from. */
export const readCalls = (
  respond: RespondKit,
  reader: Reader,
  asked: { stage: string | null; after: string | null },
): Promise<{ items: Described[]; next: string | null }> =>
  inDistrict(respond, reader, async tx => {
    const rows = await tx.many(listCalls, { stage: asked.stage, before: asked.after, limit: pageSize })
    const all = await describeAll(respond, tx, rows, reader)
    return { items: all.filter(described => maySee(reader, described)), next: rows.length === pageSize ? (rows.at(-1)?.id ?? null) : null }
  })

/** Every open call, danger first, then whoever waits longest. Who may not see the board sees the calls that are theirs. */
export const readBoard = (respond: RespondKit, reader: Reader): Promise<Described[]> =>
  inDistrict(respond, reader, async tx => {
    const all = await describeAll(respond, tx, await tx.many(listOpenCalls, [tx.district, boardAtMost]), reader)
    const seen = may(reader.person, 'see-board') ? all : all.filter(described => maySee(reader, described))
    return seen
      .map(described => ({ described, ...urgencyOf(described) }))
      .sort(byUrgency)
      .map(({ described }) => described)
  })

const urgencyOf = ({ call: { id, drill, facts, askedAt, decision }, state }: Described): Urgent => ({
  ...{ id, drill, askedAt, danger: isDangerNow({ answer: decision.answer, facts }), unanswered: counted(state) === 0 },
})

/** The open calls that nobody comes to who still counts, and that this person may answer. */
export const readUnanswered = async (respond: RespondKit, reader: Reader): Promise<Described[]> =>
  may(reader.person, 'see-board')
    ? (await readBoard(respond, reader)).filter(({ call, state }) => counted(state) === 0 && call.next.includes('answer'))
    : []

/** The calls this person was asked to come to: open ones, and those of the last days. One entry a page. */
export const readMyPages = (respond: RespondKit, reader: Reader): Promise<{ page: string; described: Described }[]> =>
  inDistrict(respond, reader, async tx => {
    const since = new Date(respond.clock.now().getTime() - pastPagesDays * 86_400_000)
    const asked = await tx.many(listPagesOf, { person: reader.person.id, since, limit: boardAtMost + pastPagesShown })
    const known = new Map<string, Described>()
    const found: { page: string; described: Described }[] = []
    for (const { id, call } of asked) {
      const described = known.get(call) ?? (await describeFor(respond, tx, await tx.one(findCall, [tx.district, call]), reader))
      known.set(call, described)
      found.push({ page: id, described })
    }
    return found
  })

const inDistrict = <T>(respond: RespondKit, reader: Reader, work: (tx: Tx) => Promise<T>): Promise<T> =>
  respond.database.transaction('app', reader.district, work)

async function describeFor(respond: RespondKit, tx: Tx, row: CallRow, reader: Reader): Promise<Described> {
  const [known, { explain }] = await Promise.all([loadKnown(tx, row), deciderAt(respond.plans, tx, row.askedAt)])
  return describeKnown(known, explain, reader)
}

const describeKnown = (known: Known, explain: Decider['explain'], { person, lang, byLink }: Reader): Described => {
  const described = describe(known, { standing: standingOf(person, known.row.school), lang, explain: decision => explain(decision, lang) })
  if (!byLink) return described
  const { call } = described
  return { ...described, call: { ...call, next: call.next.filter(verb => callVerbs[verb].isByLink) } }
}

/** What has just been done, as whoever did it sees it: nothing is read again. */
export const describeDone = ({ known, explain }: NonNullable<Called['done']>, reader: Reader): Described =>
  describeKnown(known, explain, reader)

async function describeAll(respond: RespondKit, tx: Tx, rows: readonly CallRow[], reader: Reader): Promise<Described[]> {
  const all: Described[] = []
  for (const row of rows) all.push(await describeFor(respond, tx, row, reader))
  return all
}
