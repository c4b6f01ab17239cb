import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFakeProvider } from '../../src/platform/channels/testing/fake-provider.ts'
import { twilioShape } from '../../src/platform/channels/testing/twilio-shape.ts'
import { addSeconds } from '../../src/kernel/time.ts'
import { channelsFromEnvironment } from '../../src/platform/channels/index.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { channelCarrier, readRefusedCallbacks } from '../../src/platform/outbox/index.ts'
import type { SignedIn } from '../../src/people/testing/open-test-app.ts'
import type { Call } from '../../src/respond/view.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

/** What a provider says afterwards of a message it took: signed, once, and of nobody else's. */
const account = { accountSid: 'AC0123456789abcdef0123456789abcdef', authToken: 'a-token-that-is-never-shown' }
const shape = twilioShape(account)
let provider: Awaited<ReturnType<typeof openFakeProvider>>
let whole: WholeApp
let teacher: SignedIn
beforeAll(async () => {
  provider = await openFakeProvider(shape)
  const { channels } = channelsFromEnvironment({
    ...{ TWILIO_ACCOUNT_SID: account.accountSid, TWILIO_AUTH_TOKEN: account.authToken, TWILIO_FROM: '978-555-0199' },
    ...{ TWILIO_BASE_URL: provider.url, PUBLIC_URL: 'http://made-up.example' },
  })
  provider.manner.fate = 'delivered'
  whole = await openWholeApp({ open: openAnyDatabase, carrier: channelCarrier(channels), channels })
  teacher = await whole.as('teacher')
}, 120_000)
afterAll(async () => {
  await whole.close()
  await provider.close()
})

let rooms = 100
const called = async (): Promise<Call> => {
  rooms += 1
  const { headers } = teacher
  const { id } = (
    await whole.app.inject({
      method: 'POST',
      url: '/api/calls',
      headers,
      payload: { facts: { what: 'fight' }, room: `Room ${rooms}` },
    })
  ).json<Call>()
  await whole.clockwork.settle()
  return seen(id)
}
const seen = async (id: string): Promise<Call> =>
  (await whole.app.inject({ url: `/api/calls/${id}`, headers: teacher.headers })).json<Call>()
const say = async ({ room }: Call, state: 'delivered' | 'failed', alter: (body: string) => string = body => body) => {
  const taken = provider.taken.find(each => each.text.includes(`asked to come: ${room},`))
  if (!taken) throw new Error('the provider has no such message')
  const { url, headers, body } = shape.status(taken, state, whole.clock.now())
  const answer = await whole.app.inject({ method: 'POST', url: new URL(url).pathname, headers, payload: alter(body) })
  await whole.clockwork.settle()
  return answer.statusCode
}

test('a message that fails after it was taken moves the call on at once; said again, it changes nothing', async () => {
  const call = await called()
  for (const page of call.pages) expect([page.state, page.sentAt === null]).toEqual(['waiting', false])
  expect(call.history.map(({ says }) => says)).toContainEqual(expect.stringContaining('went out by Twilio'))
  const asked = call.pages.length
  expect(await say(call, 'failed')).toBe(204)
  const moved = await seen(call.id)
  expect(moved.pages.map(({ state }) => state).toSorted()).toEqual(['failed', ...Array<string>(asked).fill('waiting')])
  expect(await say(call, 'failed')).toBe(204)
  expect(await say(call, 'delivered')).toBe(204)
  expect((await seen(call.id)).history).toEqual(moved.history)
})

test('what is not signed, or was altered, or is of no message of ours, changes nothing', async () => {
  const call = await called()
  expect(await say(call, 'failed', body => body.replace(/failed|no-answer/, 'undelivered'))).toBe(403)
  const bare = await whole.app.inject({
    ...{ method: 'POST', url: '/api/carriers/twilio/text', payload: 'MessageSid=SM1&MessageStatus=failed' },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect([bare.statusCode, bare.json<{ detail: string }>().detail]).toEqual([403, 'The signature is missing, altered or too old.'])
  expect((await seen(call.id)).history).toEqual(call.history)
  const page = async () => (await whole.app.inject({ url: `/calls/${call.id}`, headers: teacher.headers })).body
  expect(await page()).not.toContain(', delivered')
  expect(await say(call, 'delivered')).toBe(204)
  expect((await seen(call.id)).pages).toEqual(call.pages)
  expect((await page()).match(/, delivered <time/g)).toHaveLength(1)
})

test('what was said of a message long ago is refused when it is said again: the signature of Twilio holds no time', async () => {
  const call = await called()
  expect(await say(call, 'failed')).toBe(204)
  whole.clock.set(addSeconds(whole.clock.now(), 299))
  expect(await say(call, 'failed')).toBe(204)
  whole.clock.set(addSeconds(whole.clock.now(), 2))
  const { howMany } = await readRefusedCallbacks(whole.database)
  expect(await say(call, 'failed')).toBe(403)
  await expect.poll(async () => (await readRefusedCallbacks(whole.database)).howMany).toBe(howMany + 1)
  expect(await say(call, 'delivered')).toBe(204)
})
