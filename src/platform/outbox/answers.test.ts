import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type DistrictId, freshId } from '../../kernel/ids.ts'
import { addSeconds } from '../../kernel/time.ts'
import type { Channel } from '../channels/index.ts'
import { manualClock } from '../clock/index.ts'
import type { Database } from '../database/index.ts'
import { openTestDatabase } from '../database/testing.ts'
import { districtIdOf } from '../district/index.ts'
import { openLog } from '../log/index.ts'
import { answersOver } from './answers.ts'
import type { Taken } from './carrier.ts'
import { type Answer, type Message, outboxOver, post, readRefusedCallbacks } from './index.ts'
import { refusedCallbacks } from './refused-callbacks.ts'

/** Whose an answer is: by the number it came from, in the districts where that number was asked, and nowhere else. */
const clock = manualClock(new Date('2026-10-01T14:00:00Z'))
const districts = { bay: districtIdOf('made-up-bay'), cove: districtIdOf('made-up-cove') }
let database: Database
const heard: Answer[] = []
const sent: string[] = []
const topic = {
  taken: async () => undefined,
  refused: async () => undefined,
  answered: async (answer: Answer) => {
    heard.push(answer)
    const [to] = answer.asking
    return to ? { to, text: 'heard', once: answer.deed, listens: false } : null
  },
}
const deaf = { taken: async () => undefined, refused: async () => undefined }
const channel: Channel = {
  ...{ name: 'made-up', kind: 'text' },
  send: async ({ address }) => {
    sent.push(address)
    return { is: 'taken', reference: freshId() }
  },
}
const answers = () =>
  answersOver({
    ...{ database, clock, topics: { calls: topic, notices: deaf }, wakes: { send: () => undefined }, log: openLog('silent') },
    toStranger: { en: 'Dial 911.', es: 'Marque el 911.' },
    toUnknownCall: { en: 'Nothing was recorded.', es: 'No se registró nada.' },
    isForProvider: text => text === 'STOP',
  })

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(() => {
  heard.length = 0
  sent.length = 0
  clock.set(addSeconds(clock.now(), 3600))
})

const message = (address: string, more: Partial<Message> = {}): Message => ({
  ...{ id: freshId(), topic: 'calls', subject: freshId(), about: freshId(), channel: 'text', person: freshId() },
  ...{ address, text: 'Help is needed', lang: 'en', ...more },
})
/** Written and taken; `wentTo` where it was another of the person's numbers that took it. */
const asked = async (district: DistrictId, each: Message, wentTo?: string): Promise<Message> => {
  clock.set(addSeconds(clock.now(), 1))
  await database.transaction('app', district, async tx => post(tx, [each], clock.now()))
  const taken: Taken = { is: 'taken', carrier: 'made-up', reference: each.id, ...(wentTo ? { wentTo } : {}) }
  const outbox = outboxOver({
    ...{ database, clock, log: openLog('silent') },
    topics: { calls: topic, notices: deaf },
    carrier: { send: async () => taken },
  })
  await outbox.deliver()
  return each
}
const reply = (from: string, id: string = freshId()) => answers().text(channel, { kind: 'reply', id, from, text: '1' })
const found = () => heard.at(-1)?.asking.map(({ id }) => id)

/** Another number in the same bucket as this one. */
function neighbourOf(digits: string): string {
  const bucket = (text: string) => createHash('md5').update(text).digest('hex').slice(0, 4)
  for (let n = 2_000_000; n < 9_999_999; n++) if (bucket(`617${n}`) === bucket(digits)) return `617${n}`
  throw new Error('no neighbour')
}

test('an answer finds what went to its number, however it is written in the roster, and nothing of who shares its bucket', async () => {
  const neighbour = neighbourOf('9785550120')
  const mine = await asked(districts.bay, message('(978) 555-0120'))
  await asked(districts.bay, message(neighbour))
  await asked(districts.cove, message(neighbour))
  await asked(districts.cove, message('978-555-0121'))
  await reply('+19785550120')
  expect([heard.length, found()]).toEqual([1, [mine.id]])
  await reply(`+1${neighbour}`)
  expect(found()).toHaveLength(2)
})

test('a number that was asked nothing is told so; what is for its provider is not answered', async () => {
  const from = (text: string) => answers().text(channel, { kind: 'reply', id: freshId(), from: '+16175550177', text })
  await from('STOP')
  expect(sent).toEqual([])
  await from('Where do I go?')
  expect(sent).toEqual(['+16175550177'])
})

test('one number in two districts: the newest first, the newest of each matter, and only what asks', async () => {
  const [subject, person] = [freshId(), freshId()]
  await asked(districts.bay, message('978-555-0122', { subject, person }))
  const again = await asked(districts.bay, message('978-555-0122', { subject, person }))
  const other = await asked(districts.cove, message('978-555-0122'))
  await asked(districts.cove, message('978-555-0122', { about: null }))
  await asked(districts.cove, message('978-555-0122', { topic: 'notices' }))
  await reply('+19785550122')
  expect(found()).toEqual([other.id, again.id])
  expect(heard.at(-1)?.asking.map(({ district }) => district)).toEqual([districts.cove, districts.bay])
})

test('an answer comes from the number that took the message', async () => {
  const mine = await asked(districts.bay, message('978-555-0123'), '+16175550124')
  await reply('+16175550124')
  expect(found()).toEqual([mine.id])
  heard.length = 0
  await reply('+19785550123')
  expect([heard, sent]).toEqual([[], ['+19785550123']])
})

test('said again it is heard no more; after five minutes it is old, unless its signature said when it was made', async () => {
  await asked(districts.bay, message('978-555-0125'))
  const id = freshId()
  expect([await reply('+19785550125', id), await reply('+19785550125', id), heard.length]).toEqual(['heard', 'heard', 1])
  clock.set(addSeconds(clock.now(), 301))
  expect(await reply('+19785550125', id)).toBe('old')
  const signed = { ...channel, name: 'signed', signsTime: true }
  for (let n = 0; n < 2; n++) {
    expect(await answers().text(signed, { kind: 'reply', id, from: '+19785550125', text: '1' })).toBe('heard')
    clock.set(addSeconds(clock.now(), 301))
  }
  expect(heard.length).toBe(2)
})

test('what failed on the way is done when it is brought again, as the same deed', async () => {
  await asked(districts.bay, message('978-555-0126'))
  const id = freshId()
  const { answered } = topic
  topic.answered = async answer => {
    await answered(answer)
    throw new Error('the store is away')
  }
  await expect(reply('+19785550126', id)).rejects.toThrow('away')
  topic.answered = answered
  expect(await reply('+19785550126', id)).toBe('heard')
  expect(heard.map(({ deed }) => deed)).toEqual([heard[0]?.deed, heard[0]?.deed])
})

test('refused callbacks are counted by channel and day, many in one write', async () => {
  const count = refusedCallbacks(database, clock, openLog('silent'))
  for (let n = 0; n < 50; n++) count({ carrier: 'made-up', kind: n % 2 === 0 ? 'text' : 'voice' })
  for (let tries = 0; tries < 100 && (await readRefusedCallbacks(database)).howMany < 50; tries++)
    await new Promise(resume => setTimeout(resume, 20))
  expect(await readRefusedCallbacks(database)).toEqual({ howMany: 50, since: clock.now().toISOString().slice(0, 10) })
})
