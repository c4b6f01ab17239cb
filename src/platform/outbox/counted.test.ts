import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DistrictId, freshId } from '../../kernel/ids.ts'
import type { Database } from '../database/index.ts'
import { openTestDatabase } from '../database/testing.ts'
import { manualClock } from '../clock/index.ts'
import { openLog } from '../log/index.ts'
import { countMessages, outboxOver, post } from './index.ts'
import type { Carrier } from './carrier.ts'

let database: Database
const district = freshId<DistrictId>()
const clock = manualClock(new Date('2026-10-01T12:00:00Z'))
const span = { from: new Date('2026-09-01T00:00:00Z'), to: new Date('2026-11-01T00:00:00Z') }

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

/** Takes everything but what has no number, under the id of the message. */
const carrier: Carrier = {
  send: async (_, { id, address }) =>
    address === null
      ? { is: 'refused', why: 'no-address' }
      : { is: 'taken', carrier: 'made', reference: id, ...(address.startsWith('call') ? { wentBy: 'voice' } : {}) },
}
const topic = { taken: async () => {}, refused: async () => {} }
const outboxHere = () => outboxOver({ database, clock, carrier, topics: { made: topic }, log: openLog('silent') })

const write = async (address: string | null): Promise<string> => {
  const id = freshId<string>()
  const message = {
    id,
    topic: 'made',
    subject: freshId(),
    about: null,
    channel: 'text',
    person: freshId(),
    address,
    text: 'come',
    lang: 'en' as const,
  }
  await database.transaction('app', district, async tx => post(tx, [message], clock.now()))
  return id
}

const countAll = (over = span) => database.transaction('app', district, tx => countMessages(tx, over))

test('messages are counted once each, by who took them and by what was said of them since', async () => {
  const outbox = outboxHere()
  const [quick, slow, never] = [await write('1'), await write('2'), await write('3')]
  await write('4')
  const called = await write('call 4')
  await write(null)
  await outbox.deliver()
  const hear = (reference: string, state: 'delivered' | 'failed') => outbox.hear({ carrier: 'made', reference, state })
  clock.set(new Date('2026-10-01T12:00:02Z'))
  await hear(quick, 'delivered')
  await hear(called, 'delivered')
  clock.set(new Date('2026-10-01T12:01:02Z'))
  await hear(slow, 'delivered')
  await hear(never, 'failed')
  await write('5')
  expect(await countAll()).toEqual([
    { carrier: 'made', wentBy: 'voice', because: null, messages: 1, within: [1, 1, 1, 1, 1], undelivered: 0 },
    { carrier: 'made', wentBy: null, because: null, messages: 4, within: [1, 1, 1, 2, 2], undelivered: 1 },
    { carrier: null, wentBy: null, because: 'no-address', messages: 1, within: [0, 0, 0, 0, 0], undelivered: 0 },
  ])
  expect(await countAll({ from: span.to, to: new Date('2027-01-01T00:00:00Z') })).toEqual([])
})

test('one that was said to be delivered and to have failed counts as failed, in whichever order, and its slice hears it once', async () => {
  clock.set(new Date('2026-10-01T18:00:00Z'))
  const told: string[] = []
  const hears = {
    ...topic,
    refused: async (_: unknown, messages: readonly { id: string }[]) => void told.push(...messages.map(({ id }) => id)),
  }
  const outbox = outboxOver({ database, clock, carrier, topics: { made: hears }, log: openLog('silent') })
  const [first, last] = [await write('9'), await write('10')]
  await outbox.deliver()
  const hear = (reference: string, state: 'delivered' | 'failed') =>
    Promise.all(Array.from({ length: 20 }, () => outbox.hear({ carrier: 'made', reference, state })))
  for (const [id, states] of [
    [first, ['failed', 'delivered']],
    [last, ['delivered', 'failed', 'delivered']],
  ] as const)
    for (const state of states) expect(new Set(await hear(id, state))).toEqual(new Set([true]))
  expect(told).toEqual([first, last])
  const [counted] = await countAll({ from: clock.now(), to: span.to })
  expect(counted).toMatchObject({ messages: 2, within: [0, 0, 0, 0, 0], undelivered: 2 })
}, 20_000)

test('an id that a provider gave to several messages says nothing of any of them', async () => {
  clock.set(new Date('2026-10-02T12:00:00Z'))
  const same: Carrier = { send: async () => ({ is: 'taken', carrier: 'made', reference: 'the-same' }) }
  const outbox = outboxOver({ database, clock, carrier: same, topics: { made: topic }, log: openLog('silent') })
  await Promise.all([write('6'), write('7')])
  await outbox.deliver()
  expect(await outbox.hear({ carrier: 'made', reference: 'the-same', state: 'failed' })).toBe(false)
}, 20_000)

test('what a provider says of a message is heard, however slowly it answered that it took it', async () => {
  clock.set(new Date('2026-10-03T12:00:00Z'))
  const slow: Carrier = {
    send: async (_, { id }) => {
      await new Promise(resume => setTimeout(resume, 3_000))
      return { is: 'taken', carrier: 'made', reference: id }
    },
  }
  const outbox = outboxOver({ database, clock, carrier: slow, topics: { made: topic }, log: openLog('silent') })
  const id = await write('8')
  const [, heard] = await Promise.all([outbox.deliver(), outbox.hear({ carrier: 'made', reference: id, state: 'failed' })])
  expect(heard).toBe(true)
}, 20_000)
