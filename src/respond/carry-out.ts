import { freshId, type OrgId, type PersonId, readId } from '../kernel/ids.ts'
import type { Fact } from '../ledger/index.ts'
import { findSchool, phoneOf } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { callOffJob, jobsTopic, setJob } from '../platform/jobs/index.ts'
import { outboxTopic, post } from '../platform/outbox/index.ts'
import type { CallState } from './facts.ts'
import { readHistory } from './history.ts'
import { comeText, type MessageParts, roomNumber, toldText } from './messages.ts'
import type { Respond } from './on-call.ts'
import { nextStepAt } from './rules/ladder.ts'
import { endFollowUp, saveCall, savePages } from './store.ts'

export const nextStepKind = 'respond.next-step'
export const messageTopic = 'respond'

/** The topic on which everyone who shows calls hears that one changed. */
export const callTopic = (district: string, call: string): string => `call ${district} ${call}`

/**
 * What follows from facts, in the transaction that records them: the tables that lists read, a message for everyone asked or told,
 * and the job for the next step of the ladder.
 */
export async function carryOut(
  respond: Respond,
  tx: Tx,
  done: { call: string; room: string | null; state: CallState; added: readonly Fact[] },
): Promise<void> {
  const { call, room, state } = done
  await saveTables(tx, call, state)
  const parts = async (): Promise<MessageParts> => ({
    drill: state.drill,
    danger: state.facts.danger === 'now' || state.facts.weapon === 'in-use',
    school: (await schoolName(tx, state.school)) ?? 'the school',
    room: roomNumber(room),
    address: `${respond.publicUrl()}/calls/${call}`,
  })
  for (const { fact, at } of readHistory(done.added)) {
    if (fact.type === 'call.paged' || fact.type === 'call.told') {
      const about = fact.type === 'call.paged' ? fact.body.page : null
      const text = fact.type === 'call.paged' ? comeText(await parts(), 'en') : toldText(await parts(), 'en')
      const id = readId<PersonId>(fact.body.person)
      const message = {
        id: freshId(),
        topic: messageTopic,
        subject: call,
        about,
        channel: 'text',
        person: fact.body.person,
        address: id ? await phoneOf(tx, id) : null,
        text,
      }
      await post(tx, message, at)
    }
    if (fact.type === 'call.follow-up-done') await tx.run(endFollowUp, [tx.district, fact.body.followUp, at])
  }
  const dueAt = nextStepAt(state)
  if (dueAt) await setJob(tx, { kind: nextStepKind, payload: { call }, dueAt, dedupe: call })
  else await callOffJob(tx, nextStepKind, call)
  tx.afterCommit(() => {
    respond.wakes.send(outboxTopic)
    respond.wakes.send(jobsTopic)
    respond.wakes.send(callTopic(tx.district, call))
  })
}

async function schoolName(tx: Tx, school: string): Promise<string | undefined> {
  const id = readId<OrgId>(school)
  return id && (await findSchool(tx, id))?.name
}

async function saveTables(tx: Tx, call: string, state: CallState): Promise<void> {
  const { stage, facts, outcome, nobodyCame, closedAt, answeredAt, pages } = state
  const saved = await tx.run(saveCall, [tx.district, call, stage, facts.what, facts.danger, outcome, nobodyCame, closedAt, answeredAt])
  if (saved !== 1) throw new Error(`the call ${call} has facts and no row`)
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
