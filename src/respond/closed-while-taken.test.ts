import { afterAll, beforeAll, expect, test } from 'vitest'
import { contact, hardening } from '../contact/index.ts'
import { discipline } from '../discipline/index.ts'
import { isNo } from '../kernel/refusal.ts'
import { holdMatters } from '../ledger/index.ts'
import { findPersonByHandle } from '../people/index.ts'
import { falls, openTestStore } from '../people/testing/open-test-app.ts'
import { besideOtherSettings, demoPlanOver } from '../plan/testing.ts'
import type { Database } from '../platform/database/index.ts'
import { openLog } from '../platform/log/index.ts'
import { outboxOver, withdraw } from '../platform/outbox/index.ts'
import { taken } from '../platform/outbox/testing.ts'
import { inProcessWakes } from '../platform/wakes/index.ts'
import { callForSupport } from './commands.ts'
import { besideOf } from './contract.ts'
import { respondTopics } from './jobs.ts'
import { support } from './question.ts'
import type { RespondKit } from './respond-kit.ts'

let database: Database
let respond: RespondKit

beforeAll(async () => {
  const { plans, seed } = demoPlanOver(besideOtherSettings([support, contact, hardening, discipline]))
  const { clock, ...opened } = await openTestStore('2026-10-01T14:00:00Z', [
    (store, around) => store.transaction('app', falls, tx => seed(tx, around.clock.now())),
  ])
  database = opened.database
  respond = { database, clock, wakes: inProcessWakes(), plans, publicUrl: () => 'http://made-up.example' }
})
afterAll(() => database.close())

test('a call is closed just when a carrier takes its page: neither waits for the other, and the page ends as over', async () => {
  const person = await database.transaction('app', falls, tx => findPersonByHandle(tx, 'teacher'))
  if (!person) throw new Error('the demonstration has no teacher')
  const asked = { school: null, facts: {}, ...besideOf(() => null), drill: false, unconfirmed: [] }
  const done = await callForSupport(respond, { district: falls, person, deed: crypto.randomUUID() }, asked)
  if (isNo(done)) throw new Error(done.detail)
  const { call } = done

  let settles = 0
  const topics = respondTopics(respond)
  const counted = Object.fromEntries(
    Object.entries(topics).map(([name, topic]) => [
      name,
      {
        ...topic,
        taken: async (...given: Parameters<typeof topic.taken>) => {
          settles++
          await topic.taken(...given)
        },
      },
    ]),
  )
  let takes: () => void = () => undefined
  const isTaken = new Promise<void>(resolve => {
    takes = resolve
  })
  const carrier = { send: async (_: unknown, message: Parameters<typeof taken>[0]) => isTaken.then(() => taken(message)) }
  const outbox = outboxOver({ database, clock: respond.clock, carrier, topics: counted, log: openLog('silent'), holdSubjects: holdMatters })
  const delivering = outbox.deliver()
  await database.transaction('app', falls, async tx => {
    await holdMatters(tx, [call])
    takes()
    // The carrier has said yes, and what it said is being written down.
    await new Promise(resume => setTimeout(resume, 300))
    withdraw(tx, call, respond.clock.now())
  })
  await delivering
  expect(settles).toBe(0)
})
