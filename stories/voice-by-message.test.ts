import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshId, type PersonId, readId } from '../src/kernel/ids.ts'
import { findPerson } from '../src/people/index.ts'
import { addWay, saveQuietHours, verifyRow } from '../src/people/store/ways.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import type { Message } from '../src/platform/outbox/index.ts'
import { taken } from '../src/platform/outbox/testing.ts'
import { inProcessWakes } from '../src/platform/wakes/index.ts'
import { askAfter } from '../src/voice/ask.ts'
import type { VoiceKit } from '../src/voice/voice-kit.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

let whole: WholeApp
const carried: Message[] = []
beforeAll(async () => {
  whole = await openWholeApp({
    carrier: {
      send: async (_, message) => {
        carried.push(message)
        return taken(message)
      },
    },
  })
})
afterAll(() => whole.close())

interface Sheets {
  readonly items: readonly { readonly number: number; readonly path: string; readonly side: string; readonly byMessage: boolean }[]
}
async function post<Body>(handle: string, url: string, payload: object = {}): Promise<Body> {
  const { headers } = await whole.as(handle)
  const { statusCode, body } = await whole.app.inject({ method: 'POST', url, headers, payload })
  expect([url, statusCode < 300 ? 'done' : body]).toEqual([url, 'done'])
  return JSON.parse(body)
}
const idOf = async (handle: string): Promise<PersonId> => readId<PersonId>((await whole.as(handle)).person.id) ?? never()
const mine = () => carried.filter(({ topic }) => topic === 'voice')

/** A way that its person confirmed, or not. */
const way = (person: PersonId, address: string, isVerified: boolean) =>
  whole.database.transaction('app', falls, async tx => {
    const [id, at] = [freshId(), whole.clock.now()]
    await addWay(tx, { id, kind: 'email', address, rank: 5, person, at })
    if (isVerified) await verifyRow(tx, id, at)
  })

/** A call that `teacher` made and that `responder-1` came to, closed. */
async function aCall(): Promise<string> {
  const facts = { what: 'disruption', danger: 'none', by: 'adult', whose: 'adult' }
  const { id } = await post<{ id: string }>('teacher', '/api/calls', { facts })
  for (const verb of ['answer', 'there']) await post('responder-1', `/api/calls/${id}/${verb}`)
  await post('responder-1', `/api/calls/${id}/close`, { outcome: 'settled' })
  return id
}

test('the link goes by a way that was confirmed and by no other, to its person alone, and names neither them nor what it was about', async () => {
  await way(await idOf('teacher'), 'teacher@example.org', true)
  await way(await idOf('responder-1'), 'unconfirmed@example.org', false)
  const call = await aCall()
  const { items } = await post<Sheets>('superintendent', '/api/voice/ask', { about: 'response', of: call, send: true })
  expect(items.map(({ side, byMessage }) => [side, byMessage]).toSorted()).toEqual([
    ['asked', true],
    ['came', false],
  ])
  await whole.clockwork.settle()
  const link = `http://made-up.example${items.find(({ byMessage }) => byMessage)?.path}`
  expect(mine().map(({ channel, address, person, text }) => ({ channel, address, person, text }))).toEqual([
    {
      ...{ channel: 'email', address: 'teacher@example.org', person: await idOf('teacher') },
      text: `Your school asks you a few short questions. You need not answer, and nobody reads who answered what. The link works once: ${link}`,
    },
  ])
  expect(JSON.stringify(mine())).not.toContain(call)
  // It opens the questions, and takes answers once.
  const answer = () =>
    whole.app.inject({
      ...{ method: 'POST', url: new URL(link).pathname, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      payload: 'came-in-time=yes',
    })
  expect((await answer()).statusCode).toBe(200)
  expect((await answer()).statusCode).toBe(410)
})

test('asked again, only who has not answered is sent anything; where nobody says to send, nobody is', async () => {
  const call = await aCall()
  const before = mine().length
  const paper = await post<Sheets>('superintendent', '/api/voice/ask', { about: 'response', of: call })
  await whole.clockwork.settle()
  expect([mine().length - before, paper.items.some(({ byMessage }) => byMessage)]).toEqual([0, false])
  const again = await post<Sheets>('superintendent', '/api/voice/ask', { about: 'response', of: call, send: 'yes' })
  await whole.clockwork.settle()
  expect(mine().length - before).toBe(1)
  // The sheets that were made before open nothing any more.
  expect((await whole.app.inject({ url: paper.items[0]?.path ?? '' })).statusCode).toBe(404)
  expect((await whole.app.inject({ url: again.items[0]?.path ?? '' })).statusCode).toBe(200)
})

test('in somebody’s quiet hours it waits for their end', async () => {
  const teacher = await idOf('teacher')
  await whole.database.transaction('app', falls, tx => saveQuietHours(tx, teacher, { begins: '09:00', ends: '17:00' }))
  const call = await aCall()
  const before = mine().length
  await post<Sheets>('superintendent', '/api/voice/ask', { about: 'response', of: call, send: true })
  await whole.clockwork.settle()
  expect(mine().length - before).toBe(0)
  whole.clock.set(new Date('2026-10-01T21:00:00Z'))
  whole.forget()
  await whole.clockwork.settle()
  expect(mine().length - before).toBe(1)
})

test('where no channel is set up nothing is sent, and every sheet is handed over', async () => {
  const { database, clock } = whole
  const sides = [{ person: await idOf('teacher'), side: 'asked', language: 'en' }]
  const over = { id: freshId(), school: freshId(), at: clock.now(), sides }
  const after = { over: async () => [], sidesOf: async () => over }
  const bare: VoiceKit = {
    ...{ database, clock, publicUrl: () => '', wakes: inProcessWakes(), wayKinds: () => [], after: { repair: after, response: after } },
  }
  const superintendent = await idOf('superintendent')
  const person = (await database.transaction('app', falls, tx => findPerson(tx, superintendent))) ?? never()
  const act = { district: falls, person, deed: freshId() }
  const before = mine().length
  const sheets = await askAfter(bare, act, { about: 'response', of: over.id, send: true })
  expect(sheets).toMatchObject([{ side: 'asked', byMessage: false }])
  await whole.clockwork.settle()
  expect(mine().length).toBe(before)
})

test('the page offers it beside each thing that is over, and says on the sheet that it went', async () => {
  const call = await aCall()
  const { headers } = await whole.as('coordinator')
  const page = (await whole.app.inject({ url: '/voice', headers })).body
  expect(page).toContain(`id="send-${call}"`)
  expect(page).toContain('Send the link to whoever has a way of their own on file that they confirmed')
})

function never(): never {
  throw new Error('it is there')
}
