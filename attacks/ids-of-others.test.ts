import { createECDH, randomBytes } from 'node:crypto'
import webPushLibrary from 'web-push'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routesOfApp } from '../e2e/route-table.ts'
import { freshId } from '../src/kernel/ids.ts'
import { falls, signIn, type SignedIn } from '../src/people/testing/open-test-app.ts'
import { webPush } from '../src/platform/channels/web-push.ts'
import { openAnyDatabase, ownerClient } from '../src/platform/database/testing.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'
import { softPasskey } from './soft-passkey.ts'

/**
 * Whoever has the id of something that is somebody else's own, such as a session, a number, a device, a passkey or a link of a calendar, does
 * nothing with it and learns nothing by it: they are answered as with an id that nothing has.
 */
const origin = 'https://made-up.example'
const vapid = { ...webPushLibrary.generateVAPIDKeys(), subject: 'mailto:it@example.org' }
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase, publicUrl: origin, channels: [webPush(vapid)] })
}, 120_000)
afterAll(() => whole.close())

const handles = ['teacher', 'teacher-oxbow', 'student', 'caregiver'] as const
type Handle = (typeof handles)[number]
type What = 'session' | 'way' | 'own-device' | 'step' | 'feed'

interface Own {
  /** In which they do what they do here. */
  readonly who: SignedIn
  /** One in which their second step is not shown yet. */
  readonly waiting: SignedIn
  readonly passkey: ReturnType<typeof softPasskey>
  /** The ids of what is theirs. */
  readonly ids: Readonly<Record<What, readonly string[]>>
}
let people: Readonly<Record<Handle, Own>>
const json = async (who: SignedIn, url: string, payload: object = {}, method: 'GET' | 'POST' = 'POST') => {
  const answer = await whole.app.inject(method === 'GET' ? { url, headers: who.headers } : { method, url, payload, headers: who.headers })
  expect([url, answer.statusCode < 300, answer.body.slice(0, 300)]).toEqual([url, true, expect.anything()])
  return answer.body === '' ? {} : answer.json()
}

async function ownOf(handle: Handle): Promise<Own> {
  const worksHere = handle.startsWith('teacher')
  const other = await whole.app.inject({ method: 'POST', url: '/api/session', payload: { handle, own: worksHere } })
  expect(other.statusCode).toBe(201)
  const who = await signIn(whole.app, handle)
  if (worksHere) {
    await json(who, '/api/me/ways', { kind: 'telephone', address: handle === 'teacher' ? '978-555-0181' : '978-555-0182' })
    const keys = createECDH('prime256v1').generateKeys()
    const subscription = { p256dh: keys.toString('base64url'), auth: randomBytes(16).toString('base64url') }
    await json(who, '/api/me/devices', { endpoint: `https://push.services.example.org/${freshId()}`, keys: subscription })
  }
  const passkey = softPasskey(origin)
  const { challenge } = await json(who, '/api/me/passkeys/new')
  await json(who, '/api/me/passkeys', { name: 'Mine', response: passkey.made(challenge) })
  const waiting = await signIn(whole.app, handle)
  const feed = await json(who, '/api/deadlines/feeds', { office: null })
  const idsAt = async (url: string): Promise<string[]> => (await json(who, url, {}, 'GET')).items.map(({ id }: { id: string }) => id)
  return {
    ...{ who, waiting, passkey },
    ids: {
      session: await idsAt('/api/me/sessions'),
      way: worksHere ? await idsAt('/api/me/ways') : [],
      'own-device': worksHere ? await idsAt('/api/me/own-devices') : [],
      step: await idsAt('/api/me/second-step'),
      feed: [feed.id],
    },
  }
}

/** Every route that takes the id of what is one's own, and of what. */
const routes: Readonly<Record<string, What>> = {
  'POST /me/sessions/:id/end': 'session',
  'POST /api/me/sessions/:id/end': 'session',
  'POST /me/own-devices/:id/end': 'own-device',
  'POST /api/me/own-devices/:id/end': 'own-device',
  'POST /me/ways/:id/code': 'way',
  'POST /me/ways/:id/verify': 'way',
  'POST /me/ways/:id/remove': 'way',
  'POST /me/ways/:id/first': 'way',
  'POST /api/me/ways/:id/code': 'way',
  'POST /api/me/ways/:id/verify': 'way',
  'POST /api/me/ways/:id/remove': 'way',
  'POST /api/me/ways/:id/first': 'way',
  'POST /me/second-step/:id/remove': 'step',
  'POST /api/me/second-step/:id/remove': 'step',
  'POST /deadlines/feeds/:id/take-back': 'feed',
  'POST /api/deadlines/feeds/:id/take-back': 'feed',
}

