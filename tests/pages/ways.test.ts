import { createECDH, randomBytes } from 'node:crypto'
import webPushLibrary from 'web-push'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { channelsFromEnvironment } from '../../src/platform/channels/index.ts'
import { openFakeProvider } from '../../src/platform/channels/testing/fake-provider.ts'
import { openFakeMail } from '../../src/platform/channels/testing/fake-mail.ts'
import { twilioShape } from '../../src/platform/channels/testing/twilio-shape.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import type { Database } from '../../src/platform/database/index.ts'
import { type Carrier, channelCarrier } from '../../src/platform/outbox/index.ts'
import type { PersonId } from '../../src/kernel/ids.ts'
import { goneOver, waysOver } from '../../src/people/index.ts'
import { listWays } from '../../src/people/store/ways.ts'
import { openLog } from '../../src/platform/log/index.ts'
import { falls, sendForm, signIn, type SignedIn } from '../../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

/** A person's ways: a number or an address is verified by a code that came back, and nothing else opens one. */
const account = { accountSid: 'AC0123456789abcdef0123456789abcdef', authToken: 'a-token-that-is-never-shown' }
const vapid = webPushLibrary.generateVAPIDKeys()
let provider: Awaited<ReturnType<typeof openFakeProvider>>
let mail: Awaited<ReturnType<typeof openFakeMail>>
let whole: WholeApp
beforeAll(async () => {
  provider = await openFakeProvider(twilioShape(account))
  mail = await openFakeMail()
  const { channels } = channelsFromEnvironment({
    ...{ TWILIO_ACCOUNT_SID: account.accountSid, TWILIO_AUTH_TOKEN: account.authToken, TWILIO_FROM: '978-555-0199' },
    ...{ VAPID_PUBLIC_KEY: vapid.publicKey, VAPID_PRIVATE_KEY: vapid.privateKey, VAPID_SUBJECT: 'mailto:it@example.org' },
    ...{ TWILIO_BASE_URL: provider.url, SMTP_URL: mail.url, SMTP_FROM: 'Concord <concord@example.org>' },
  })
  let store: Database | undefined
  const carrier: Carrier = {
    send: (district, message) =>
      channelCarrier(channels, { waysOf: (...asked) => waysOver(store as Database)(...asked) }).send(district, message),
  }
  whole = await openWholeApp({ open: async () => (store = await openAnyDatabase()), carrier, channels })
}, 120_000)
afterAll(async () => {
  await whole.close()
  await provider.close()
  await mail.close()
})
beforeEach(async () => {
  whole.clock.set(new Date(whole.clock.now().getTime() + 61 * 60_000))
  // A session lasts a working day, and these tests together take longer.
  sessions.clear()
  provider.reset()
  mail.taken.length = 0
})

interface Ways {
  readonly items: readonly {
    readonly id: string
    readonly kind: string
    readonly address: string
    readonly verified: boolean
    readonly ofRoster: boolean
  }[]
  readonly quiet: { readonly begins: string; readonly ends: string } | null
  readonly detail?: string
}
const sessions = new Map<string, SignedIn>()
const as = async (handle: string) => {
  const found = sessions.get(handle) ?? (await signIn(whole.app, handle))
  sessions.set(handle, found)
  return found
}
const ask = async (handle: string, method: 'GET' | 'POST', url: string, payload: object = {}, key?: string) => {
  const headers = { ...(await as(handle)).headers, ...(key === undefined ? {} : { 'idempotency-key': key }) }
  const answer = await whole.app.inject({ method, url, headers, ...(method === 'POST' ? { payload } : {}) })
  return { status: answer.statusCode, ...answer.json<Ways>() }
}
const waysOf = async (handle: string) => (await ask(handle, 'GET', '/api/me/ways')).items
const add = (handle: string, kind: string, address: string, key?: string) => ask(handle, 'POST', '/api/me/ways', { kind, address }, key)
const added = async (handle: string, kind: string, address: string) => {
  const { items = [] } = await add(handle, kind, address)
  const way = items.find(each => each.kind === kind && each.address === address)
  if (!way) throw new Error('it was not added')
  return way
}
const does = (handle: string, id: string, verb: string, payload: object = {}, key?: string) =>
  ask(handle, 'POST', `/api/me/ways/${id}/${verb}`, payload, key)
