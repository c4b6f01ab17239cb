import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFakeProvider, type Taken } from '../../src/platform/channels/testing/fake-provider.ts'
import { channelsFromEnvironment } from '../../src/platform/channels/index.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { channelCarrier } from '../../src/platform/outbox/index.ts'
import type { SignedIn } from '../../src/people/testing/open-test-app.ts'
import type { Call } from '../../src/respond/view.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'
import { providers, publicUrl } from '../telephone-providers.ts'

/** What goes astray at a provider: texts that it takes and that do not get through, as to a landline, and a yes that never comes. */
describe.each(providers)('$name', ({ name, shape, envOf }) => {
  let provider: Awaited<ReturnType<typeof openFakeProvider>>
  let whole: WholeApp
  let teacher: SignedIn
  beforeAll(async () => {
    provider = await openFakeProvider(shape)
    const { channels } = channelsFromEnvironment(envOf(provider.url))
    whole = await openWholeApp({ open: openAnyDatabase, carrier: channelCarrier(channels), channels })
    teacher = await whole.as('teacher')
  }, 120_000)
  afterAll(async () => {
    await whole?.close()
    await provider?.close()
  })

  const isCall = ({ callbackUrl }: Taken) => callbackUrl === `${publicUrl}/api/carriers/${name}/voice`
  /** What went out for a new call to whoever is asked to come, by number. */
  const called = async (): Promise<Taken[]> => {
    const before = provider.taken.length
    const asked = { method: 'POST', url: '/api/calls', headers: teacher.headers, payload: { facts: { what: 'fight' } } } as const
    expect((await whole.app.inject(asked)).json<Call>().pages.length).toBeGreaterThan(0)
    await whole.clockwork.settle()
    return provider.taken.slice(before).filter(({ text }) => text.includes('asked to come'))
  }
  const say = async (its: Taken, state: 'delivered' | 'failed') => {
    const { url, headers, body } = shape.status(its, state, whole.clock.now())
    expect((await whole.app.inject({ method: 'POST', url: new URL(url).pathname, headers, payload: body })).statusCode).toBe(204)
    await whole.clockwork.settle()
  }

  test('a number to which a text did not get through is called the next time, until a text gets through again', async () => {
    const [first] = await called()
    if (!first) throw new Error('nobody was asked')
    expect(isCall(first)).toBe(false)
    await say(first, 'failed')
    const again = (await called()).filter(({ to }) => to === first.to)
    expect(again.map(isCall)).toEqual([true])
    await say(first, 'delivered')
    expect((await called()).filter(({ to }) => to === first.to).map(isCall)).toEqual([true])
    // Thirty days on a text is tried again; it gets through.
    whole.clock.set(new Date(whole.clock.now().getTime() + 31 * 86_400_000))
    whole.forget()
    teacher = await whole.as('teacher')
    const [later] = (await called()).filter(({ to }) => to === first.to)
    if (!later) throw new Error('they were not asked')
    expect(isCall(later)).toBe(false)
    await say(later, 'delivered')
    expect((await called()).filter(({ to }) => to === first.to).map(isCall)).toEqual([false])
  }, 60_000)

  test('what fails after a call was closed is written down, and nothing follows: nobody is asked, and the call stays closed', async () => {
    const ofIt = () => provider.taken.filter(({ text }) => text.includes('Room 909'))
    const payload = { facts: { what: 'fight' }, room: 'Room 909' }
    const asked = { method: 'POST', url: '/api/calls', headers: teacher.headers, payload } as const
    const { id } = (await whole.app.inject(asked)).json<Call>()
    await whole.clockwork.settle()
    const seen = async () => (await whole.app.inject({ url: `/api/calls/${id}`, headers: teacher.headers })).json<Call>()
    const sent = ofIt()
    // The first fails while the call is open: the next is asked, and the call is closed before their message goes.
    const [first, ...others] = sent.filter(({ text }) => text.includes('asked to come'))
    if (!first) throw new Error('nobody was asked')
    const { url, headers, body } = shape.status(first, 'failed', whole.clock.now())
    expect((await whole.app.inject({ method: 'POST', url: new URL(url).pathname, headers, payload: body })).statusCode).toBe(204)
    const closing = { method: 'POST', url: `/api/calls/${id}/close`, headers: teacher.headers } as const
    expect((await whole.app.inject({ ...closing, payload: { nobodyCame: 'cancelled-by-caller' } })).statusCode).toBe(200)
    await whole.clockwork.settle()
    const closed = await seen()
    expect(closed.pages.map(({ state, sentAt }) => [state, sentAt === null])).toContainEqual(['waiting', true])
    const shown = (await whole.app.inject({ url: `/calls/${id}`, headers: teacher.headers })).body
    expect(shown).toContain('The call was closed before the message was known to have gone out.')
    expect(shown).not.toContain('Being sent now')
    for (const each of sent) for (const state of ['failed', 'delivered', 'failed'] as const) await say(each, state)
    whole.clock.set(new Date(whole.clock.now().getTime() + 600_000))
    await whole.clockwork.settle()
    const after = await seen()
    expect([after.stage, after.nobodyCame]).toEqual(['closed', 'cancelled-by-caller'])
    expect(after.pages.map(({ id: page }) => page)).toEqual(closed.pages.map(({ id: page }) => page))
    expect(ofIt()).toEqual(sent)
    expect(after.pages.filter(({ state }) => state === 'failed')).toHaveLength(1 + others.length)
    const added = after.history.slice(closed.history.length).map(({ says }) => says)
    expect(added).toHaveLength(sent.length - 1)
    for (const says of added) expect(says).toMatch(/message to .* could not be delivered\.$/)
  }, 60_000)

  test('a key in a call that was made, and of which the provider’s answer was lost, is heard by its number; elsewhere it is said that nothing was recorded', async () => {
    provider.manner.behaviour = 'junk'
    whole.clock.set(new Date(whole.clock.now().getTime() + 1_000))
    const asked = {
      method: 'POST',
      url: '/api/calls',
      headers: teacher.headers,
      payload: { facts: { what: 'fight' }, room: '12' },
    } as const
    const { id } = (await whole.app.inject(asked)).json<Call>()
    const seen = async () => {
      await whole.clockwork.settle()
      return (await whole.app.inject({ url: `/api/calls/${id}`, headers: teacher.headers })).json<Call>()
    }
    const isFailed = async () => (await seen()).pages.some(({ state }) => state === 'failed')
    await expect.poll(isFailed, { timeout: 10_000 }).toBe(true)
    const press = async (to: string) => {
      const lost = { reference: `CA-lost-${to}`, to, text: '', callbackUrl: `${publicUrl}/api/carriers/${name}/voice` }
      const { url, headers, body } = shape.keys(
        { ...lost, reference: name === 'twilio' ? lost.reference : `call-${to}` },
        '1',
        whole.clock.now(),
      )
      return whole.app.inject({ method: 'POST', url: new URL(url).pathname, headers, payload: body })
    }
    const stranger = await press('+14135550188')
    expect(stranger.body).toContain('Nothing was recorded: this call is not known here.')
    expect((await seen()).responders).toEqual([])
    expect((await press('+19785550111')).body).toContain('You are down as coming')
    expect((await seen()).responders).toHaveLength(1)
  }, 60_000)
})
