import { isDeepStrictEqual } from 'node:util'
import { type PersonId, readId } from '../../kernel/ids.ts'
import type { Lang } from '../../kernel/lang.ts'
import { instantIn } from '../../kernel/local-time.ts'
import { phoneEntriesOf, addressedTo } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { findDistrict } from '../../platform/district/index.ts'
import { callOffJob, setJob } from '../../platform/jobs/index.ts'
import { type Message, outboxTopic, post } from '../../platform/outbox/index.ts'
import type { ContactFactRecorded, Happened } from './facts.ts'
import { alertText, answeredText, lateText, toldText } from './messages.ts'
import type { CallOutKit } from './gate-kit.ts'
import { openComplaints } from './rules/complaint.ts'
import { dueTimes } from './rules/due.ts'
import type { ContactState, Referred } from './contact-state.ts'
import { saveReferral } from './referral-store.ts'
import { addContact, type ContactRow, type FoldedRow, saveContact } from './store.ts'

export const dueKind = 'contact.due'
export const messageTopic = 'contact'

/** The topic on which everyone who shows requests hears that one changed. */
export const contactTopic = (district: string, contact: string): string => `contact ${district} ${contact}`

interface CarriedOut {
  readonly contact: string
  /** Before these facts; undefined for one whose row has just been written as `state` has it. */
  readonly before: ContactState | undefined
  readonly state: ContactState
  readonly added: readonly Happened[]
}

/** What follows from facts, in the transaction that records them: the row that lists read, messages, and the job for what falls due next. */
export async function carryOut(gate: CallOutKit, tx: Tx, { contact, before, state, added }: CarriedOut): Promise<void> {
  if (before && !isDeepStrictEqual(rowOf(before), rowOf(state))) tx.send(saveContact, { id: contact, ...rowOf(state) })
  if (state.referral && state.referral !== before?.referral) tx.send(saveReferral, { contact, ...referralRowOf(state, state.referral) })
  const messages = withoutSame(added.flatMap(({ fact }) => (isGoing(fact) ? [fact] : [])))
  await Promise.all([setDue(tx, contact, state), postMessages(gate, tx, contact, state, messages, added[0]?.at)])
  tx.afterCommit(() => {
    if (messages.length > 0) gate.wakes.send(outboxTopic)
    gate.wakes.send(contactTopic(tx.district, contact))
  })
}

type AskedRow = Pick<ContactRow, 'id' | 'school' | 'askedBy' | 'askedAt' | 'drill' | 'call' | 'first' | 'student'>

/** The row of a request that was not there before, with what its first facts make of it. */
export const addRow = (tx: Tx, asked: AskedRow, state: ContactState): void => tx.send(addContact, { ...asked, ...rowOf(state) })

/** The row that lists and counts read, as the facts have it. */
export function rowOf(state: ContactState): FoldedRow {
  const { situation, answer } = state.decided ?? { situation: state.facts, answer: 'hold' }
  return {
    stage: state.stage,
    requester: situation.requester ?? 'unverified',
    basis: situation.basis ?? 'none',
    target: situation.target ?? 'entry-public',
    civilEnforcement: situation['acting-for-immigration'] === 'yes',
    emergency: situation.emergency ?? 'none',
    answer,
    reason: state.declined,
    twiceOf: state.twiceOf,
    childrenSaw: state.ending?.childrenSaw ?? null,
    force: state.ending?.force ?? null,
    action: state.ending?.action ?? null,
    endedAt: state.endedAt,
    reviewOn: state.owes?.reviewOn ?? null,
    finding: state.finding,
    complaintOn:
      openComplaints(state)
        .map(({ answerOn }) => answerOn)
        .toSorted()[0] ?? null,
    adults: state.adults,
  }
}

const referralRowOf = ({ call, school, askedAt }: ContactState, { decided, drafts: _, ...referral }: Referred) => ({
  ...{ call, school, at: askedAt, ...referral, decidedBy: decided?.by ?? null, decidedAt: decided?.at ?? null },
})

/** Facts with which a message goes out, where a person is named. */
const going = ['contact.told', 'contact.reminded', 'contact.alerted', 'contact.answer-posted'] as const

type Going = Extract<ContactFactRecorded, { type: (typeof going)[number] }> & {
  readonly body: { readonly person: string }
}

const goingTypes: readonly ContactFactRecorded['type'][] = going

const isGoing = (fact: ContactFactRecorded): fact is Going =>
  goingTypes.includes(fact.type) && 'person' in fact.body && fact.body.person !== null

/** Whoever holds two offices and is told by each gets one text, which tells both: what it says is the same. */
const withoutSame = (facts: readonly Going[]): readonly Going[] => {
  const isTold = (fact: Going, person: string) => fact.type === 'contact.told' && fact.body.person === person
  return facts.filter((fact, place) => fact.type !== 'contact.told' || facts.findIndex(each => isTold(each, fact.body.person)) === place)
}

function textOf(fact: Going, state: ContactState, address: string, lang: Lang): string {
  if (fact.type === 'contact.told') return toldText(state, address, lang)
  if (fact.type === 'contact.answer-posted') return answeredText(state.drill, fact.body.answer, address, lang)
  if (fact.type === 'contact.alerted') return alertText(state.drill, fact.body.what, address, lang)
  return lateText(state.drill, fact.body.what, address, lang)
}

/** The clock comes back when the first thing falls due that it has not yet said. */
async function setDue(tx: Tx, contact: string, state: ContactState): Promise<void> {
  const due = dueTimes(state)
  if (due.at.length + due.on.length === 0) return callOffJob(tx, dueKind, contact)
  const zone = due.on.length === 0 ? 'UTC' : ((await findDistrict(tx))?.timeZone ?? 'UTC')
  const mornings = due.on.flatMap(day => instantIn(zone, `${day}T00:00`) ?? [])
  const [first] = [...due.at, ...mornings].sort((a, b) => a.getTime() - b.getTime())
  if (first) setJob(tx, { kind: dueKind, payload: { contact }, dueAt: first, dedupe: contact })
}

async function postMessages(
  gate: CallOutKit,
  tx: Tx,
  contact: string,
  state: ContactState,
  facts: readonly Going[],
  at: Date | undefined,
): Promise<void> {
  if (facts.length === 0 || !at) return
  const people = facts.flatMap(({ body }) => readId<PersonId>(body.person) ?? [])
  const contacts = await phoneEntriesOf(tx, people)
  const address = `${gate.publicUrl()}/contacts/${contact}`
  const messages = facts.map((fact): Message => {
    return {
      ...{ id: tx.random.id(), topic: messageTopic, subject: contact, about: null, channel: 'text', person: fact.body.person },
      ...addressedTo(contacts.get(fact.body.person), lang => textOf(fact, state, address, lang)),
    }
  })
  post(tx, messages, at)
}