const codeTo = async (address: string): Promise<string> => {
  await whole.clockwork.settle()
  const texts = address.includes('@')
    ? mail.taken.filter(({ to }) => to === address).map(({ message }) => message)
    : provider.taken.filter(({ to }) => to === `+1${address.replaceAll('-', '')}`).map(({ text }) => text)
  return /\b\d{6}\b(?= is your Concord code)/.exec(texts.at(-1) ?? '')?.[0] ?? 'no code'
}

describe('a code that came back', () => {
  test('verifies the number it went to: the number in the roster stands unverified until then', async () => {
    const before = await waysOf('responder-1')
    expect(before.map(({ kind, verified, ofRoster }) => ({ kind, verified, ofRoster }))).toEqual([
      { kind: 'telephone', verified: false, ofRoster: true },
    ])
    const [{ id, address } = { id: '', address: '' }] = before
    expect((await does('responder-1', id, 'code')).status).toBe(200)
    const code = await codeTo(address)
    expect(code).toMatch(/^\d{6}$/)
    const done = await does('responder-1', id, 'verify', { code: `${code.slice(0, 3)} ${code.slice(3)}` })
    expect([done.status, done.items.map(({ verified }) => verified)]).toEqual([200, [true]])
    expect((await does('responder-1', id, 'remove')).detail).toContain('removed there')
  })

  test('verifies an e-mail address; what stands over the e-mail names nobody and nothing', async () => {
    const way = await added('responder-2', 'email', 'responder@example.org')
    await does('responder-2', way.id, 'code')
    const code = await codeTo('responder@example.org')
    expect(mail.taken.at(-1)?.message).toContain('Subject: Concord: please read this')
    expect((await does('responder-2', way.id, 'verify', { code })).status).toBe(200)
    expect((await waysOf('responder-2')).find(({ id }) => id === way.id)?.verified).toBe(true)
    expect((await does('responder-2', way.id, 'remove')).status).toBe(200)
    expect((await waysOf('responder-2')).some(({ id }) => id === way.id)).toBe(false)
  })

  test('holds for ten minutes, once, and the last one alone', async () => {
    const way = await added('nurse', 'telephone', '978-555-0151')
    await does('nurse', way.id, 'code')
    const first = await codeTo(way.address)
    await does('nurse', way.id, 'code')
    const second = await codeTo(way.address)
    if (first !== second) expect((await does('nurse', way.id, 'verify', { code: first })).status).toBe(422)
    whole.clock.set(new Date(whole.clock.now().getTime() + 10 * 60_000))
    expect((await does('nurse', way.id, 'verify', { code: second })).status).toBe(422)
    expect((await waysOf('nurse')).find(({ id }) => id === way.id)?.verified).toBe(false)
  })

  test('a thousand guesses find nothing: after five the right one is wrong too, in the same words', async () => {
    const way = await added('counsel', 'telephone', '978-555-0152')
    await does('counsel', way.id, 'code')
    const code = await codeTo(way.address)
    const answers = new Set<string>()
    for (let guess = 0; guess < 1_000; guess++) {
      const typed = String((Number(code) + 1 + guess) % 1_000_000).padStart(6, '0')
      const { status, detail } = await does('counsel', way.id, 'verify', { code: typed })
      answers.add(`${status} ${detail}`)
    }
    const { status, detail } = await does('counsel', way.id, 'verify', { code })
    answers.add(`${status} ${detail}`)
    expect(answers.size).toBe(1)
    expect((await waysOf('counsel')).find(({ id }) => id === way.id)?.verified).toBe(false)
  }, 120_000)

  test('five codes an hour are the most, for one person and to one address whoever asks; then again', async () => {
    const mine = await added('coordinator', 'telephone', '978-555-0153')
    const theirs = await added('principal', 'telephone', '978-555-0153')
    for (let n = 0; n < 5; n++) expect((await does('coordinator', mine.id, 'code')).status).toBe(200)
    const other = await added('coordinator', 'email', 'coordinator@example.org')
    for (const answer of [
      await does('coordinator', mine.id, 'code'),
      await does('coordinator', other.id, 'code'),
      await does('principal', theirs.id, 'code'),
    ])
      expect([answer.status, answer.detail]).toEqual([409, expect.stringContaining('Five codes in an hour')])
    whole.clock.set(new Date(whole.clock.now().getTime() + 3_600_000))
    expect((await does('principal', theirs.id, 'code')).status).toBe(200)
  })

  test('asked for twice with one key goes out once, and an added way stands once', async () => {
    const keyed = async (key: string) => (await add('superintendent', 'telephone', '978-555-0154', key)).status
    expect([await keyed('one'), await keyed('one')]).toEqual([201, 201])
    const ways = (await waysOf('superintendent')).filter(({ address }) => address === '978-555-0154')
    expect(ways).toHaveLength(1)
    const { id } = ways[0] ?? { id: '' }
    for (let n = 0; n < 2; n++) expect((await does('superintendent', id, 'code', {}, 'two')).status).toBe(200)
    await codeTo('978-555-0154')
    expect(provider.taken.filter(({ to }) => to === '+19785550154')).toHaveLength(1)
    expect((await add('superintendent', 'telephone', '(978) 555-0154')).detail).toContain('stands here already')
  })
})

