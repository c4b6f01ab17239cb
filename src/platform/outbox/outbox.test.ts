import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DistrictId, freshId } from '../../kernel/ids.ts'
import { manualClock } from '../clock/index.ts'
import type { Database } from '../database/index.ts'
import { openTestDatabase, ownerClient } from '../database/testing.ts'
import { openLog } from '../log/index.ts'
import { demoCarrier, listCarriedMessages, outboxOver, post, withdraw } from './index.ts'
import type { Carrier, Message } from './carrier.ts'
import type { Topic } from './outbox.ts'
import { taken } from './testing.ts'

let database: Database
const district = freshId<DistrictId>()
const clock = manualClock(new Date('2026-10-01T12:00:00Z'))

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

/** An outbox with one topic that remembers what it was told. */
function over(carrier: Carrier, pauses?: readonly number[]) {
  const told: string[] = []
  const topics = {
    made: {
      ...(pauses ? { pauses } : {}),
      taken: async (_tx: unknown, messages: readonly Message[]) => void told.push(...messages.map(({ text }) => `taken ${text}`)),
      refused: async (_tx: unknown, messages: readonly Message[]) => void told.push(...messages.map(({ text }) => `refused ${text}`)),
    },
  }
  return { told, outbox: outboxOver({ database, clock, carrier, topics, log: openLog('silent') }) }
}
const write = (text: string) =>
  database.transaction('app', district, async tx =>
    post(
      tx,
      [
        {
          id: freshId(),
          topic: 'made',
          subject: freshId(),
          about: null,
          channel: 'text',
          person: freshId(),
          address: null,
          text,
          lang: 'en',
        },
      ],
      clock.now(),
    ),
  )

test('a message goes to the carrier once, and its slice is told', async () => {
  const { told, outbox } = over(demoCarrier(database, clock))
  await write('hello')
  expect(await outbox.deliver()).toBe(1)
  expect(await outbox.deliver()).toBe(0)
  expect(told).toEqual(['taken hello'])
  const carried = await database.transaction('app', district, tx => listCarriedMessages(tx, null, 10))
  expect(carried.map(message => message.text)).toEqual(['hello'])
})

test('one the carrier will never take is refused, and its slice is told', async () => {
  const { told, outbox } = over({ send: async () => ({ is: 'refused', why: 'refused' }) })
  await write('no such number')
  await outbox.deliver()
  expect(told).toEqual(['refused no such number'])
})

test('a carrier that is down is tried again; after five times the message counts as refused', async () => {
  let tries = 0
  const { told, outbox } = over({
    send: async () => {
      tries++
      throw new Error('the line is dead')
    },
  })
  await write('unlucky')
  for (let n = 0; n < 8; n++) {
    await outbox.releaseAll()
    await outbox.deliver()
  }
  expect(tries).toBe(5)
  expect(told).toEqual(['refused unlucky'])
})

test('one that nobody waits for is tried again for as long as its slice says, at its own time and not before', async () => {
  let tries = 0
  const { told, outbox } = over(
    {
      send: async () => {
        tries++
        throw new Error('try again in five minutes')
      },
    },
    [2, 300],
  )
  await write('patient')
  const at = clock.now().getTime()
  for (const [seconds, so] of [
    [0, 1],
    [1, 1],
    [2, 2],
    [301, 2],
    [302, 3],
    [9_000, 3],
  ] as const) {
    clock.set(new Date(at + seconds * 1_000))
    await outbox.deliver()
    expect([seconds, tries]).toEqual([seconds, so])
    if (seconds === 2) expect((await outbox.nextDue())?.getTime()).toBe(at + 302_000)
  }
  expect(told).toEqual(['refused patient'])
})

test('a process that dies between the carrier’s yes and our record sends the same message id again, and the phone shows it once', async () => {
  const real = demoCarrier(database, clock)
  const ids: string[] = []
  const dying = over({
    send: async (where, message) => {
      ids.push(message.id)
      await real.send(where, message)
      if (ids.length === 1) throw new Error('died here')
      return taken(message)
    },
  })
  await write('twice')
  await dying.outbox.deliver()
  await dying.outbox.releaseAll()
  await dying.outbox.deliver()
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(ids[1])
  const carried = await database.transaction('app', district, tx => listCarriedMessages(tx, null, 100))
  expect(carried.filter(message => message.text === 'twice')).toHaveLength(1)
})

