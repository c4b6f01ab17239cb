import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PersonId } from '../../src/kernel/ids.ts'
import { addSeconds } from '../../src/kernel/time.ts'
import { addWay, verifyRow } from '../../src/people/store/ways.ts'
import { falls } from '../../src/people/testing/open-test-app.ts'
import { waysOver } from '../../src/people/index.ts'
import { channelsFromEnvironment } from '../../src/platform/channels/index.ts'
import { type FakeProvider, openFakeProvider, type Taken } from '../../src/platform/channels/testing/fake-provider.ts'
import { type Database, statement } from '../../src/platform/database/index.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { type Carrier, channelCarrier } from '../../src/platform/outbox/index.ts'
import type { Call } from '../../src/respond/view.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'
import { providers, publicUrl } from '../telephone-providers.ts'

/** A telephone that was somebody's when they were asked to come and is no longer: whoever has it now answers nothing in their name. */
const [twilio] = providers
if (!twilio) throw new Error('a provider was expected')
const setNumber = statement({
  name: 'people.set-number-of-number-test',
  sql: 'update people.person set sms = $2, phone = $2 where district_id = $1 and handle = $3',
})
/** As a roster has the school’s own line with each of its staff. */
const giveToMany = statement({
  name: 'people.give-number-to-many-of-number-test',
  sql: `insert into people.person (district_id, person_id, source_id, handle, given_name, family_name, phone, grades, agents, active, enabled)
        select $1, gen_random_uuid(), 'many-' || n, 'many-' || n, 'Aa', 'Aa' || n, $2, '{}', '{}', true, true from generate_series(1, 60) n`,
})
let provider: FakeProvider
/** Whether messages go as calls that say them. */
let isByCall = false
let whole: WholeApp
beforeAll(async () => {
  provider = await openFakeProvider(twilio.shape)
  const { channels } = channelsFromEnvironment(twilio.envOf(provider.url))
  let store: Database | undefined
  let carrier: Carrier | undefined
  let byCall: Carrier | undefined
  const over = (by: typeof channels) => channelCarrier(by, store ? { waysOf: waysOver(store) } : {})
  const send: Carrier['send'] = (...message) => {
    carrier ??= over(channels)
    byCall ??= over(channels.filter(({ kind }) => kind === 'voice'))
    return (isByCall ? byCall : carrier).send(...message)
  }
  whole = await openWholeApp({ open: async () => (store = await openAnyDatabase()), carrier: { send }, channels })
}, 120_000)
afterAll(async () => {
  await whole?.close()
  await provider?.close()
})

const has = (handle: string, number: string) => whole.database.transaction('app', falls, tx => tx.run(setNumber, [falls, number, handle]))
const called = async (room: string): Promise<string> => {
  whole.clock.set(addSeconds(whole.clock.now(), 1))
  const { headers } = await whole.as('teacher-anchorly')
  const made = await whole.app.inject({ method: 'POST', url: '/api/calls', headers, payload: { facts: { what: 'medical' }, room } })
  await whole.clockwork.settle()
  return made.json<Call>().id
}
const responders = async (id: string) => {
  const { headers } = await whole.as('teacher-anchorly')
  return (await whole.app.inject({ url: `/api/calls/${id}`, headers })).json<Call>().responders
}
/** What is said back to a text. */
const texted = async (from: string, text: string): Promise<string | undefined> => {
  const { url, headers, body } = twilio.shape.reply(
    `${publicUrl}/api/carriers/twilio/text`,
    { id: randomUUID(), from, text },
    whole.clock.now(),
  )
  await whole.app.inject({ method: 'POST', url: new URL(url).pathname, headers, payload: body })
  await whole.clockwork.settle()
  return provider.taken.filter(({ to }) => to === from).at(-1)?.text
}
const theirs = '+19785550123'

test('given to somebody else: their 1 is not taken for the nurse’s, and is taken for theirs where they are asked themselves', async () => {
  const id = await called('Room 1')
  expect(provider.taken.filter(({ text }) => text.includes('asked to come: Room 1')).map(({ to }) => to)).toEqual([theirs])
  await has('nurse-high', '+19785550888')
  await has('responder-high', theirs)
  expect(await texted(theirs, '1')).toContain('nothing was recorded')
  expect(await responders(id)).toEqual([])
  // Asked in the nurse's place a minute later, at the number that was hers.
  whole.clock.set(addSeconds(whole.clock.now(), 61))
  await whole.clockwork.settle()
  expect(await texted(theirs, '1')).toContain('You are down as coming: Room 1')
  expect(await responders(id)).toEqual([(await whole.as('responder-high')).person.id])
  await has('nurse-high', theirs)
  await has('responder-high', '+19785550121')
})

test('taken off by its person, as one that was lost: what comes from it is not recorded', async () => {
  const lost = '+16175550144'
  const { person } = await whole.as('nurse-high')
  const way = await whole.database.transaction('app', falls, async tx => {
    const id = tx.random.id()
    const at = whole.clock.now()
    await addWay(tx, { id, kind: 'telephone', address: lost, rank: -1, person: person.id as PersonId, at })
    await verifyRow(tx, id, at)
    return id
  })
  const id = await called('Room 2')
  expect(provider.taken.filter(({ text }) => text.includes('asked to come: Room 2')).map(({ to }) => to)).toEqual([lost])
  const { headers } = await whole.as('nurse-high')
  const removed = await whole.app.inject({ method: 'POST', url: `/api/me/ways/${way}/remove`, headers, payload: {} })
  expect(removed.statusCode, removed.body).toBe(200)
  expect(await texted(lost, '1')).toContain('Whoever was asked here is not reached at this number any more, so nothing was recorded.')
  expect(await responders(id)).toEqual([])
})

/** What a call says after a key was pressed in it. */
const pressed = async (taken: Taken | undefined, digits: string): Promise<string> => {
  if (!taken) throw new Error('nobody was called')
  const { url, headers, body } = twilio.shape.keys(taken, digits, whole.clock.now())
  const answer = await whole.app.inject({ method: 'POST', url: new URL(url).pathname, headers, payload: body })
  await whole.clockwork.settle()
  return answer.body
}

test('a key in a call that rings there is held to the same: nobody comes by it in the name of whose number it was', async () => {
  isByCall = true
  const id = await called('Room 3')
  const rung = provider.taken.findLast(({ to, text }) => to === theirs && text.includes('Room 3'))
  await has('nurse-high', '+19785550888')
  await has('responder-high', theirs)
  expect(await pressed(rung, '1')).toContain('nothing was recorded')
  expect(await responders(id)).toEqual([])
  // Whose number it still is comes by the same key.
  await has('nurse-high', theirs)
  await has('responder-high', '+19785550121')
  expect(await pressed(rung, '3')).toContain('You are down as on the way: Room 3')
  expect(await responders(id)).toEqual([(await whole.as('nurse-high')).person.id])
  isByCall = false
  const { headers } = await whole.as('superintendent')
  const closed = await whole.app.inject({ method: 'POST', url: `/api/calls/${id}/close`, headers, payload: { outcome: 'settled' } })
  expect(closed.statusCode).toBe(200)
})

test('a line that many have: whoever was asked there answers as ever', async () => {
  await whole.database.transaction('app', falls, tx => tx.run(giveToMany, [falls, theirs]))
  const id = await called('Room 4')
  expect(await texted(theirs, '1')).toContain('You are down as coming: Room 4')
  expect(await responders(id)).toEqual([(await whole.as('nurse-high')).person.id])
})