test('what is no number, no address and no kind is refused in a sentence at its place', async () => {
  for (const [kind, address, says] of [
    ['telephone', '911', 'Ten digits were expected'],
    ['telephone', 'my mother', 'Ten digits were expected'],
    ['telephone', '+44 20 7946 0000', 'Ten digits were expected'],
    ['email', 'nobody', 'One address was expected'],
    ['email', 'a@example.org, b@example.org', 'One address was expected'],
    ['pigeon', 'roof', 'no kind of way'],
    ['device', '{"endpoint":"https://127.0.0.1/"}', ''],
  ] as const) {
    const { status, detail } = await add('teacher', kind, address)
    expect([kind, address, status]).toEqual([kind, address, 422])
    expect(detail).toContain(says)
  }
})

describe('a browser that shows notices', () => {
  const browserAt = (endpoint: string) => ({
    endpoint,
    expirationTime: null,
    keys: { p256dh: createECDH('prime256v1').generateKeys('base64url'), auth: randomBytes(16).toString('base64url') },
  })
  const subscribe = async (handle: string, payload: object) => {
    const answer = await whole.app.inject({ method: 'POST', url: '/api/me/devices', headers: (await as(handle)).headers, payload })
    return { status: answer.statusCode, detail: answer.body === '' ? '' : answer.json<{ detail: string }>().detail }
  }
  const devicesOf = async (handle: string) =>
    (await whole.app.inject({ url: '/api/me/devices', headers: (await as(handle)).headers })).json<{ key: string; items: object[] }>()

  test('one on the public internet is added, verified, once, and is its last owner’s alone', async () => {
    const own = browserAt('https://push.services.example.org/one')
    expect((await subscribe('teacher', own)).status).toBe(204)
    expect((await subscribe('teacher', own)).status).toBe(204)
    expect(await devicesOf('teacher')).toMatchObject({ key: vapid.publicKey, items: [{ service: 'push.services.example.org' }] })
    expect((await waysOf('teacher')).filter(({ kind, verified }) => kind === 'device' && verified)).toHaveLength(1)
    expect((await subscribe('nurse', own)).status).toBe(204)
    expect([(await devicesOf('teacher')).items, (await devicesOf('nurse')).items.length]).toEqual([[], 1])
  })

  test('one inside a network, by number or by a local name, and what is no subscription, is refused in a sentence at its place', async () => {
    for (const endpoint of [
      'https://127.0.0.1/push',
      'https://[::1]/push',
      'https://169.254.169.254/latest/meta-data',
      'https://10.0.0.5:8443/push',
      'https://2130706433/push',
      'https://localhost/push',
      'https://push.internal/1',
      'http://push.services.example.org/1',
      'file:///etc/passwd',
      'no address',
    ])
      expect([endpoint, await subscribe('teacher', browserAt(endpoint))]).toEqual([
        endpoint,
        { status: 422, detail: expect.stringContaining('push service on the public internet was expected') },
      ])
    for (const odd of ['\u0000', '\ud800', 'é'.repeat(1_500)]) {
      const own = browserAt(`https://push.services.example.org/${odd}`)
      const { status } = await subscribe('teacher', { ...own, keys: { ...own.keys, auth: `${own.keys.auth}${odd.slice(0, 1)}` } })
      expect([204, 422]).toContain(status)
    }
    // Nothing of it is in the way of who comes after.
    expect((await subscribe('teacher', browserAt('https://push.services.example.org/three'))).status).toBe(204)
    for (const { kind, id } of await waysOf('teacher')) if (kind === 'device') await does('teacher', id, 'remove')
    const off = { ...browserAt('https://push.services.example.org/two'), keys: { p256dh: 'AAAA', auth: 'AAAA' } }
    expect((await subscribe('teacher', off)).status).toBe(422)
    expect((await subscribe('teacher', { endpoint: 7 })).status).toBe(422)
    expect((await devicesOf('teacher')).items).toEqual([])
  })
})

