import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { falls } from '../../src/people/testing/open-test-app.ts'
import { channelsFromEnvironment } from '../../src/platform/channels/index.ts'
import { openFakeProvider } from '../../src/platform/channels/testing/fake-provider.ts'
import { openAnyDatabase, ownerClient } from '../../src/platform/database/testing.ts'
import { channelCarrier } from '../../src/platform/outbox/index.ts'
import type { Call } from '../../src/respond/view.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'
import { providers, publicUrl } from '../telephone-providers.ts'

/** Whoever may not sign in any more can answer nothing: nobody waits for them, and no text tells them where a child needs help. */
let whole: WholeApp
let provider: Awaited<ReturnType<typeof openFakeProvider>>
const twilio = providers[0]
if (!twilio) throw new Error('no provider')
beforeAll(async () => {
  provider = await openFakeProvider(twilio.shape)
  const { channels } = channelsFromEnvironment(twilio.envOf(provider.url))
  whole = await openWholeApp({ open: openAnyDatabase, channels, carrier: channelCarrier(channels) })
}, 120_000)
afterAll(async () => {
  await whole?.close()
  await provider?.close()
})
beforeEach(async () => {
  provider.reset()
  whole.clock.set(new Date(whole.clock.now().getTime() + 700_000))
})

const number = '+19785550111'
const set = (handle: string, column: 'enabled' | 'active', to: boolean) =>
  ownerClient(whole.database, client =>
    client.query(`update people.person set ${column} = $3 where district_id = $1 and handle = $2`, [falls, handle, to]),
  )
const call = async (url: string, payload: object): Promise<Call> => {
  const { headers } = await whole.as('teacher')
  const answer = await whole.app.inject({ method: 'POST', url, headers, payload })
  await whole.clockwork.settle()
  return (await whole.app.inject({ url: `/api/calls/${answer.json<Call>().id}`, headers })).json<Call>()
}
const called = () => call('/api/calls', { facts: { what: 'fight' } })
const over = ({ id }: Call) => call(`/api/calls/${id}/close`, { nobodyCame: 'handled-in-room' })
const replied = async (text: string): Promise<string[]> => {
  const { url, headers, body } = twilio.shape.reply(
    `${publicUrl}/api/carriers/twilio/text`,
    { id: `SM${provider.taken.length}${text}${whole.clock.now().getTime()}`, from: number, text },
    whole.clock.now(),
  )
  const { statusCode } = await whole.app.inject({ method: 'POST', url: new URL(url).pathname, headers, payload: body })
  expect(statusCode).toBe(200)
  await whole.clockwork.settle()
  return provider.taken.filter(({ to }) => to === number).map(each => each.text)
}
const dutyPage = async (): Promise<string> => {
  const { cookie } = await whole.as('coordinator')
  const { body } = await whole.app.inject({ url: '/duty', headers: { cookie } })
  return body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

describe.each(['enabled', 'active'] as const)('who is not %s any more', column => {
  test('is not asked to come, whatever they are on duty for, and the next is asked in their place', async () => {
    const { person } = await whole.as('responder-1')
    const before = await called()
    expect(before.pages.map(page => page.person)).toContain(person.id)
    await over(before)
    await set('responder-1', column, false)
    try {
      provider.reset()
      const after = await called()
      expect(after.pages.map(page => page.person)).not.toContain(person.id)
      expect(after.pages).toHaveLength(before.pages.length)
      expect(provider.taken.map(({ to }) => to)).not.toContain(number)
      expect(await dutyPage()).toMatch(/Has left or may not sign in, and is not asked: Imani Driftwood/)
      await over(after)
    } finally {
      await set('responder-1', column, true)
    }
  })

  test('answers nothing by text, though they were asked a minute before: nobody is told that they come', async () => {
    const asked = await called()
    await set('responder-1', column, false)
    try {
      const told = await replied('1')
      expect(told.at(-1)).toContain('nothing was recorded')
      const { headers } = await whole.as('teacher')
      const seen = (await whole.app.inject({ url: `/api/calls/${asked.id}`, headers })).json<Call>()
      expect([seen.responders, seen.history.map(({ type }) => type).includes('call.answered')]).toEqual([[], false])
    } finally {
      await set('responder-1', column, true)
    }
    expect((await replied('1')).at(-1)).toContain('You are down as coming')
    await call(`/api/calls/${asked.id}/close`, { outcome: 'settled' })
  })

  test('is told of no call by their office either', async () => {
    const told = () => provider.taken.filter(({ to }) => to === '+19785550101').length
    const before = await called()
    expect(told()).toBe(1)
    await over(before)
    provider.reset()
    await set('superintendent', column, false)
    try {
      const after = await called()
      expect(told()).toBe(0)
      await over(after)
    } finally {
      await set('superintendent', column, true)
    }
  })
})
