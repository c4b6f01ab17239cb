import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Route, routesOfApp } from '../e2e/route-table.ts'
import { readsNotes } from '../src/people/restricted-notes.ts'
import { falls, type SignedIn } from '../src/people/testing/open-test-app.ts'
import { openTestDatabase, ownerClient } from '../src/platform/database/testing.ts'
import type { Call } from '../src/respond/view.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** A matter of abuse (51A) and one of health, each with a marker word: as every role, every page, answer and message is read for them. */
const markers = { abuse: 'Zanzibarroom', health: 'Quixotroom' }
/** Codes and words by which an answer of a program, or a page, tells what the planted call of abuse was. */
const told = /[Aa]buse|51A\b|[Nn]eglect|\bDCF\b|"dcf"|[Mm]altrato/

let whole: WholeApp
let routes: Route[]
let lead: SignedIn
const suspected = { 'abuse-by-caregiver': 'suspected' }
const planted = { abuse: '', health: '', request: '', urgent: '' }
/** Who was asked to the calls, or told: they have a part. */
const parts = new Map<string, Set<string>>()

beforeAll(async () => {
  ;[routes, whole] = await Promise.all([routesOfApp(), openWholeApp({ open: openTestDatabase })])
  lead = await whole.as('superintendent')
  const teacher = await whole.as('teacher')
  const student = (await whole.as('student')).person.id
  const call = async (what: string, danger: string, room: string) =>
    (await post(teacher, '/api/calls', { facts: { what, danger }, room, student })).json<Call>()
  for (const [name, made] of [
    ['abuse', await call('abuse-suspected', 'possible', markers.abuse)],
    ['health', await call('self-harm', 'possible', markers.health)],
  ] as const) {
    planted[name] = made.id
    if (name === 'abuse') {
      const by = { by: teacher.person.id, at: '2026-10-01T09:30:00-04:00' }
      expect((await post(teacher, `/api/calls/${made.id}/report`, { to: 'dcf', ...by })).statusCode).toBeLessThan(300)
      const facts = { followUp: { what: markers.abuse, owner: teacher.person.id, dueOn: '2026-10-02' } }
      await post(lead, `/api/calls/${made.id}/close`, { outcome: 'settled', ...facts })
    } else await post(lead, `/api/calls/${made.id}/close`, { nobodyCame: 'handled-in-room' })
  }
  const facts = { requester: 'local-police', basis: 'none', target: 'student-questioned', age: '14-17' }
  planted.request = (await post(await whole.as('secretary'), '/api/contacts', { facts })).json<{ id: string }>().id
  expect((await post(lead, `/api/contacts/${planted.request}/facts`, { facts: suspected })).statusCode).toBe(200)
  planted.urgent = (await call('abuse-suspected', 'now', 'Room 14')).id
  await whole.clockwork.settle()
  const rows = await ownerClient(whole.database, client =>
    client.query<{ id: string; people: string[] }>('select call_id as id, part_of || asked_by as people from respond.call'),
  )
  for (const { id, people } of rows.rows) parts.set(id, new Set(people))
}, 180_000)
afterAll(() => whole?.close())

const post = (who: SignedIn, url: string, payload: object = {}) => whole.app.inject({ method: 'POST', url, payload, headers: who.headers })

/** One person of each set of roles of the demonstration, with what they are. */
async function everybody(): Promise<{ handle: string; roles: string[]; who: SignedIn }[]> {
  const { items } = (await whole.app.inject('/api/demo/people')).json<{ items: { handle: string; roles: string[] }[] }>()
  const first = new Map(items.map(person => [person.roles.join(), person]))
  const some = [
    ...first.values(),
    ...items.filter(({ handle }) => ['coordinator', 'secretary', 'nurse-high', 'responder-high'].includes(handle)),
  ]
  const each = new Map(some.map(person => [person.handle, person]))
  return Promise.all([...each.values()].map(async person => ({ ...person, who: await whole.as(person.handle) })))
}

/** Every address that is read, with the planted matters in it. */
const addresses = (): string[] =>
  routes
    .filter(({ method, url }) => method === 'GET' && !/\.svg|events|sw\.js|openapi|manifest|icons/.test(url))
    .flatMap(({ url }) =>
      (url.includes(':id') ? Object.values(planted).filter(id => id !== '') : ['']).map(id =>
        url
          .replace(':kind', 'call')
          .replace(':id', id)
          .replace(/:[a-zA-Z]+/g, '1'),
      ),
    )
    .concat(
      ['/calls?state=all', '/figures?view=messages', `/api/ledger/facts?matter=${planted.abuse}`, `/ledger?matter=${planted.abuse}`],
      [`/api/find?q=${markers.abuse}`, '/api/find?q=abuse', `/api/ledger/facts?matter=${planted.urgent}`],
    )