test('a browser that its push service no longer knows is removed, with its fact, and nothing else is', async () => {
  const keys = { p256dh: createECDH('prime256v1').generateKeys('base64url'), auth: randomBytes(16).toString('base64url') }
  const { headers, person } = await as('counsel')
  for (const endpoint of ['https://push.services.example.org/old', 'https://push.services.example.org/other'])
    expect((await whole.app.inject({ method: 'POST', url: '/api/me/devices', headers, payload: { endpoint, keys } })).statusCode).toBe(204)
  const addresses = async () =>
    (await whole.database.transaction('app', falls, tx => listWays(tx, person.id as PersonId))).map(({ address }) => address)
  const address = (await addresses()).find(each => each.includes('/old')) ?? ''
  const gone = goneOver({ database: whole.database, clock: whole.clock, log: openLog('error') })
  for (let n = 0; n < 2; n++) gone(falls, person.id, { kind: 'device', address })
  await expect.poll(addresses).not.toContain(address)
  expect((await addresses()).some(each => each.includes('/other'))).toBe(true)
  const facts = (await whole.app.inject({ url: `/api/ledger/facts?matter=${person.id}`, headers })).json<{
    items: { type: string; by: string | null }[]
  }>().items
  expect(facts.filter(({ type }) => type === 'people.way-removed').map(({ by }) => by)).toEqual([null])
})

