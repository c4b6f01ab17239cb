import { freshId, type OrgId, type PersonId, readId } from '../kernel/ids.ts'
import type { Fact } from '../ledger/index.ts'
import { findSchool, phoneOf } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { callOffJob, jobsTopic, setJob } from '../platform/jobs/index.ts'
import { type Message, outboxTopic, post } from '../platform/outbox/index.ts'
import type { CallState, Happened } from './facts.ts'
import { readHistory } from './history.ts'
import { comeText, type MessageParts, roomNumber, toldText } from './messages.ts'
import type { Respond } from './on-call.ts'
import { nextStepAt } from './rules/ladder.ts'
import { endFollowUp, saveCall, savePages } from './store.ts'

export const nextStepKind = 'respond.next-step'
export const messageTopic = 'respond'

/** The topic on which everyone who shows calls hears that one changed. */
export const callTopic = (district: string, call: string): string => `call ${district} ${call}`

interface CarriedOut {
  readonly call: string
  readonly room: string | null
  readonly state: CallState
  readonly added: readonly Fact[]
  readonly firstAt?: { readonly name: string }
}

/**
 * What follows from facts, in the transaction that records them: the tables that lists read, a message for everyone asked or told,
 * and the job for the next step of the ladder. `firstAt` is the school of a call whose row has just been written as `state` has it.
 */
export async function carryOut(respond: Respond, tx: Tx, done: CarriedOut): Promise<void> {
  const { call, state, firstAt } = done
  const history = readHistory(done.added)
  const messages = await messagesOf(respond, tx, done, history)
  const dueAt = nextStepAt(state)
  // Sent at once: each is one statement, and none of them reads what another writes.
  await Promise.all([
    ...(firstAt ? [] : [saveCallRow(tx, call, state)]),
    ...(state.pages.length > 0 ? [savePageRows(tx, call, state)] : []),
    ...messages.map(({ message, at }) => post(tx, message, at)),
    ...history.map(async ({ fact, at }) => {
      if (fact.type === 'call.follow-up-done') await tx.run(endFollowUp, [tx.district, fact.body.followUp, at])
    }),
    dueAt ? setJob(tx, { kind: nextStepKind, payload: { call }, dueAt, dedupe: call }) : callOffJob(tx, nextStepKind, call),
  ])
  tx.afterCommit(() => {
    respond.wakes.send(outboxTopic)
    respond.wakes.send(jobsTopic)
    respond.wakes.send(callTopic(tx.district, call))
  })
}

/** A message for everyone who has just been asked or told. */
async function messagesOf(
  respond: Respond,
  tx: Tx,
  { call, room, state, firstAt }: CarriedOut,
  history: readonly Happened[],
): Promise<{ message: Message; at: Date }[]> {
  const going = history.flatMap(({ fact, at }) => (fact.type === 'call.paged' || fact.type === 'call.told' ? [{ fact, at }] : []))
  if (going.length === 0) return []
  const parts: MessageParts = {
    drill: state.drill,
    danger: state.facts.danger === 'now' || state.facts.weapon === 'in-use',
    school: firstAt?.name ?? (await schoolName(tx, state.school)) ?? 'the school',
    room: roomNumber(room),
    address: `${respond.publicUrl()}/calls/${call}`,
  }
  return Promise.all(
    going.map(async ({ fact, at }) => {
      const id = readId<PersonId>(fact.body.person)
      const message = {
        id: freshId(),
        topic: messageTopic,
        subject: call,
        about: fact.type === 'call.paged' ? fact.body.page : null,
        channel: 'text',
        person: fact.body.person,
        address: id ? await phoneOf(tx, id) : null,
        text: fact.type === 'call.paged' ? comeText(parts, 'en') : toldText(parts, 'en'),
      }
      return { message, at }
    }),
  )
}

async function schoolName(tx: Tx, school: string): Promise<string | undefined> {
  const id = readId<OrgId>(school)
  return id && (await findSchool(tx, id))?.name
}

async function saveCallRow(tx: Tx, call: string, state: CallState): Promise<void> {
  const { stage, facts, outcome, nobodyCame, closedAt, answeredAt } = state
  const saved = await tx.run(saveCall, [tx.district, call, stage, facts.what, facts.danger, outcome, nobodyCame, closedAt, answeredAt])
  if (saved !== 1) throw new Error(`the call ${call} has facts and no row`)
}

async function savePageRows(tx: Tx, call: string, { pages }: CallState): Promise<void> {
  const column = <Key extends keyof (typeof pages)[number]>(key: Key) => pages.map(page => page[key])
  await tx.run(savePages, [
    tx.district,
    call,
    column('id'),
    column('person'),
    column('role'),
    column('state'),
    column('askedAt'),
    column('sentAt'),
    column('nextAt'),
  ])
}
