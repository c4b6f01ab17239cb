import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { channelsFromEnvironment } from '../../src/platform/channels/index.ts'
import { type FakeProvider, openFakeProvider } from '../../src/platform/channels/testing/fake-provider.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { channelCarrier } from '../../src/platform/outbox/index.ts'
import { releaseMessages } from '../../src/platform/outbox/store.ts'
import type { Call } from '../../src/respond/view.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'
import { providers } from '../telephone-providers.ts'

/** Both telephone companies are down for ten minutes: whoever the plan wants told is told once one of them is back. */
let both: FakeProvider[]
let whole: WholeApp
beforeAll(async () => {
  both = await Promise.all(providers.map(({ shape }) => openFakeProvider(shape)))
  const env = Object.assign({}, ...providers.map(({ envOf }, at) => envOf(both[at]?.url ?? '')))
  const { channels } = channelsFromEnvironment(env)
  whole = await openWholeApp({ open: openAnyDatabase, carrier: channelCarrier(channels), channels })
}, 120_000)
afterAll(async () => {
  await whole?.close()
  await Promise.all(both.map(provider => provider.close()))
})

const they = (behaviour: 'error' | 'take') => {
  for (const provider of both) provider.manner.behaviour = behaviour
}
/** Every try of half a minute, without its pauses. */
const triedOut = async () => {
  for (let n = 0; n < 6; n++) {
    await whole.database.acrossDistricts(tx => tx.run(releaseMessages, []))
    await whole.clockwork.settle()
  }
}
const after = async (seconds: number) => {
  whole.clock.set(new Date(whole.clock.now().getTime() + seconds * 1_000))
  await whole.database.acrossDistricts(tx => tx.run(releaseMessages, []))
  await whole.clockwork.settle()
}
const sent = (says: string) => both.flatMap(({ taken }) => taken).filter(({ text }) => text.includes(says))
const done = async <Body>(handle: string, url: string, payload?: object): Promise<Body> => {
  const { headers } = await whole.as(handle)
  const answer = await whole.app.inject({ method: payload ? 'POST' : 'GET', url, headers, ...(payload ? { payload } : {}) })
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  return answer.json<Body>()
}

test('of a call: at once the record says that nobody could be told, and minutes later they are, with how late it is', async () => {
  they('error')
  const { id } = await done<Call>('teacher', '/api/calls', { facts: { what: 'fight' }, room: 'Room 12' })
  await triedOut()
  const { history } = await done<Call>('teacher', `/api/calls/${id}`)
  expect(JSON.stringify(history)).toContain('A message to Honora Lightkeeper could not be delivered.')
  await after(300)
  expect(sent('Someone called for support: Room 12')).toEqual([])
  they('take')
  await after(300)
  const told = sent('Someone called for support: Room 12')
  expect(told.map(({ to }) => to)).toEqual(['+19785550101'])
  expect(told[0]?.text).toMatch(/^This is late: the message service did not answer at 10:00 am\. Someone called/)
  await after(14_400)
  expect(sent('Someone called for support: Room 12')).toHaveLength(1)
})

test('where somebody goes was said by then anew: it is not tried again, nor is what asks somebody to come', async () => {
  they('take')
  const { id } = await done<Call>('teacher', '/api/calls', { facts: { what: 'medical' }, room: 'Room 3' })
  await whole.clockwork.settle()
  await done('nurse', `/api/calls/${id}/answer`, {})
  they('error')
  await done('teacher', `/api/calls/${id}/facts`, { facts: {}, room: 'Gym' })
  await triedOut()
  they('take')
  await after(60)
  await after(300)
  expect(sent('The place was said again')).toEqual([])
  expect(sent('This is late').filter(({ text }) => text.includes('asked to come'))).toEqual([])
})

test('of a request of police: it is owed still at the front office, and who decides hears of it once a provider is back', async () => {
  they('error')
  whole.forget()
  const { school } = (await whole.as('secretary')).person
  const facts = { requester: 'local-police', basis: 'none', target: 'student-questioned', emergency: 'none' }
  const { id } = await done<Contact>('secretary', '/api/contacts', { school, facts })
  await triedOut()
  const { notices } = await done<Contact>('secretary', `/api/contacts/${id}`)
  expect(notices.find(({ to }) => to === 'superintendent')?.state).toBe('owed')
  they('take')
  await after(60)
  expect(new Set(sent('Police or an agency asks').map(({ to }) => to))).toEqual(new Set(['+19785550101', '+19785550103']))
})
