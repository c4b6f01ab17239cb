import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownerClient, openTestDatabase } from '../src/platform/database/testing.ts'
import { quarterOf } from '../src/looks/look.ts'
import { signIn, type SignedIn } from '../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'
import { showsOf } from './looks-routes.ts'

/** A week of looks over HTTP, drawn by a seed: each has its row, once, and nothing else has one. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openTestDatabase })
})
afterAll(() => whole.close())

const handles = ['teacher', 'responder-1', 'nurse', 'principal', 'superintendent', 'counsel', 'coordinator', 'secretary', 'caregiver']

/** A drawing that a seed repeats: mulberry32. */
function seeded(seed: number): () => number {
  let at = seed
  return () => {
    at = (at + 0x6d2b79f5) | 0
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Row {
  person: string
  matter: string
  part: string
  medium: string
  quarter: Date
}
const keyOf = ({ person, matter, part, medium, quarter }: Row) => [person, matter, part, medium, quarter.toISOString()].join(' ')
/** With why each was let in: who looks for two reasons looks twice. */
const rows = (): Promise<(readonly [look: string, through: string])[]> =>
  ownerClient(whole.database, async client => {
    const { rows: found } = await client.query<Row & { through: string }>(
      'select person_id as person, matter_id as matter, part, medium, quarter, through from looks.look',
    )
    return found.map(row => [keyOf(row), row.through] as const)
  })

test('every look of a seeded week has its row once, and nothing else has one', async () => {
  const draw = seeded(20_261_128)
  const one = <T>(of: readonly T[]): T => of[Math.floor(draw() * of.length)] as T
  const student = (await signIn(whole.app, 'student')).person.id
  const post = async (who: SignedIn, url: string, payload: object) => {
    const answer = await whole.app.inject({ method: 'POST', url, payload, headers: who.headers })
    expect([url, answer.statusCode]).toEqual([url, 201])
    return answer.json<{ id: string }>().id
  }
  const teacher = await signIn(whole.app, 'teacher')
  const calls = [
    await post(teacher, '/api/calls', { facts: { what: 'fight', danger: 'possible' }, student }),
    await post(teacher, '/api/calls', { facts: { weapon: 'found', what: 'weapon', danger: 'none', whose: 'student' }, student }),
    await post(teacher, '/api/calls', { facts: { what: 'medical' } }),
  ]
  const detective = { requester: 'local-police', basis: 'none', target: 'student-questioned', age: '14-17' }
  const contacts = [
    await post(teacher, '/api/contacts', { facts: detective, student }),
    await post(teacher, '/api/contacts', { facts: detective }),
  ]
  const lead = await signIn(whole.app, 'superintendent')
  const telling = { notice: 'caregiver-told', channel: 'phone', outcome: 'told', language: 'en', pointsAtCaregiver: 'no' }
  const tell = { method: 'POST', url: `/api/contacts/${contacts[0]}/tell`, payload: telling, headers: lead.headers } as const
  expect((await whole.app.inject(tell)).statusCode).toBe(200)
  const get = (who: SignedIn, url: string) => whole.app.inject({ url, headers: who.headers })
  const reports = (await get(lead, '/api/contacts/reports')).json<{ items: { id: string; contact: string }[] }>().items
  expect(reports.length).toBeGreaterThan(0)
  const contactOf = new Map(reports.map(({ id, contact }) => [id, contact]))

  /** What was there when the week began. */
  whole.clock.set(new Date('2026-10-05T13:01:00Z'))
  const before = new Set((await rows()).map(([look]) => look))
  const expected = new Set<string>()
  const listed = (body: string, path: string): string[] => [
    ...new Set([...body.matchAll(new RegExp(`href="/${path}/([0-9a-f-]{36})[#"]`, 'g'))].map(([, id]) => id ?? '')),
  ]
  interface Item {
    readonly id: string
    readonly contact: string
    readonly matter: string
    readonly type: string
    readonly body: unknown
  }
  const items = (body: string): Item[] => JSON.parse(body).items
  const ids = (body: string) => items(body).map(({ id }) => id)
  /** Address, and whose records its answer shows. */
  const visits: readonly (readonly [route: string, url: () => string, shown: (body: string, url: string) => readonly string[]])[] = [
    ...(['/calls/:id', '/api/calls/:id', '/api/calls/:id/pages'] as const).map(
      url =>
        [
          `GET ${url}`,
          () => url.replace(':id', one(calls)),
          (_: string, at: string) => [at.split('/').find(each => calls.includes(each)) ?? ''],
        ] as const,
    ),
    ...(['/contacts/:id', '/api/contacts/:id', '/contacts/:id/family', '/contacts/:id/counsel', '/api/contacts/:id/file'] as const).map(
      url =>
        [
          `GET ${url}`,
          () => url.replace(':id', one(contacts)),
          (_: string, at: string) => [at.split('/').find(each => contacts.includes(each)) ?? ''],
        ] as const,
    ),
    ...(['/contacts/reports/:id', '/api/contacts/reports/:id'] as const).map(
      url =>
        [
          `GET ${url}`,
          () => url.replace(':id', one(reports).id),
          (_: string, at: string) => [contactOf.get(at.split('/').at(-1) ?? '') ?? ''],
        ] as const,
    ),
    ['GET /calls', () => '/calls', body => listed(body, 'calls')],
    ['GET /contacts', () => '/contacts', body => listed(body, 'contacts')],
    ['GET /contacts/reports', () => '/contacts/reports', body => listed(body, 'contacts/reports').map(id => contactOf.get(id) ?? '')],
    ['GET /api/calls', () => '/api/calls', ids],
    ['GET /api/contacts', () => '/api/contacts', ids],
    ['GET /api/board', () => '/api/board', ids],
    ['GET /api/contacts/reports', () => '/api/contacts/reports', body => items(body).map(({ contact }) => contact)],
    [
      'GET /api/ledger/facts',
      () => `/api/ledger/facts?matter=${one([...calls, ...contacts])}`,
      body => items(body).flatMap(({ matter, type, body: said }) => (said !== null && /^(call|contact)\./.test(type) ? [matter] : [])),
    ],
    ['GET /my-child/:id/seen', () => `/my-child/${student}/seen`, () => [calls[0] ?? '', calls[1] ?? '', contacts[0] ?? '']],
    // These show no record and leave no row.
    ['GET /me/sessions', () => '/me/sessions', () => []],
    ['GET /people', () => '/people', () => []],
    ['GET /ledger', () => '/ledger', () => []],
  ]
  const print: Readonly<Record<string, string>> = {
    'GET /contacts/:id/family': 'print',
    'GET /contacts/:id/counsel': 'print',
    'GET /api/contacts/:id/file': 'export',
  }
  let shownTimes = 0
  for (let day = 0; day < 7; day++) {
    whole.clock.set(new Date(Date.UTC(2026, 9, 5 + day, 13, 2)))
    const people = await Promise.all(handles.map(handle => signIn(whole.app, handle)))
    for (let look = 0; look < 45; look++) {
      whole.clock.set(new Date(whole.clock.now().getTime() + Math.floor(draw() * 11) * 60_000))
      const [who, [route, url, shown]] = [one(people), one(visits)]
      const address = url()
      const answer = await get(who, address)
      expect(answer.statusCode, `${route} ${answer.body.slice(0, 200)}`).toBeLessThan(500)
      const shows = showsOf[route]
      if (answer.statusCode !== 200 || !shows || 'none' in shows) continue
      const medium = print[route] ?? (address.startsWith('/api/') ? 'json' : 'page')
      for (const matter of shown(answer.body, address)) {
        shownTimes++
        expected.add(keyOf({ person: who.person.id, matter, part: shows.part, medium, quarter: quarterOf(whole.clock.now()) }))
      }
    }
  }
  const after = await rows()
  expect(new Set(after.map(String)).size).toBe(after.length)
  expect([...new Set(after.map(([look]) => look))].filter(look => !before.has(look)).sort()).toEqual([...expected].sort())
  expect(expected.size).toBeGreaterThan(100)
  expect(shownTimes).toBeGreaterThan(expected.size)
}, 240_000)
