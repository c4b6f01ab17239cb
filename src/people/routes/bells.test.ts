import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadFacts } from '../../ledger/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { App } from '../../platform/http/index.ts'
import { closeAll, falls, openTestApp, sendForm, signIn } from '../testing/open-test-app.ts'

/** Bell times of the schools of the demonstration: read by everybody who is signed in, set by two offices. */
let database: Database
let app: App
beforeAll(async () => {
  ;({ app, database } = await openTestApp({ at: '2026-09-14T14:00:00Z' }))
})
afterAll(() => closeAll(app, database))

async function browser(handle: string) {
  const { headers, cookie, csrf } = await signIn(app, handle)
  return {
    get: (url: string) => app.inject({ url, headers: { cookie } }),
    post: (fields: Record<string, string>) => sendForm(app, '/bells', { _csrf: csrf, ...fields }, { cookie }),
    put: (school: string, payload: object, key: string) =>
      app.inject({ method: 'PUT', url: `/api/bells/${school}`, headers: { ...headers, 'idempotency-key': key }, payload }),
  }
}
interface Shape {
  schools: { id: string; name: string; bells: { period: string; from: string; to: string }[] }[]
}
const schools = async () => (await (await browser('teacher')).get('/api/bells')).json<Shape>().schools
const school = async (name: string) => (await schools()).find(each => each.name === name) ?? { id: '', name, bells: [] }
const factsOf = async () =>
  (await database.transaction('app', falls, tx => loadFacts(tx, falls))).filter(({ type }) => type === 'people.bells-changed')

test('are typed line by line, read back by everybody, and of one school alone', async () => {
  const { id, name } = await school('Mill Street Middle School')
  const coordinator = await browser('coordinator')
  const before = (await coordinator.get(`/bells?school=${id}`)).body
  for (const says of [` · ${name}`, 'No bell times yet']) expect(before).toContain(says)
  const done = await coordinator.post({ school: id, times: '2 8:57–9:44\n1 8:05–8:52\n7 1:05 pm–1:52 pm', deed: 'one' })
  expect([done.statusCode, done.headers.location]).toEqual([303, `/bells?school=${id}&saved`])
  expect((await school(name)).bells).toEqual([
    { period: '1', from: '08:05', to: '08:52' },
    { period: '2', from: '08:57', to: '09:44' },
    { period: '7', from: '13:05', to: '13:52' },
  ])
  expect((await schools()).filter(({ bells }) => bells.length > 0)).toHaveLength(1)
  const read = (await (await browser('caregiver')).get(`/bells?school=${id}`)).body
  expect(read).toContain('<h1>3 periods</h1>')
  expect(read).toContain('1:05 pm')
  expect(read).not.toContain('name="times"')
  expect((await app.inject({ url: `/bells?school=${id}` })).statusCode).toBe(303)
})

test('the page keeps what was typed and says in which line what is wrong; nothing is changed', async () => {
  const { id, name, bells } = await school('Mill Street Middle School')
  const { post } = await browser('superintendent')
  const refused = await post({ school: id, times: '1 8:05–8:52\n\n2 1:05–1:52', deed: 'two' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Line 3: 1:05 is no time of a school day.')
  expect(refused.body).toContain('2 1:05–1:52</textarea>')
  expect((await school(name)).bells).toEqual(bells)
  expect((await (await browser('principal')).post({ school: id, times: '', deed: 'three' })).statusCode).toBe(403)
})

test('over JSON they are replaced whole, once for a deed; the record says of which school and how many', async () => {
  const { id, name, bells } = await school('Mill Street Middle School')
  const lead = await browser('superintendent')
  const known = (await factsOf()).length
  const one = { bells: [{ period: 'A', from: '7:30', to: '8:30' }] }
  expect((await lead.put(id, one, 'k1')).json()).toEqual({ bells: [{ period: 'A', from: '07:30', to: '08:30' }] })
  expect((await lead.put(id, one, 'k2')).statusCode).toBe(200)
  expect(await factsOf()).toHaveLength(known + 1)
  expect((await lead.put(id, { bells }, 'k3')).json()).toEqual({ bells })
  expect((await lead.put(id, one, 'k1')).json()).toEqual({ bells })
  const [last] = (await factsOf()).slice(-1)
  expect(last?.body).toMatchObject({ school: id, periods: 3 })
  expect((await lead.put(id, { bells: [{ period: 'A', from: '8:30', to: '7:30' }] }, 'k4')).json()).toMatchObject({
    errors: [{ pointer: '/bells/0/to', detail: 'Period A ends at 07:30, which is not after 08:30, when it begins.' }],
  })
  expect((await lead.put('nowhere', one, 'k5')).statusCode).toBe(404)
  expect((await lead.put(crypto.randomUUID(), one, 'k6')).statusCode).toBe(404)
  expect((await (await browser('principal')).put(id, one, 'k7')).statusCode).toBe(403)
  expect((await school(name)).bells).toEqual(bells)
})