/** What of the planted notes somebody is shown who may not read them. */
async function shownTo({ roles, who }: { roles: readonly string[]; who: SignedIn }): Promise<string[]> {
  const found: string[] = []
  const may = (call: string, note: 'abuse' | 'health') => readsNotes(roles, note) || (parts.get(call)?.has(who.person.id) ?? false)
  for (const url of addresses()) {
    const headers = url.startsWith('/api/') ? who.headers : { cookie: who.cookie }
    const { statusCode, body } = await whole.app.inject({ url, headers })
    if (statusCode !== 200) continue
    for (const note of ['abuse', 'health'] as const)
      if (!may(planted[note], note) && body.includes(markers[note])) found.push(`${url}: ${markers[note]}`)
    if (!readsNotes(roles, 'abuse') && /abuse-by-caregiver"?:\s*"?suspected/.test(body)) found.push(`${url}: a caregiver is suspected`)
    const isOfMatter = [planted.abuse, planted.urgent].some(id => url.includes(id) || (url.startsWith('/api/board') && body.includes(id)))
    if (isOfMatter && !may(planted.abuse, 'abuse') && !may(planted.urgent, 'abuse') && told.test(spoken(body, url)))
      found.push(`${url}: ${told.exec(spoken(body, url))?.[0]}`)
  }
  return found
}

/** The frame of a page names the plan's own sections; what is of the matter stands in its middle. */
const spoken = (body: string, url: string): string => (url.startsWith('/api/') ? body : (/<main[\s\S]*<\/main>/.exec(body)?.[0] ?? ''))

describe('restricted notes', () => {
  test('are shown to the roles named, to who has a part in the matter, and to nobody else on any route', async () => {
    const all = await everybody()
    const wrong: string[] = []
    for (const one of all) for (const found of await shownTo(one)) wrong.push(`${one.handle} (${one.roles.join(', ')}) ${found}`)
    expect(wrong).toEqual([])
    console.log(`${all.length} people, ${addresses().length} addresses each, 0 shown`)
  }, 600_000)

  test('are there for those roles: the same walk finds them', async () => {
    const page = await whole.app.inject({ url: `/calls/${planted.abuse}`, headers: { cookie: lead.cookie } })
    expect([page.statusCode, page.body.includes(markers.abuse), told.test(spoken(page.body, '/calls'))]).toEqual([200, true, true])
    for (const handle of ['counsel', 'superintendent'])
      expect([handle, (await read(handle, planted.abuse)).statusCode]).toEqual([handle, 200])
    expect((await read('teacher', planted.abuse)).statusCode).toBe(200)
    const request = await whole.app.inject({ url: `/api/contacts/${planted.request}`, headers: lead.headers })
    expect(request.json<{ facts: object }>().facts).toMatchObject(suspected)
  })

  test('a coordinator reads health and not abuse, decides nothing of it, and the record of deeds names no reporter', async () => {
    const coordinator = await whole.as('coordinator')
    const statuses = [planted.abuse, planted.health].map(async id => (await read('coordinator', id)).statusCode)
    expect(await Promise.all(statuses)).toEqual([403, 200])
    expect((await post(coordinator, `/api/calls/${planted.urgent}/facts`, { facts: { danger: 'none' } })).statusCode).toBe(403)
    const facts = (await whole.app.inject({ url: `/api/ledger/facts?matter=${planted.abuse}`, headers: coordinator.headers })).json<{
      items: { type: string; by: string | null; body: unknown }[]
    }>().items
    expect(facts.filter(({ type }) => type === 'restricted').map(({ by, body }) => [by, body])).toEqual([[null, null]])
    expect(facts.filter(({ body }) => body !== null)).toEqual([])
  })

  test('on the board, where somebody is in danger now, it says where and not what', async () => {
    for (const handle of ['coordinator', 'secretary', 'responder-1']) {
      const who = await whole.as(handle)
      if (parts.get(planted.urgent)?.has(who.person.id)) continue
      const board = (await whole.app.inject({ url: '/api/board', headers: who.headers })).json<{ items: Call[] }>().items
      const shown = board.find(({ id }) => id === planted.urgent)
      expect([handle, shown?.facts['what'], shown?.report, shown?.history]).toEqual([handle, 'unsaid', null, []])
    }
  })

  test('an emergency opens them to no other role', async () => {
    const open = async (handle: string, matter: string) =>
      (await post(await whole.as(handle), '/api/emergency-openings', { kind: 'call', matter, reason: 'hurt' })).statusCode
    expect(await open('responder-high', planted.abuse)).toBe(403)
    expect(await open('secretary-high', planted.health)).toBe(403)
    expect((await read('responder-high', planted.abuse)).statusCode).toBe(403)
    expect(await open('responder-high', planted.health)).toBe(201)
    expect(await open('nurse-high', planted.abuse)).toBe(201)
    expect((await read('nurse-high', planted.abuse)).statusCode).toBe(200)
    expect((await read('responder-high', planted.health)).statusCode).toBe(200)
  })

  test('no message says what it was, nor anything that was typed', async () => {
    const { rows } = await ownerClient(whole.database, client => client.query<{ text: string }>('select text from platform.message'))
    expect(rows.length).toBeGreaterThan(3)
    for (const { text } of rows)
      for (const word of [...Object.values(markers), 'abuse', '51A', 'self-harm']) expect(text).not.toContain(word)
  })
})

const read = async (handle: string, call: string) =>
  whole.app.inject({ url: `/api/calls/${call}`, headers: (await whole.as(handle)).headers })

describe('with the wall taken out', () => {
  test('the walk is red', async () => {
    const wall = 'update respond.call set restricted = null where district_id = $1'
    await ownerClient(whole.database, async client => {
      await client.query('alter table respond.call no force row level security')
      await client.query(wall, [falls])
      await client.query('alter table respond.call force row level security')
    })
    const coordinator = { roles: ['coordinator'], who: await whole.as('coordinator') }
    expect((await shownTo(coordinator)).join()).toContain(markers.abuse)
  }, 120_000)
})