describe('a number that a coordinator types for somebody', () => {
  const type = async (handle: string, to: string, telephone: string) => {
    const { cookie, csrf } = await as(handle)
    return sendForm(whole.app, `/people/${(await as(to)).person.id}/number`, { _csrf: csrf, telephone }, { cookie })
  }

  test('stands behind the others, unverified, and says who typed it; its code makes it theirs', async () => {
    const before = await waysOf('secretary')
    expect((await type('coordinator', 'secretary', '978 555 0161')).statusCode).toBe(303)
    const after = await waysOf('secretary')
    expect(after.slice(0, -1)).toEqual(before)
    const typed = after.at(-1)
    expect(typed).toMatchObject({ address: '978-555-0161', verified: false, ofRoster: false })
    const coordinator = await as('coordinator')
    const page = async () =>
      (await whole.app.inject({ url: `/people/${(await as('secretary')).person.id}?done=number`, headers: { cookie: coordinator.cookie } }))
        .body
    expect(await page()).toMatch(/Ends in 0161.*Not verified yet.*Typed by /s)
    expect(await page()).not.toContain('555-0161')
    await does('secretary', typed?.id ?? '', 'code')
    expect((await does('secretary', typed?.id ?? '', 'verify', { code: await codeTo('978-555-0161') })).status).toBe(200)
    expect(await page()).toMatch(/Ends in 0161[^§]*Verified/)
    const facts = (
      await whole.app.inject({ url: `/api/ledger/facts?matter=${(await as('secretary')).person.id}`, headers: coordinator.headers })
    ).json<{ items: { type: string; by: string | null }[] }>().items
    expect(facts.filter(({ type: kind }) => kind === 'people.way-typed').map(({ by }) => by)).toEqual([coordinator.person.id])
  })

  test('is refused where it is none, or stands there; for who holds an office only a superintendent types one', async () => {
    const no = await type('coordinator', 'secretary', '911')
    expect([no.statusCode, no.body]).toEqual([422, expect.stringContaining('id="telephone-error"')])
    expect((await type('coordinator', 'secretary', '978-555-0161')).body).toContain('stands among theirs already')
    for (const office of ['superintendent', 'counsel', 'principal']) {
      const refused = await type('coordinator', office, '978-555-0162')
      expect([office, refused.statusCode, refused.body]).toEqual([office, 403, expect.stringContaining('a superintendent types it')])
      expect((await waysOf(office)).some(({ address }) => address === '978-555-0162')).toBe(false)
    }
    expect((await type('superintendent', 'counsel', '978-555-0162')).statusCode).toBe(303)
    expect((await type('principal', 'secretary', '978-555-0163')).statusCode).toBe(403)
  })
})

test('somebody else’s way is not there, and neither is one for who does not work here', async () => {
  const { id } = await added('secretary', 'telephone', '978-555-0155')
  for (const verb of ['code', 'remove', 'first']) expect((await does('teacher', id, verb)).status).toBe(404)
  expect((await does('teacher', id, 'verify', { code: '000000' })).status).toBe(404)
  for (const handle of ['student', 'caregiver']) {
    expect((await ask(handle, 'GET', '/api/me/ways')).status).toBe(403)
    expect((await add(handle, 'telephone', '978-555-0156')).status).toBe(403)
  }
})

test('the page does all of it without scripts, and says what is wrong beside the box', async () => {
  const { cookie, csrf } = await as('clinician')
  const form = async (url: string, fields: Record<string, string>) => sendForm(whole.app, url, { _csrf: csrf, ...fields }, { cookie })
  const page = async (lang = 'en') => (await whole.app.inject({ url: `/me/ways?lang=${lang}`, headers: { cookie } })).body
  const wrong = await form('/me/ways', { kind: 'telephone', telephone: '12' })
  expect([wrong.statusCode, wrong.body]).toEqual([422, expect.stringContaining('id="telephone-error"')])
  expect((await form('/me/ways', { kind: 'telephone', telephone: '978 555 0157' })).headers.location).toBe('/me/ways?done=added')
  const way = (await waysOf('clinician')).find(({ address }) => address === '978-555-0157')
  if (!way) throw new Error('it was not added')
  await form(`/me/ways/${way.id}/code`, {})
  expect(await page()).toContain(`id="code-${way.id}"`)
  const no = await form(`/me/ways/${way.id}/verify`, { code: 'abc' })
  expect([no.statusCode, no.body]).toEqual([422, expect.stringContaining(`id="code-${way.id}-error"`)])
  expect((await form(`/me/ways/${way.id}/verify`, { code: await codeTo(way.address) })).statusCode).toBe(303)
  expect(await page('es')).toContain('Verificada')
  await page('en')
  await form(`/me/ways/${way.id}/first`, {})
  expect((await waysOf('clinician'))[0]?.id).toBe(way.id)
  expect((await form('/me/ways/quiet', { begins: '22:00', ends: '' })).statusCode).toBe(422)
  await form('/me/ways/quiet', { begins: '22:00', ends: '06:30' })
  expect((await ask('clinician', 'GET', '/api/me/ways')).quiet).toEqual({ begins: '22:00', ends: '06:30' })
  await form('/me/ways/quiet', { begins: '', ends: '' })
  expect((await ask('clinician', 'GET', '/api/me/ways')).quiet).toBe(null)
})

