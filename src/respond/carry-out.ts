import { isDeepStrictEqual } from 'node:util'
import { type OrgId, readId } from '../kernel/ids.ts'
import { type PhoneEntry, phoneEntriesOf, findSchool, addressedTo } from '../people/index.ts'
import { inColumns, type Tx } from '../platform/database/index.ts'
import { callOffJob, setJob } from '../platform/jobs/index.ts'
import { type Message, outboxTopic, post, withdraw } from '../platform/outbox/index.ts'
import { makeLinks } from './call-link.ts'
import type { CallFact, Happened } from './facts.ts'
import type { CallState, PageFolded } from './state.ts'
import { readPersonIds } from './ids.ts'
import { comeAnswered, comeText, messageTopic, type MessageParts, notNeededText, roomNumber, toldText } from './messages.ts'
import { remind } from './reminders.ts'
import type { RespondKit } from './respond-kit.ts'
import { standsOnBoard } from './on-board.ts'
import { isByTelephone } from './rules/doubts.ts'
import { nextStepAt } from './rules/ladder.ts'
import { partsOf } from './rules/standing.ts'
import { addFollowUp, dropFollowUp, endFollowUp, pageRow, saveCall, savePages } from './store.ts'

export const nextStepKind = 'respond.next-step'

/** The topic on which everyone who shows calls hears that one changed. */
export const callTopic = (district: string, call: string): string => `call ${district} ${call}`

interface CarriedOut {
  readonly call: string
  readonly room: string | null
  /** Before these facts; undefined for a call whose row has just been written as `state` has it. */
  readonly before: CallState | undefined
  readonly state: CallState
  readonly added: readonly Happened[]
  /** The school's name, where it is known already. */
  readonly school?: string | null
  /** How to reach people, as far as it is known already. */
  readonly contacts?: Contacts
}

/**
 * What follows from facts, in the transaction that records them: the tables that lists read, a message for everyone asked or told,
 * and the job for the next step of the ladder. Only what changed is written. Resolves with how to reach them all.
 */
export async function carryOut(respond: RespondKit, tx: Tx, done: CarriedOut): Promise<Contacts> {
  const { call, before, state, added } = done
  const going = withoutSame(
    added.flatMap(({ fact, at }) =>
      fact.type === 'call.paged' || fact.type === 'call.told' || fact.type === 'call.not-needed' ? [{ fact, at }] : [],
    ),
  )
  const saved = before && !isDeepStrictEqual(foldedRowOf(before), foldedRowOf(state)) ? saveCallRow(tx, call, state) : undefined
  savePageRows(tx, call, before, state)
  saveFollowUps(tx, call, added)
  setNextStep(tx, call, before, state)
  const closed = added.find(({ fact }) => fact.type === 'call.closed')
  if (closed) withdraw(tx, call, closed.at)
  const [contacts] = await Promise.all([postMessages(respond, tx, done, going), saved, remind(respond, tx, done)])
  tx.afterCommit(() => {
    if (going.length > 0) respond.wakes.send(outboxTopic)
    respond.wakes.send(callTopic(tx.district, call))
  })
  return contacts
}

function setNextStep(tx: Tx, call: string, before: CallState | undefined, state: CallState): void {
  const [dueBefore, dueAt] = [before && nextStepAt(before), nextStepAt(state)]
  if (dueAt && dueAt.getTime() !== dueBefore?.getTime()) setJob(tx, { kind: nextStepKind, payload: { call }, dueAt, dedupe: call })
  if (!dueAt && dueBefore) callOffJob(tx, nextStepKind, call)
}

type Contacts = ReadonlyMap<string, PhoneEntry>
const nobody: Contacts = new Map()
type Going = Extract<CallFact, { type: 'call.paged' | 'call.told' | 'call.not-needed' }>

interface GoingAt {
  readonly fact: Going
  readonly at: Date
}

/** Whoever holds two offices and is told by each gets one text, which tells both: what it says is the same. */
const withoutSame = (going: readonly GoingAt[]): readonly GoingAt[] => {
  const isTold = ({ fact }: GoingAt, person: string) => fact.type === 'call.told' && fact.body.person === person
  return going.filter(({ fact }, place) => fact.type !== 'call.told' || going.findIndex(each => isTold(each, fact.body.person)) === place)
}

const textOf = { 'call.paged': comeText, 'call.told': toldText, 'call.not-needed': notNeededText } as const

