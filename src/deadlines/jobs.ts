import type { Clock } from '../kernel/time.ts'
import { decideOn } from '../ledger/index.ts'
import { addressedTo, phoneEntriesOf } from '../people/index.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import { districtIdOf, listDistricts } from '../platform/district/index.ts'
import type { JobKind } from '../platform/jobs/index.ts'
import { outboxTopic, post, tellsOnly, type Topic } from '../platform/outbox/index.ts'
import type { Wakes } from '../platform/wakes/index.ts'
import { begin } from './commands.ts'
import { dayKind, setDay } from './day-job.ts'
import type { DeadlinesKit } from './deadlines-kit.ts'
import { readDeadlineFacts } from './facts.ts'
import { peopleOwing } from './owed-by.ts'
import { momentAt, openCalendar, rowOf, type Time } from './open-calendar.ts'
import { reminderOf } from './reminder-text.ts'
import { reminderOwed } from './rules/remind.ts'
import { foldDeadline } from './state.ts'
import { saveDeadline } from './store.ts'

const topic = 'deadlines'

/** Each morning whoever owns what comes near, or is overdue, is told of it: once for each day ahead, whatever restarts or runs twice. */
export const deadlineJobs = (kit: DeadlinesKit & { readonly wakes: Wakes }): Readonly<Record<string, JobKind>> => ({
  [dayKind]: async (tx, _, at) => {
    const own = { ...kit, clock: { now: () => at } }
    const calendar = await openCalendar(own, tx)
    for (const time of calendar.times) await remind(kit, tx, { time, today: calendar.today, at })
    setDay(tx, calendar)
    tx.afterCommit(() => kit.wakes.send(outboxTopic))
  },
})

interface Reminding {
  readonly time: Time
  readonly today: string
  readonly at: Date
}

async function remind(kit: DeadlinesKit, tx: Tx, { time, today, at }: Reminding): Promise<void> {
  const { id, occurrence, state } = time
  if (!reminderOwed(occurrence, state, today)) return
  const done = await decideOn(tx, {
    ...{ matter: id, deed: tx.random.id(), by: null, at, read: () => null },
    decide: facts => {
      const owed = reminderOwed(occurrence, foldDeadline(readDeadlineFacts(facts)), today)
      return { facts: owed ? [{ type: 'deadline.reminded', body: { ahead: owed.ahead, due: owed.due } }] : [], result: null }
    },
  })
  const after = foldDeadline(readDeadlineFacts(done.facts))
  const owed = after.told.at(-1)
  if (done.added.length === 0 || owed === undefined) return
  tx.send(saveDeadline, rowOf(id, occurrence, after))
  const people = await peopleOwing(tx, time.owedBy)
  const entries = await phoneEntriesOf(tx, people)
  const messages = people.map(person => {
    const to = addressedTo(entries.get(person), lang => reminderOf(time, { owed, url: kit.publicUrl(), lang }))
    return { id: tx.random.id(), topic, subject: id, about: null, channel: 'text' as const, person, ...to }
  })
  post(tx, messages, at)
}

/** A message that could not be delivered changes nothing: what falls due stands in My work. */
export const deadlineTopics: Readonly<Record<string, Topic>> = {
  [topic]: tellsOnly,
}

/** A district that is made while a server runs: its calendar begins that day, and its first morning is the next. */
export const beginCalendar = async (tx: Tx, at: Date): Promise<void> => begin(tx, await momentAt({ clock: { now: () => at } }, tx))

/** A server that starts sets the clock of every district, and begins the calendar of one that has none yet. */
export async function setCalendarsLeft(database: Database, clock: Clock): Promise<void> {
  for (const { slug } of await listDistricts(database))
    await database.transaction('app', districtIdOf(slug), async tx => begin(tx, await momentAt({ clock }, tx)))
}
