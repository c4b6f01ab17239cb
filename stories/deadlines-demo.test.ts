import { afterAll, beforeAll, expect, test } from 'vitest'
import { falls } from '../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'
import { replayDeadlines, seedDemoDeadlines } from '../src/deadlines/index.ts'
import type { DeadlineView } from '../src/deadlines/view.ts'

let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ seed: [(store, { clock }) => seedDemoDeadlines(store, { district: falls, clock })] })
}, 300_000)
afterAll(() => whole.close())

const list = async (handle: string) => {
  const { headers } = await whole.as(handle)
  return (await whole.app.inject({ url: '/api/deadlines', headers })).json<{ begunOn: string; items: DeadlineView[] }>()
}

test('what fell due since the demonstration began its calendar is done, each by the holder of its office and with its proof; what is to come is not', async () => {
  const { begunOn, items } = await list('superintendent')
  expect(begunOn).toBe('2025-12-05')
  const done = items.filter(({ stands }) => stands === 'done')
  expect(done.map(({ code, due, done: was }) => [code, due, was?.on, was?.proof, was?.by])).toEqual([
    ['discipline-report', '2026-07-31', '2026-07-25', 'filing', expect.any(String)],
    ['police-budget-filing', '2026-08-01', '2026-07-26', 'filing', 'Honora Lightkeeper'],
    ['chief-contact', expect.any(String), expect.any(String), 'letter', 'Honora Lightkeeper'],
    ['support-plan-review', '2026-09-01', '2026-08-26', 'page', expect.any(String)],
  ])
  expect(items.filter(({ stands }) => stands === 'overdue')).toEqual([])
  expect(items.find(({ code }) => code === 'hazing-report')).toMatchObject({ due: '2026-10-01', stands: 'near', done: null })
  const page = (await whole.app.inject({ url: '/deadlines' })).body
  expect(page).toContain('Report on hazing, filed with the state')
  // The list of agreements says of the filing what the calendar says, and each leads to the other.
  const agreements = await whole.app.inject({ url: '/api/agreements' })
  expect(agreements.json<{ filing: object }>().filing).toMatchObject({ signedAt: null, filedOn: '2026-07-26' })
  expect((await whole.app.inject({ url: '/agreements' })).body).toContain('it is on file as filed on July 26, 2026')
  const filing = items.find(({ code }) => code === 'police-budget-filing')
  expect((await whole.app.inject({ url: filing?.href ?? '' })).body).toContain('href="/agreements#filing"')
})

test('seeded again it changes nothing, and every time folds afresh to its row', async () => {
  const before = await list('superintendent')
  await seedDemoDeadlines(whole.database, { district: falls, clock: whole.clock })
  expect(await list('superintendent')).toEqual(before)
  expect((await replayDeadlines(whole.database, falls)).differences).toEqual([])
})