/** A message for everyone who has just been asked or told. */
async function postMessages(
  respond: RespondKit,
  tx: Tx,
  { call, room, state, school, contacts: known = nobody }: CarriedOut,
  going: readonly GoingAt[],
): Promise<Contacts> {
  const [first] = going
  if (!first) return nobody
  const people = readPersonIds(going.map(({ fact }) => fact.body.person))
  const [contacts, name] = await Promise.all([
    people.every(person => known.has(person)) ? known : phoneEntriesOf(tx, people),
    school ?? schoolName(tx, state.school),
  ])
  const parts: MessageParts = {
    drill: state.drill,
    danger: state.facts.danger === 'now' || state.facts.weapon === 'in-use',
    school: name ?? 'the school',
    room: roomNumber(room),
    what: state.facts.what ?? 'unsaid',
    askedAt: state.askedAt,
    byTelephone: isByTelephone(state),
    address: `${respond.publicUrl()}/calls/${call}`,
  }
  const pages = going.flatMap(({ fact }) => (fact.type === 'call.paged' ? [fact.body] : []))
  const links = makeLinks(tx, { call, pages, at: first.at })
  const messages = going.map(({ fact }): Message => {
    const about = fact.type === 'call.paged' ? fact.body.page : null
    const link = about === null ? undefined : links.get(about)
    const own = link === undefined ? parts : { ...parts, address: `${respond.publicUrl()}${link}` }
    return {
      id: tx.random.id(),
      topic: messageTopic,
      subject: call,
      about,
      channel: 'text',
      person: fact.body.person,
      ...addressedTo(contacts.get(fact.body.person), lang => textOf[fact.type](own, lang)),
      ...(about === null ? {} : comeAnswered(own, contacts.get(fact.body.person)?.lang ?? 'en')),
    }
  })
  post(tx, messages, first.at)
  return contacts
}

async function schoolName(tx: Tx, school: string): Promise<string | undefined> {
  const id = readId<OrgId>(school)
  return id && (await findSchool(tx, id))?.name
}

/** What the facts have of the row that lists read. */
/** Whether police were called, as somebody said it or as the call ended, and the section that decided then. */
function policeOf({ facts, outcome, decided }: CallState): { policeCalled: boolean; policeSection: string | null } {
  const policeCalled = facts['outside-called'] === 'police' || outcome === 'handed-to-police'
  const first = decided?.because[0]
  return { policeCalled, policeSection: policeCalled && first ? `${first.plan}#${first.provision}` : null }
}

export const foldedRowOf = (state: CallState) => ({
  ...policeOf(state),
  ...rowOf(state),
  partOf: partsOf(state),
  onBoard: state.closedAt === null && standsOnBoard(state.facts),
  restricted: state.restricted,
})

const rowOf = ({ stage, facts, outcome, nobodyCame, closedAt, answeredAt, thereAt, responders }: CallState) => ({
  ...{ stage, what: facts.what ?? 'unsaid', danger: facts.danger ?? 'possible' },
  ...{ outcome, nobodyCame, closedAt, answeredAt, thereAt },
  coming: closedAt ? [] : responders.filter(each => each.stage !== 'handed-over').map(each => each.person),
})

async function saveCallRow(tx: Tx, call: string, state: CallState): Promise<void> {
  const saved = await tx.run(saveCall, { id: call, ...foldedRowOf(state) })
  if (saved !== 1) throw new Error(`the call ${call} has facts and no row`)
}

/** One that a person thought of is written where its words are. */
function saveFollowUps(tx: Tx, call: string, added: readonly Happened[]): void {
  for (const { fact, at } of added) {
    if (fact.type === 'call.follow-up-done') tx.send(endFollowUp, [tx.district, fact.body.followUp, at])
    if (fact.type === 'call.follow-up-not-owed' || fact.type === 'call.follow-up-called-off')
      tx.send(dropFollowUp, [tx.district, fact.body.followUp, at])
    if (fact.type !== 'call.follow-up-set' || fact.body.kind === undefined) continue
    const { followUp, owner, dueOn, kind, dueAt } = fact.body
    tx.send(addFollowUp, { id: followUp, call, owner, dueOn, what: '', kind, dueAt: dueAt ? new Date(dueAt) : null })
  }
}

/** The pages that are written anew. By what the table keeps: both states are folded afresh, so that no page of one is one of the other. */
export function movedPages(before: readonly PageFolded[], now: readonly PageFolded[]): PageFolded[] {
  const known = new Map(before.map(page => [page.id, page]))
  return now.filter(page => {
    const was = known.get(page.id)
    return was?.state !== page.state || was.sentAt?.getTime() !== page.sentAt?.getTime() || was.nextAt.getTime() !== page.nextAt.getTime()
  })
}

function savePageRows(tx: Tx, call: string, before: CallState | undefined, state: CallState): void {
  const moved = movedPages(before?.pages ?? [], state.pages)
  if (moved.length === 0) return
  tx.send(savePages, { call, ...inColumns(pageRow, moved) })
}