/** What somebody is answered, without the id that they sent and what each answer has of its own. */
async function answered(who: SignedIn, route: string, id: string): Promise<object> {
  const [method, url] = route.replace(':id', id).split(' ') as ['POST', string]
  const isForm = !url.startsWith('/api/')
  const { statusCode, headers, body } = await whole.app.inject({
    ...{ method, url },
    ...(isForm
      ? {
          payload: new URLSearchParams({ _csrf: who.csrf, code: '123456' }).toString(),
          headers: { cookie: who.cookie, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
        }
      : { payload: { code: '123456' }, headers: who.headers }),
  })
  const { location, 'set-cookie': cookies, 'retry-after': wait, 'content-type': type, 'cache-control': cache } = headers
  return { statusCode, location: location?.replaceAll(id, 'ID'), cookies, wait, type, cache, body: body.replaceAll(id, 'ID') }
}

/** All that is kept of what is theirs: rows, facts and what was sent to them. */
const tables = [
  'people.session',
  'people.way',
  'people.way_code',
  'people.own_device',
  'people.second_step',
  'people.recovery_code',
  'deadlines.feed',
]
const kept = (): Promise<string> =>
  ownerClient(whole.database, async client => {
    const all: unknown[] = []
    for (const from of [...tables, 'people.link', 'ledger.fact', 'platform.message'])
      all.push(
        (await client.query<{ row: string }>(`select t::text as row from ${from} t where district_id = $1 order by 1`, [falls])).rows,
      )
    return JSON.stringify(all)
  })

beforeAll(async () => {
  const found: [Handle, Own][] = []
  for (const handle of handles) found.push([handle, await ownOf(handle)])
  people = Object.fromEntries(found) as Record<Handle, Own>
  for (const [handle, { ids }] of found)
    for (const [what, those] of Object.entries(ids))
      expect([handle, what, those.length > 0]).toEqual([
        handle,
        what,
        handle.startsWith('teacher') || !['way', 'own-device'].includes(what),
      ])
}, 120_000)

/** What an id of this kind looks like where nothing has it. */
const nowhere = (what: What): string => (what === 'session' ? randomBytes(16).toString('hex') : freshId())

describe.each(Object.entries(routes))('%s', (route, what) => {
  test.each(handles)('%s is answered for another’s id as for one that nothing has, and nothing changes', async handle => {
    const { who, waiting } = people[handle]
    const before = await kept()
    const others = handles.filter(each => each !== handle).flatMap(other => people[other].ids[what])
    for (const by of [who, waiting]) {
      const none = await answered(by, route, nowhere(what))
      const status =
        by === waiting ? expect.toBeOneOf([303, 401, 403, 404, 409]) : what === 'way' && !handle.startsWith('teacher') ? 403 : 404
      expect(none).toMatchObject({ statusCode: status })
      for (const id of others) expect(await answered(by, route, id)).toEqual(none)
    }
    expect(await kept()).toBe(before)
  })
})

test('with another’s passkey nobody shows a second step, and is answered as with one that nobody has', async () => {
  for (const handle of handles) {
    const { who } = people[handle]
    const shown = async (passkey: ReturnType<typeof softPasskey>) => {
      const { challenge } = await json(who, '/api/me/passkeys/asked')
      const payload = { response: passkey.signed(challenge) }
      const { statusCode, body } = await whole.app.inject({ method: 'POST', url: '/api/me/passkeys/shown', payload, headers: who.headers })
      return [statusCode, body]
    }
    const none = await shown(softPasskey(origin))
    expect(none[0]).toBe(409)
    for (const other of handles.filter(each => each !== handle)) expect(await shown(people[other].passkey)).toEqual(none)
  }
})

test('a link of a calendar that is made again after it was taken back stays taken back', async () => {
  const { who } = people.caregiver
  const headers = { ...who.headers, 'idempotency-key': 'made once' }
  const make = () => whole.app.inject({ method: 'POST', url: '/api/deadlines/feeds', payload: { office: null }, headers })
  const made = await make()
  expect([made.statusCode, (await make()).statusCode]).toEqual([201, 409])
  await json(who, `/api/deadlines/feeds/${made.json<{ id: string }>().id}/take-back`)
  const before = await kept()
  expect((await make()).json()).toMatchObject({ status: 409, code: 'made-already' })
  expect(await kept()).toBe(before)
})

test('with their own each of these does what it says', async () => {
  const { who, ids } = people.teacher
  for (const [route, id] of [
    ['POST /api/me/ways/:id/first', ids.way.at(-1)],
    ['POST /api/me/ways/:id/remove', ids.way.at(-1)],
    ['POST /api/deadlines/feeds/:id/take-back', ids.feed[0]],
    ['POST /api/me/second-step/:id/remove', ids.step[0]],
    ['POST /api/me/own-devices/:id/end', ids['own-device'][0]],
    ['POST /api/me/sessions/:id/end', ids.session.at(-1)],
  ] as const) {
    const before = await kept()
    expect([route, await answered(who, route, id ?? '')]).toEqual([
      route,
      expect.objectContaining({ statusCode: expect.toBeOneOf([200, 204]) }),
    ])
    expect([route, (await kept()) === before]).toEqual([route, false])
  }
})

test('no route takes such an id but these', async () => {
  const found = (await routesOfApp()).map(({ method, url }) => `${method} ${url}`)
  expect(found.filter(route => /\/(?:me|feeds)\/.*:id/.test(route)).sort()).toEqual(Object.keys(routes).sort())
})
