import { createECDH, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Channel, channelsFromEnvironment, type Sending } from '../../src/platform/channels/index.ts'
import { openFakeProvider } from '../../src/platform/channels/testing/fake-provider.ts'
import { twilioShape } from '../../src/platform/channels/testing/twilio-shape.ts'
import type { Database } from '../../src/platform/database/index.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { goneOver, waysOver } from '../../src/people/index.ts'
import { openLog } from '../../src/platform/log/index.ts'
import { type Carrier, channelCarrier } from '../../src/platform/outbox/index.ts'
import type { Call } from '../../src/respond/view.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

/** Whoever shows notices in browsers and has a telephone: a push service takes a notice for a browser that is off as well. */
const account = { accountSid: 'AC0123456789abcdef0123456789abcdef', authToken: 'a-token-that-is-never-shown' }
let provider: Awaited<ReturnType<typeof openFakeProvider>>
let whole: WholeApp
/** What each push service was handed, by its last path segment, which also says how it answers. */
const pushed: { to: string; sending: Sending }[] = []
const push: Channel = {
  ...{ name: 'web-push', kind: 'push', subscribeKey: 'made-up' },
  send: async sending => {
    const to = new URL(JSON.parse(sending.address).endpoint).pathname.slice(1)
    pushed.push({ to, sending })
    if (to.startsWith('gone')) return { is: 'refused', why: 'refused', gone: true }
    if (to.startsWith('down')) throw new Error('answered 500')
    if (to.startsWith('silent')) await new Promise(resume => setTimeout(resume, 5_000)).then(() => Promise.reject(new Error('no answer')))
    return { is: 'taken', reference: to }
  },
}
beforeAll(async () => {
  provider = await openFakeProvider(twilioShape(account))
  const { channels: telephone } = channelsFromEnvironment({
    ...{ TWILIO_ACCOUNT_SID: account.accountSid, TWILIO_AUTH_TOKEN: account.authToken, TWILIO_FROM: '978-555-0199' },
    ...{ TWILIO_BASE_URL: provider.url },
  })
  const channels = [...telephone, push]
  let store: Database | undefined
  let carrier: Carrier | undefined
  const send: Carrier['send'] = (...message) => {
    const database = store as Database
    carrier ??= channelCarrier(channels, {
      waysOf: waysOver(database),
      wayGone: goneOver({ database, clock: whole.clock, log: openLog('silent') }),
    })
    return carrier.send(...message)
  }
  whole = await openWholeApp({ open: async () => (store = await openAnyDatabase()), carrier: { send }, channels })
}, 120_000)
afterAll(async () => {
  await whole?.close()
  await provider?.close()
})
beforeEach(async () => {
  pushed.length = 0
  provider.reset()
  whole.forget()
  whole.clock.set(new Date(whole.clock.now().getTime() + 3_600_000))
  const { headers } = await whole.as('responder-1')
  const { items } = (await whole.app.inject({ url: '/api/me/ways', headers })).json<{ items: { id: string; kind: string }[] }>()
  for (const { id } of items.filter(({ kind }) => kind === 'device'))
    await whole.app.inject({ method: 'POST', url: `/api/me/ways/${id}/remove`, headers, payload: {} })
})

/** Browsers of the first who is asked, before their telephone. */
async function hasBrowsers(...names: string[]): Promise<void> {
  const { headers } = await whole.as('responder-1')
  for (const name of names) {
    const keys = { p256dh: createECDH('prime256v1').generateKeys('base64url'), auth: randomBytes(16).toString('base64url') }
    const payload = { endpoint: `https://push.services.example.org/${name}`, keys }
    expect((await whole.app.inject({ method: 'POST', url: '/api/me/devices', headers, payload })).statusCode).toBe(204)
  }
  const { items } = (await whole.app.inject({ url: '/api/me/ways', headers })).json<{ items: { id: string; kind: string }[] }>()
  for (const { id } of items.filter(({ kind }) => kind === 'device').reverse())
    expect((await whole.app.inject({ method: 'POST', url: `/api/me/ways/${id}/first`, headers, payload: {} })).statusCode).toBe(200)
}
let rooms = 0
async function called(): Promise<Call> {
  rooms += 1
  const { headers } = await whole.as('teacher')
  const asked = await whole.app.inject({
    method: 'POST',
    url: '/api/calls',
    headers,
    payload: { facts: { what: 'fight' }, room: `Room ${rooms}` },
  })
  await whole.clockwork.settle()
  return (await whole.app.inject({ url: `/api/calls/${asked.json<Call>().id}`, headers })).json<Call>()
}
/** What the last call brought to the telephone of the first who is asked. */
const texts = () => provider.taken.filter(({ to, text }) => to === '+19785550111' && text.includes(`asked to come: Room ${rooms},`))
const notices = () => pushed.filter(({ sending }) => sending.text.includes(`asked to come: Room ${rooms},`))

describe('whoever is asked to come', () => {
  test('has the notice in each of their browsers and the text on their telephone, in one message', async () => {
    await hasBrowsers('desk', 'pocket')
    const call = await called()
    expect([notices().map(({ to }) => to), texts().length]).toEqual([['desk', 'pocket'], 1])
    expect(new Set(notices().map(({ sending }) => sending.id)).size).toBe(1)
    const { person } = await whole.as('responder-1')
    expect(call.pages.filter(page => page.person === person.id)).toHaveLength(1)
  })

  test('has the text at once where one browser is gone, one is down and one keeps silent; the page does not wait for that', async () => {
    await hasBrowsers('gone-1', 'down-1', 'silent-1', 'pocket')
    const began = performance.now()
    await called()
    expect([notices().map(({ to }) => to), texts().length]).toEqual([['gone-1', 'down-1', 'silent-1', 'pocket'], 1])
    expect(performance.now() - began).toBeLessThan(4_000)
  })

  test('is reached by the notice alone where no telephone takes it', async () => {
    await hasBrowsers('pocket')
    provider.manner.behaviour = 'refuse'
    const call = await called()
    const { person } = await whole.as('responder-1')
    expect(call.pages.find(page => page.person === person.id)?.state).toBe('waiting')
  })
})

test('whoever comes is told of another place in their browsers and on their telephone, as of everything else', async () => {
  await hasBrowsers('desk')
  const call = await called()
  const does = async (handle: string, verb: string, payload: object) => {
    const { headers } = await whole.as(handle)
    const done = await whole.app.inject({ method: 'POST', url: `/api/calls/${call.id}/${verb}`, headers, payload })
    expect(done.statusCode, done.body).toBe(200)
    await whole.clockwork.settle()
  }
  await does('responder-1', 'answer', {})
  await does('teacher', 'facts', { facts: {}, room: 'Gymnasium' })
  const says = (text: string) => text.startsWith('The place was said again')
  expect([
    pushed.filter(({ sending }) => says(sending.text)).map(({ to }) => to),
    provider.taken.filter(({ to, text }) => to === '+19785550111' && says(text)).length,
  ]).toEqual([['desk'], 1])
})
