import { afterAll, beforeAll, expect, test } from 'vitest'
import { departmentRoutes } from '../src/invest/department/routes.tsx'
import type { DepartmentView } from '../src/invest/department/view.ts'
import { openTestApp } from '../src/people/testing/open-test-app.ts'
import { planOver } from '../src/plan/index.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
})
afterAll(() => whole.close())

interface Books {
  readonly lines: readonly (Record<string, number> & { readonly id: string; readonly title: string; readonly unit: string | null })[]
  readonly moves: readonly { readonly id: string }[]
}
async function post<Body>(url: string, payload: object, handle = 'superintendent'): Promise<Body> {
  const { headers } = await whole.as(handle)
  const { statusCode, body } = await whole.app.inject({ method: 'POST', url, headers, payload })
  expect([url, statusCode < 300 ? 'done' : body]).toEqual([url, 'done'])
  return JSON.parse(body)
}
const open = async <Body>(url: string): Promise<Body> => JSON.parse((await whole.app.inject({ url })).body)
const line = (title: string, unit: string, cents: number) =>
  post<Books>('/api/invest/lines', {
    title,
    owner: 'district',
    kind: unit === 'officer' ? 'police' : 'posts',
    unit,
    unitCents: 61_000_00,
    year: 2027,
    cents,
  })

const posting = {
  closesOn: '2099-10-01',
  pay: { low: 58_000_00, high: 66_000_00 },
  languages: [],
  duties: 'Keeps circles.',
  questions: ['How you begin'],
  criteria: [{ says: 'Calms people down', weight: 1 }],
  residents: { points: 0, places: [] },
}

test('the report of a year equals the books and the positions to the cent', async () => {
  await line('Officers', 'officer', 296_000_00)
  await line('Culture keepers', 'culture-keeper', 12_345_67)
  await line('Mediators', 'mediator', 99)
  const { lines } = await line('Nurses', 'nurse', 70_000_00)
  const idOf = (title: string) => lines.find(each => each.title === title)?.id ?? ''
  const { moves } = await post<Books>('/api/invest/moves', {
    from: idOf('Officers'),
    to: idOf('Culture keepers'),
    cents: 48_000_33,
    year: 2027,
  })
  const vote = await post<{ id: string }>(`/api/invest/moves/${moves[0]?.id}/vote`, {
    ...{ owner: 'district', vote: 'for', body: 'School Committee', minutes: 'p. 3' },
  })
  await post(`/api/invest/votes/${vote.id}/confirm`, {}, 'coordinator')
  await post('/api/invest/spend', { line: idOf('Culture keepers'), cents: 20_000_01, year: 2027 })
  await post('/api/invest/spend', { line: idOf('Mediators'), cents: 98, year: 2027 })
  await post('/api/invest/spend', { line: idOf('Nurses'), cents: 1_000_00, year: 2027 })
  const { items } = await post<{ items: { id: string; role: string }[] }>('/api/invest/posts', {
    posts: [
      { orgCode: '99990505', role: 'culture-keeper', fte: 1.6 },
      { orgCode: '99990505', role: 'mediator', fte: 0.5 },
      { orgCode: '99990505', role: 'nurse', fte: 1 },
    ],
  })
  const keeper = items.find(({ role }) => role === 'culture-keeper')?.id ?? ''
  await post(`/api/invest/posts/${keeper}`, { do: 'post', posting })
  await post(`/api/invest/posts/${keeper}`, { do: 'recall', people: [] }, 'coordinator')
  await post(`/api/invest/posts/${keeper}`, { do: 'transfer', handle: 'responder-2' })

  const { department } = await open<DepartmentView>('/api/department?year=2027')
  expect(department?.all).toEqual({
    ...{ opened: 12_346_66, broughtIn: 0, movedIn: 48_000_33, movedOut: 0, spent: 20_000_99, encumbered: 0, carriedOut: 0, lapsed: 0 },
    available: 40_346_00,
  })
  expect(department?.allPosts).toEqual({ funded: 210, filled: 100, vacant: 110 })
  const books = await open<Books>('/api/invest/money?year=2027')
  const own = books.lines.filter(({ title }) => ['Culture keepers', 'Mediators'].includes(title))
  for (const key of ['opened', 'movedIn', 'movedOut', 'spent', 'available'] as const)
    expect([key, department?.all[key]]).toEqual([key, own.reduce((sum, each) => sum + (each[key] ?? Number.NaN), 0)])
  expect(department?.sections.map(({ href }) => href)).toEqual(
    ['department', 'training-for-it', 'culture-keepers'].map(id => `/plan/sections/${id}?version=1`),
  )
  for (const { href } of department?.sections ?? []) expect([href, (await whole.app.inject({ url: href })).statusCode]).toEqual([href, 200])
})

test('anyone reads it: a fact, the tables, a sentence; a year that the books do not have is said', async () => {
  const page = await whole.app.inject({ url: '/department?year=2027' })
  expect(page.body).toContain('Department of Culture and Climate')
  expect(page.body).toContain('1 of 2.1 positions are filled. It has $60,346.99 in fiscal year 2027, and $20,000.99 of it is spent.')
  const unknown = await whole.app.inject({ url: '/department?year=1999' })
  expect([unknown.statusCode, unknown.body.includes('The books have no such year. This is the latest.')]).toEqual([422, true])
})

