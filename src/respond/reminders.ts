import type { PersonId } from '../kernel/ids.ts'
import { addressedTo, afterQuiet, listPeopleById, listPeopleWithRole, phoneEntriesOf, quietHoursOf } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { callOffJob, setJob } from '../platform/jobs/index.ts'
import { type Message, outboxTopic, post, withdrawReminders } from '../platform/outbox/index.ts'
import { askedBeforeHome } from './asked-before-home.ts'
import type { CallFact, Happened } from './facts.ts'
import type { CallState } from './state.ts'
import { readPersonIds } from './ids.ts'
import { isOpen } from './owed.ts'
import { messageTopic, owedText } from './messages.ts'
import { principalOf } from './staff.ts'
import type { RespondKit } from './respond-kit.ts'
import { morningsAt, zoneOf } from './days.ts'
import { nextReminderAt } from './rules/reminders.ts'
import { findCall } from './store.ts'

export const reminderKind = 'respond.follow-ups'

type Reminded = Extract<CallFact, { type: 'call.follow-up-reminded' }>

/** What follows for whoever owes something: a message where a reminder is due, and the job for the next. Nothing, and no read, where nothing of it changed. */
export async function remind(
  respond: RespondKit,
  tx: Tx,
  { call, state, added }: { readonly call: string; readonly state: CallState; readonly added: readonly Happened[] },
): Promise<void> {
  if (state.drill || !added.some(({ fact }) => fact.type.startsWith('call.follow-up-'))) return
  if (added.some(({ fact }) => endings.has(fact.type))) await callOffHeld(respond, tx, call, state)
  const reminded = added.flatMap(({ fact, at }) => (fact.type === 'call.follow-up-reminded' ? [{ fact, at }] : []))
  if (reminded.length > 0) await postReminders(respond, tx, { call, state, reminded })
  const dueAt = nextReminderAt(state, await morningsAt(tx, respond.clock.now()))
  if (dueAt) setJob(tx, { kind: reminderKind, payload: { call }, dueAt, dedupe: call })
  else callOffJob(tx, reminderKind, call)
}

const endings: ReadonlySet<string> = new Set<CallFact['type']>([
  'call.follow-up-done',
  'call.follow-up-called-off',
  'call.follow-up-not-owed',
])

/** A reminder that waits for the end of quiet hours goes to nobody who has nothing left to do by then. */
async function callOffHeld({ clock }: RespondKit, tx: Tx, call: string, state: CallState): Promise<void> {
  const owners = readPersonIds([...new Set(state.followUps.filter(isOpen).map(({ owner }) => owner))])
  const standIns = await standInsFor(tx, state.school, owners)
  withdrawReminders(tx, { topic: messageTopic, subject: call, except: [...owners, ...standIns.values()], at: clock.now() })
}

/** To each owner. What a person wrote of it stays on its page: it could name somebody. */
async function postReminders(
  respond: RespondKit,
  tx: Tx,
  { call, state, reminded }: { call: string; state: CallState; reminded: readonly { readonly fact: Reminded; readonly at: Date }[] },
): Promise<void> {
  const [first] = reminded
  if (!first) return
  const owed = reminded.flatMap(({ fact: { body } }) => {
    const one = state.followUps.find(({ id }) => id === body.followUp)
    return one ? [{ one, late: body.late }] : []
  })
  const owners = readPersonIds([...new Set(owed.map(({ one }) => one.owner))])
  const standIns = await standInsFor(tx, state.school, owners)
  const people = readPersonIds([...new Set([...owners, ...standIns.values()])])
  const [reached, quiet, zone] = [await phoneEntriesOf(tx, people), await quietHoursOf(tx, people), await zoneOf(tx)]
  const address = `${respond.publicUrl()}/calls/${call}`
  const row = await tx.maybe(findCall, [tx.district, call])
  // Of whatever is owed: what a person wrote of it may be to call home as well.
  const notHomeYet = row !== undefined && (await askedBeforeHome(tx, row)) !== null
  const messages = owed.map(({ one, late }): Message => {
    const standIn = standIns.get(one.owner)
    const person = standIn ?? one.owner
    return {
      ...{ id: tx.random.id(), topic: messageTopic, subject: call, about: null, channel: 'text', person },
      ...addressedTo(reached.get(person), lang => owedText({ late, isOwn: standIn === undefined, notHomeYet, address }, lang)),
    }
  })
  // A reminder waits until its owner's quiet hours are over; nothing else that goes out does.
  for (const message of messages) post(tx, [message], afterQuiet(quiet.get(message.person), zone, first.at))
  tx.afterCommit(() => respond.wakes.send(outboxTopic))
}

/** Who hears of what somebody owes who has left or may not sign in: the principal, else a coordinator, else the superintendent. By owner. */
async function standInsFor(tx: Tx, school: string, owners: readonly PersonId[]): Promise<ReadonlyMap<string, string>> {
  const here = new Set((await listPeopleById(tx, owners)).flatMap(({ id, active, enabled }) => (active && enabled ? [id] : [])))
  const gone = owners.filter(owner => !here.has(owner))
  if (gone.length === 0) return new Map()
  const standIn =
    (await principalOf(tx, school)) ??
    [...(await listPeopleWithRole(tx, 'coordinator')), ...(await listPeopleWithRole(tx, 'superintendent'))][0]?.id
  return new Map(standIn === undefined ? [] : gone.map(owner => [owner, standIn]))
}
