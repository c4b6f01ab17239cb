import { afterAll, beforeAll, expect, test } from 'vitest'
import { falls } from '../src/people/testing/open-test-app.ts'
import { replayWeeks } from '../src/training/index.ts'
import type { WeeksView } from '../src/training/presence/view.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** Thursday, October 1, 2026, at ten in the morning. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
})
afterAll(() => whole.close())

async function send(handle: string, method: 'GET' | 'POST', url: string, payload?: object) {
  const { headers } = await whole.as(handle)
  const { statusCode, body } = await whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  const read: WeeksView & { errors?: { pointer: string }[] } = JSON.parse(body)
  return { status: statusCode, body: read, wrong: read.errors?.map(({ pointer }) => pointer).join() }
}
const counts = (classroomMinutes: number, greetings: number, checkIns: number) => ({ classroomMinutes, greetings, checkIns })
const plan = (handle: string, week: string, ...n: [number, number, number]) =>
  send(handle, 'POST', '/api/training/week/plan', { week, ...counts(...n) })
const count = (handle: string, on: string, ...n: [number, number, number]) =>
  send(handle, 'POST', '/api/training/week/count', { on, ...counts(...n) })

test('a week is planned and counted by whoever does it; the lead sees the sums, and nobody another’s week', async () => {
  expect((await plan('responder-2', '2026-10-01', 300, 5, 20)).status).toBe(200)
  expect((await count('responder-2', '2026-09-29', 60, 1, 4)).status).toBe(200)
  expect((await count('responder-2', '2026-09-30', 30, 1, 2)).status).toBe(200)
  expect((await count('responder-2', '2026-09-29', 90, 1, 5)).status).toBe(200)
  expect((await count('nurse', '2026-09-30', 20, 0, 7)).status).toBe(200)
  const own = (await send('responder-2', 'GET', '/api/training/week')).body
  const week = { monday: '2026-09-28', people: 1, plans: 1, planned: counts(300, 5, 20), done: counts(120, 2, 7) }
  expect(own).toEqual({ monday: '2026-09-28', own: [week], kept: null })
  const both = { monday: '2026-09-28', people: 2, plans: 1, planned: counts(300, 5, 20), done: counts(140, 2, 14) }
  expect((await send('coordinator', 'GET', '/api/training/week')).body).toEqual({ monday: '2026-09-28', own: [], kept: [both] })
  expect((await send('principal-high', 'GET', '/api/training/week')).body.kept).toEqual([])
  expect((await send('teacher', 'GET', '/api/training/week')).body).toEqual({ monday: '2026-09-28', own: [], kept: null })
  const { headers } = await whole.as('coordinator')
  const page = (await whole.app.inject({ url: '/training/week', headers })).body
  expect(page).toContain('140 of 300')
  const names = await Promise.all(['responder-2', 'nurse'].map(async handle => (await whole.as(handle)).person.name))
  for (const name of names) expect(page).not.toContain(name)
})

test('what is wrong is said by its field, and nothing is kept of it', async () => {
  const before = (await send('responder-2', 'GET', '/api/training/week')).body
  expect((await plan('responder-2', '2026-09-27', 300, 5, 20)).wrong).toBe('/week')
  expect((await plan('responder-2', '2026-12-01', 300, 5, 20)).wrong).toBe('/week')
  expect((await count('responder-2', '2026-10-02', 1, 1, 1)).wrong).toBe('/on')
  expect((await count('responder-2', '2026-09-27', 1, 1, 1)).wrong).toBe('/on')
  expect((await count('responder-2', '2026-09-11', 1, 1, 1)).wrong).toBe('/on')
  expect((await count('responder-2', '2026-09-30', 481, 1, 1)).wrong).toBe('/classroomMinutes')
  expect((await count('responder-2', '2026-09-30', 1, -1, 1)).wrong).toBe('/greetings')
  expect(
    (await send('responder-2', 'POST', '/api/training/week/count', { on: '2026-09-30', ...counts(1, 1, 1), student: 'student' })).status,
  ).toBe(422)
  expect((await count('student', '2026-09-30', 1, 1, 1)).status).toBe(403)
  expect((await send('responder-2', 'GET', '/api/training/week')).body).toEqual(before)
})

test('every week folds afresh to what the table says', async () => {
  expect(await replayWeeks(whole.database, falls)).toEqual({ matters: 2, differences: [] })
})
