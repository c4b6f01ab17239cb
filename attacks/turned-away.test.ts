import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../src/platform/database/testing.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** Who asked for what was not theirs is read by those who lead: who it was, from which page, how often; strangers are counted and not named. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openTestDatabase })
}, 120_000)
afterAll(() => whole.close())

interface Line {
  readonly person: { readonly id: string; readonly name: string | null } | null
  readonly address: string
  readonly times: number
  readonly firstAt: string
  readonly lastAt: string
}
const linesAs = async (handle: string, query = '') => {
  const answer = await whole.app.inject({ url: `/api/turned-away${query}`, headers: await whole.headersOf(handle) })
  return { status: answer.statusCode, items: answer.statusCode === 200 ? answer.json<{ items: Line[] }>().items : [] }
}
const hours = (n: number) => whole.clock.set(new Date(whole.clock.now().getTime() + n * 3_600_000))

test('who tried, from what, how often and when; by person and by day; names as the register has them now', async () => {
  const [teacher, secretary] = [await whole.as('teacher'), await whole.as('secretary')]
  const ask = (url: string, cookie?: string) => whole.app.inject({ url, headers: cookie === undefined ? {} : { cookie } })
  for (const _ of [1, 2, 3]) expect((await ask('/ledger', teacher.cookie)).statusCode).toBe(403)
  expect((await ask(`/people/${secretary.person.id}?x=typed-words`, teacher.cookie)).statusCode).toBe(403)
  expect((await ask('/settings', secretary.cookie)).statusCode).toBe(403)
  await ask('/ledger')
  await ask('/settings')
  // What is kept of it is written beside the answer.
  await expect.poll(async () => (await linesAs('superintendent')).items.filter(({ person }) => person).length).toBe(3)

  const { items } = await linesAs('superintendent')
  expect(items.find(({ address, person }) => address === 'GET /ledger' && person)).toMatchObject({
    person: { id: teacher.person.id, name: teacher.person.name },
    times: 3,
  })
  expect(JSON.stringify(items)).not.toContain('typed-words')
  const own = await linesAs('superintendent', `?person=${secretary.person.id}`)
  expect(own.items.map(({ address }) => address)).toEqual(['GET /settings'])
  expect((await linesAs('superintendent', '?person=junk')).items).toEqual([])
  const today = whole.clock.now().toISOString().slice(0, 10)
  expect((await linesAs('superintendent', `?from=${today}&to=${today}`)).items).toEqual(items)
  expect((await linesAs('superintendent', '?from=2020-01-01&to=2020-01-31')).items).toEqual([])
  for (const query of ['?from=junk', '?from=2026-10-02&to=2026-10-01', '?to=2026-99-99'])
    expect([query, (await linesAs('superintendent', query)).status]).toEqual([query, 422])

  const strangers = items.filter(({ person }) => person === null)
  const page = await ask('/people/turned-away', (await whole.as('superintendent')).cookie)
  expect(page.body).toContain(teacher.person.name)
  expect(page.body).toContain('The record: a page they asked for')
  if (strangers.length > 0) expect(page.body).toContain('Nobody who was signed in')
  const spanish = await ask(`/people/turned-away?lang=es&person=${teacher.person.id}`, (await whole.as('counsel')).cookie)
  expect(spanish.body).toContain('A quién se le negó el paso')
  expect(spanish.body).not.toContain('Settings')
  const person = await ask(`/people/${teacher.person.id}`, (await whole.as('superintendent')).cookie)
  expect(person.body).toContain(`/people/turned-away?person=${teacher.person.id}`)
  expect((await ask(`/people/${teacher.person.id}`, (await whole.as('coordinator')).cookie)).body).not.toContain('turned-away')
})

test('it is read by the superintendent, the designee and counsel, and by nobody else; after thirty days it is asked for by its day', async () => {
  for (const handle of ['teacher', 'coordinator', 'principal', 'secretary', 'caregiver']) expect((await linesAs(handle)).status).toBe(403)
  for (const handle of ['superintendent', 'counsel']) expect((await linesAs(handle)).status).toBe(200)
  const day = whole.clock.now().toISOString().slice(0, 10)
  hours(24 * 40)
  whole.forget()
  expect((await linesAs('superintendent')).items.filter(({ person }) => person?.name === 'x')).toEqual([])
  expect((await linesAs('superintendent', `?from=${day}&to=${day}`)).items.length).toBeGreaterThan(2)
})