test('a call asks on the way that stands first, once it is verified, and on the number of the roster while nothing is', async () => {
  const asked = async () => {
    provider.reset()
    const { headers } = await as('teacher')
    const payload = { facts: { what: 'fight', danger: 'none' } }
    await whole.app.inject({ method: 'POST', url: '/api/calls', headers, payload })
    await whole.clockwork.settle()
    return provider.taken.filter(({ text }) => text.includes('Answer')).map(({ to }) => to)
  }
  const { person } = await as('responder-1')
  const now = whole.clock.now().getTime()
  const [from, to] = [new Date(now - 3_600_000).toISOString(), new Date(now + 36_000_000).toISOString()]
  const items = [{ school: (await as('teacher')).person.school, person: person.id, role: 'responder', order: 1, from, to }]
  await whole.app.inject({ method: 'PUT', url: '/api/duty', headers: (await as('coordinator')).headers, payload: { items } })
  const roster = (await waysOf('responder-1')).find(({ ofRoster }) => ofRoster)?.address.replaceAll('-', '')
  const way = await added('responder-1', 'telephone', '978-555-0159')
  await does('responder-1', way.id, 'first')
  expect(await asked()).toContain(`+1${roster}`)
  await does('responder-1', way.id, 'code')
  await does('responder-1', way.id, 'verify', { code: await codeTo(way.address) })
  const then = await asked()
  expect(then).toContain('+19785550159')
  expect(then).not.toContain(`+1${roster}`)
})

test('Duty names who is due by tomorrow with no verified way, until a code came back, to who may set duty', async () => {
  const seen = async (handle: string) => (await whole.app.inject({ url: '/duty', headers: { cookie: (await as(handle)).cookie } })).body
  const linkTo = async (handle: string) => `href="/people/${(await as(handle)).person.id}"`
  const listed = async (handle: string, who: string) =>
    /<details id="unverified".*?<\/details>/s.exec(await seen(handle))?.[0].includes(await linkTo(who)) ?? false
  const school = (await as('principal')).person.school
  const now = whole.clock.now().getTime()
  const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString()
  const lineOf = async (handle: string, from: number, to: number, order: number) => {
    const person = (await as(handle)).person.id
    return { school, person, role: 'responder', order, from: at(from), to: at(to) }
  }
  const items = [await lineOf('responder-1', -1, 9, 1), await lineOf('responder-2', 23, 30, 2), await lineOf('superintendent', 25, 30, 3)]
  const put = await whole.app.inject({ method: 'PUT', url: '/api/duty', headers: (await as('coordinator')).headers, payload: { items } })
  expect(put.statusCode).toBe(200)
  // The first has verified a number above; the third is due later than a day from now.
  expect([
    await listed('coordinator', 'responder-1'),
    await listed('coordinator', 'responder-2'),
    await listed('coordinator', 'superintendent'),
  ]).toEqual([false, true, false])
  expect(await listed('responder-1', 'responder-2')).toBe(false)
  // An e-mail does not ring.
  const email = await added('responder-2', 'email', 'responder-2@example.org')
  await does('responder-2', email.id, 'code')
  expect(await seen('coordinator')).not.toContain('an e-mail does not ring')
  await does('responder-2', email.id, 'verify', { code: await codeTo(email.address) })
  expect(await listed('coordinator', 'responder-2')).toBe(true)
  expect(await seen('coordinator')).toContain('Only an e-mail address is verified, and an e-mail does not ring.')
  const way = await added('responder-2', 'telephone', '978-555-0158')
  await does('responder-2', way.id, 'code')
  await does('responder-2', way.id, 'verify', { code: await codeTo(way.address) })
  expect(await listed('coordinator', 'responder-2')).toBe(false)
})

test('the record has that something was done, and no address', async () => {
  const { headers } = await as('superintendent')
  const body = (await whole.app.inject({ url: '/api/ledger/facts', headers })).body
  expect(body).toContain('people.way-added')
  expect(body).toContain('people.way-verified')
  for (const address of ['9785550154', '978-555-0154', 'responder@example.org']) expect(body).not.toContain(address)
})