test('its report of a year is published once as it stands, and read again as it was when the books go on', async () => {
  interface Reports {
    readonly items: readonly {
      readonly year: number
      readonly publishedAt: string
      readonly lines: readonly { spent: number }[]
      readonly posts: readonly object[]
    }[]
  }
  const form = '<form method="post" action="/department">'
  const read = async (handle?: string) =>
    (await whole.app.inject({ url: '/department?year=2027', ...(handle ? { headers: (await whole.as(handle)).headers } : {}) })).body
  expect(await read()).toContain('The report of fiscal year 2027 is not published yet.')
  expect([(await read()).includes(form), (await read('coordinator')).includes(form), (await read('teacher')).includes(form)]).toEqual([
    false,
    true,
    false,
  ])
  const first = await post<Reports['items'][number]>('/api/department/reports', { year: 2027 })
  expect(first).toMatchObject({ year: 2027, department: 'culture-and-climate', publishedAt: '2026-10-01T14:00:00.000Z' })
  expect(first.posts).toEqual([
    { role: 'culture-keeper', funded: 160, filled: 100 },
    { role: 'mediator', funded: 50, filled: 0 },
  ])
  expect(first.lines.reduce((sum, { spent }) => sum + spent, 0)).toBe(20_000_99)
  await post('/api/department/reports', { year: 2027 }, 'coordinator')
  expect((await open<Reports>('/api/department/reports')).items).toEqual([first])
  expect(await read('coordinator')).toContain('The figures above are still the same.')

  const { lines } = await open<Books>('/api/invest/money?year=2027')
  await post('/api/invest/spend', { line: lines.find(({ title }) => title === 'Culture keepers')?.id, cents: 1_00, year: 2027 })
  expect((await open<Reports>('/api/department/reports')).items).toEqual([first])
  const now = await read()
  expect(now).toContain(
    '1 of 2.1 positions filled; budget $60,346.99, of which $20,000.99 was spent. The figures above have changed since.',
  )
  expect(now).toContain('$20,001.99 of it is spent.')
  const again = await post<Reports['items'][number]>('/api/department/reports', { year: 2027 })
  expect(again.lines.reduce((sum, { spent }) => sum + spent, 0)).toBe(20_001_99)
  expect((await open<Reports>('/api/department/reports')).items).toEqual([first, again])

  await post('/api/invest/spend', { line: lines.find(({ title }) => title === 'Culture keepers')?.id, cents: 1_00, year: 2027 })
  const [one, other] = await Promise.all(
    ['superintendent', 'coordinator'].map(handle => post<Reports['items'][number]>('/api/department/reports', { year: 2027 }, handle)),
  )
  expect(one).toEqual(other)
  expect((await open<Reports>('/api/department/reports')).items).toEqual([first, again, one])

  const asked = async (handle: string, payload: object) =>
    (
      await whole.app.inject({ method: 'POST', url: '/api/department/reports', headers: (await whole.as(handle)).headers, payload })
    ).json<object>()
  expect(await asked('teacher', { year: 2027 })).toMatchObject({ status: 403 })
  expect(await asked('superintendent', { year: 2031 })).toMatchObject({
    status: 409,
    detail: expect.stringContaining('no fiscal year 2031'),
  })
  for (const year of [-1, 1999, 2101]) expect(await asked('superintendent', { year })).toMatchObject({ status: 422, code: 'wrong-value' })
})

test('money that was promised and not paid is a column of its own, and what the department has in the year does not shrink by it', async () => {
  const { lines } = await open<Books>('/api/invest/money?year=2027')
  const mediators = lines.find(({ title }) => title === 'Culture keepers')?.id
  await post('/api/invest/encumbrances', { line: mediators, cents: 10_000_07, year: 2027 }, 'finance')
  const { department } = await open<DepartmentView>('/api/department?year=2027')
  const all = department?.all
  expect([all?.encumbered, all?.available]).toEqual([10_000_07, 30_343_93])
  for (const sums of [...(department?.lines ?? []), ...(all ? [all] : [])]) {
    const { opened, broughtIn, movedIn, movedOut, spent, encumbered, carriedOut, lapsed, available } = sums
    expect(opened + broughtIn + movedIn - movedOut - spent - encumbered - carriedOut - lapsed).toBe(available)
  }
  const page = (await whole.app.inject({ url: '/department?year=2027' })).body
  expect(page).toContain('It has $60,346.99 in fiscal year 2027')
  expect(page).toContain('Promised')
  expect(page).not.toContain('Back at the close')
})

test('where the plan names none, the page says so', async () => {
  const bare = await openTestApp({ routes: (app, parts) => departmentRoutes(app, { ...parts, plans: planOver([]) }) })
  const { statusCode, body } = await bare.app.inject({ url: '/department' })
  expect([statusCode, body.includes('The plan in force names no department for culture and climate.')]).toEqual([200, true])
  await bare.close()
})
