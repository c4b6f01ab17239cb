import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownerClient } from '../src/platform/database/testing.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** Thursday, October 1, 2026, at ten in the morning. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
})
afterAll(() => whole.close())

interface Made {
  readonly status: number
  readonly id: string
  readonly items: readonly { readonly number: number; readonly path: string }[]
}
async function send(handle: string, url: string, payload: object = {}, more: Record<string, string> = {}): Promise<Made> {
  const headers = { ...(await whole.as(handle)).headers, ...more }
  const { statusCode, body } = await whole.app.inject({ method: 'POST', url, headers, payload })
  return { status: statusCode, ...JSON.parse(body) }
}
const press = async (path: string, answers: Record<string, string>): Promise<number> => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const payload = new URLSearchParams(answers).toString()
  return (await whole.app.inject({ method: 'POST', url: path.split('?')[0] ?? '', headers, payload })).statusCode
}
const atOnce = <T>(times: number, deed: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: times }, deed))
const count = async (sql: string, of: string): Promise<number> => {
  const { rows } = await ownerClient(whole.database, client => client.query<{ n: number }>(sql, [of]))
  return rows[0]?.n ?? 0
}
const sheetsOf = (of: string): Promise<number> => count('select count(*)::int as n from voice.invitation where of_id = $1', of)
const inOrder = (statuses: readonly number[]): number[] => statuses.toSorted((a, b) => a - b)

/** A call that somebody came to, closed. */
async function aCall(): Promise<string> {
  const { id } = await send('teacher', '/api/calls', { facts: { what: 'disruption', danger: 'none', by: 'adult', whose: 'adult' } })
  for (const verb of ['answer', 'there']) await send('responder-1', `/api/calls/${id}/${verb}`)
  expect((await send('responder-1', `/api/calls/${id}/close`, { outcome: 'settled' })).status).toBe(200)
  return id
}
const answers = { 'came-in-time': 'yes', 'with-respect': 'mostly', 'call-again': 'yes' }

test('whoever took part in a call has one sheet, however many ask after it at once', async () => {
  for (let round = 0; round < 5; round++) {
    const call = await aCall()
    const made = await atOnce(4, () => send('superintendent', '/api/voice/ask', { about: 'response', of: call }))
    expect(made.map(({ status, items }) => [status, items.length])).toEqual(made.map(() => [200, 2]))
    expect(await sheetsOf(call)).toBe(2)
  }
}, 120_000)

test('a sheet that two type in while its link is pressed counts once', async () => {
  const { items } = await send('superintendent', '/api/voice/ask', { about: 'response', of: await aCall() })
  for (const { number, path } of items) {
    const typed = () => send('coordinator', '/api/voice/paper', { number: String(number), answers }).then(({ status }) => status)
    const [pressed = 0, ...papers] = await Promise.all([press(path, answers), typed(), typed()])
    expect([
      [200, 409, 409],
      [200, 409, 410],
    ]).toContainEqual(inOrder([pressed, ...papers]))
  }
  expect(await count('select coalesce(sum(given), 0)::int as n from voice.tally where about = $1', 'response')).toBe(
    items.length * Object.keys(answers).length,
  )
})

test('one deed that is sent three times at once, and once more, is done once and answered alike each time', async () => {
  const key = { 'idempotency-key': 'made-up-key-of-a-deed' }
  const often = async (deed: () => Promise<Made>) => [...(await atOnce(3, deed)), await deed()]
  const { items } = await send('superintendent', '/api/voice/ask', { about: 'response', of: await aCall() })
  const [sheet, other] = items.map(({ number }) => String(number))
  const typed = await often(() => send('coordinator', '/api/voice/paper', { number: sheet, answers }, key))
  expect(typed.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  // Another sheet under the same key, and the same sheet under another.
  expect((await send('coordinator', '/api/voice/paper', { number: other, answers }, key)).status).toBe(200)
  expect((await send('coordinator', '/api/voice/paper', { number: sheet, answers })).status).toBe(409)
  const school = (await whole.as('principal-high')).person.school
  const begun = { school, toldOn: '2026-09-18', opensOn: '2026-10-05', closesOn: '2026-10-16' }
  const surveys = await often(() => send('coordinator', '/api/voice/surveys', begun, key))
  expect(surveys.map(({ status, id }) => [status, id])).toEqual(surveys.map(() => [200, surveys[0]?.id]))
  expect((await send('coordinator', '/api/voice/surveys', begun)).status).toBe(409)
})

test('there are as many sheets of a survey as students, however many make them at once, and nobody answers twice', async () => {
  const school = (await whole.as('student')).person.school
  const { id } = await send('coordinator', '/api/voice/surveys', {
    school,
    toldOn: '2026-09-18',
    opensOn: '2026-10-05',
    closesOn: '2026-10-16',
  })
  const made = await atOnce(4, () => send('coordinator', `/api/voice/surveys/${id}/sheets`))
  const students = made[0]?.items.length ?? 0
  expect(students).toBeGreaterThan(5)
  expect(made.map(({ status, items }) => [status, items.length])).toEqual(made.map(() => [200, students]))
  expect(await sheetsOf(id)).toBe(students)
  whole.forget()
  whole.clock.set(new Date('2026-10-05T15:00:00Z'))
  const opened: string[] = []
  for (const path of made.flatMap(({ items }) => items.slice(0, 1).map(each => each.path)))
    opened.push(`${(await whole.app.inject(path)).statusCode}`)
  // Of those who made them at once the last to be served has the links that open.
  expect(opened.toSorted()).toEqual(['200', '404', '404', '404'])
  const last = made[opened.indexOf('200')]?.items ?? []
  const pressed: number[] = []
  for (const { path } of last) pressed.push(await press(path, { belong: 'yes' }))
  expect(pressed).toEqual(last.map(() => 200))
})