test('one that cannot be recorded, or that hangs, keeps no other from being taken', async () => {
  const told: string[] = []
  const topics = {
    made: {
      taken: async (_tx: unknown, messages: readonly Message[]) => {
        if (messages.some(({ text }) => text === 'poison')) throw new Error('on purpose')
        told.push(...messages.map(({ text }) => text))
      },
      refused: async () => undefined,
    },
  }
  let release = () => {}
  const hangs = new Promise<void>(resume => (release = resume))
  const carrier: Carrier = {
    send: async (_district, message) => {
      if (message.text === 'hangs') await hangs
      return taken(message)
    },
  }
  const outbox = outboxOver({ database, clock, carrier, topics, log: openLog('silent') })
  for (const text of ['one', 'poison', 'hangs', 'two']) await write(text)
  const delivering = outbox.deliver()
  await expect.poll(() => [...told].sort(), { timeout: 10_000 }).toEqual(['one', 'two'])
  release()
  await delivering
  expect([...told].sort()).toEqual(['hangs', 'one', 'two'])
})

describe('a message whose answer cannot be recorded, whatever the carrier says', () => {
  const message = (about: string | null): Message => ({
    ...{ id: freshId(), topic: 'made', subject: freshId(), about, channel: 'text', person: freshId(), address: null, text: 'poison' },
    lang: 'en',
  })
  /** How often it goes out in twenty rounds, what its slice hears, and how it ends. */
  const rounds = async (own: Message, topic: Partial<Topic>, attempts = 0) => {
    let sent = 0
    const told: string[] = []
    const fails = async () => Promise.reject(new Error('on purpose'))
    const refused: Topic['refused'] = async (_, messages) =>
      void told.push(...messages.filter(({ id }) => id === own.id).map(({ why }) => why))
    const carrier: Carrier = {
      send: async (_, given) => {
        if (given.id === own.id) sent += 1
        return taken(given)
      },
    }
    const outbox = outboxOver({ database, clock, carrier, topics: { made: { taken: fails, refused, ...topic } }, log: openLog('silent') })
    await database.transaction('app', district, async tx => post(tx, [own], clock.now()))
    const owner = (sql: string) => ownerClient(database, async client => (await client.query(sql, [own.id])).rows[0])
    if (attempts > 0) await owner(`update platform.message set attempts = ${attempts} where message_id = $1`)
    for (let n = 0; n < 20; n++) {
      clock.set(new Date(clock.now().getTime() + 20_000_000))
      await outbox.releaseAll()
      await outbox.deliver()
    }
    const row = await owner(
      'select sent_at as sent, failed_at is not null as ended, unsent_because as because from platform.message where message_id = $1',
    )
    expect(row).toEqual({ sent: null, ended: true, because: 'unrecorded' })
    return { sent, told }
  }

  test('goes out three times, and then no more; its slice hears that nobody knows what became of it', async () => {
    expect(await rounds(message(null), {})).toEqual({ sent: 3, told: ['unrecorded'] })
    expect(await rounds(message(null), { pauses: [2, 10, 60, 300, 900] })).toEqual({ sent: 3, told: ['unrecorded'] })
  })

  test('rings twice where it asks somebody to come', async () => {
    expect(await rounds(message(freshId()), {})).toEqual({ sent: 2, told: ['unrecorded'] })
  })

  test('ends also where its slice cannot even write that down', async () => {
    const fails = async () => Promise.reject(new Error('on purpose'))
    expect(await rounds(message(null), { refused: fails })).toEqual({ sent: 3, told: [] })
    expect(await rounds(message(freshId()), { refused: fails })).toEqual({ sent: 2, told: [] })
  })

  test('in whose hands process after process dies goes out no more', async () => {
    expect(await rounds(message(freshId()), {}, 5)).toEqual({ sent: 0, told: ['unrecorded'] })
    expect(await rounds(message(null), {}, 8)).toEqual({ sent: 0, told: ['unrecorded'] })
  })
})

test('who was asked to come to what is over is not asked by a message that had not left; others about it and other matters’ go on', async () => {
  const { told, outbox } = over({ send: async (_, message) => taken(message) })
  const [closed, other] = [freshId<string>(), freshId<string>()]
  const message = (subject: string, about: string | null, text: string): Message => ({
    ...{ id: freshId(), topic: 'made', subject, about, channel: 'text', person: freshId(), address: null, text, lang: 'en' },
  })
  await database.transaction('app', district, async tx => {
    post(
      tx,
      [message(closed, freshId(), 'come'), message(closed, null, 'no longer needed'), message(other, freshId(), 'come there')],
      clock.now(),
    )
    withdraw(tx, closed, clock.now())
  })
  await outbox.deliver()
  expect(told.toSorted()).toEqual(['taken come there', 'taken no longer needed'])
})
