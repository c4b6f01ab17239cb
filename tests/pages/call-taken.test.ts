import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendForm } from '../../src/people/testing/open-test-app.ts'
import type { Call } from '../../src/respond/view.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

/** Whoever names a student or a school that nobody finds has their call all the same; it is marked, and what else was said stays. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
}, 120_000)
afterAll(() => whole.close())

const unknown = 'ffffffff-ffff-4fff-bfff-ffffffffffff'
const send = async (payload: object, more: Readonly<Record<string, string>> = {}): Promise<Call> => {
  const headers = { ...(await whole.headersOf('teacher')), ...more }
  const answer = await whole.app.inject({ method: 'POST', url: '/api/calls', payload, headers })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json()
}
const schoolOf = async (handle: string) => String((await whole.as(handle)).person.school)

test('a student whom nobody knows does not take the school away that was named, and the same key gives the same call', async () => {
  const [own, other] = [await schoolOf('teacher'), await schoolOf('nurse-high')]
  expect(other).not.toBe(own)
  const asked = { school: other, student: unknown, facts: { what: 'fight', danger: 'now' }, room: 'Gym' }
  const call = await send(asked, { 'idempotency-key': 'one' })
  expect(call).toMatchObject({
    stage: 'paged',
    school: other,
    room: 'Gym',
    unconfirmed: ['student'],
    facts: { what: 'fight', danger: 'now' },
  })
  expect(call.pages.length).toBeGreaterThan(0)
  expect((await send(asked, { 'idempotency-key': 'one' })).id).toBe(call.id)
})

test('a school that nobody knows: the call is for one’s own', async () => {
  expect(await send({ school: unknown })).toMatchObject({ school: await schoolOf('teacher'), unconfirmed: ['school'] })
  expect((await send({ school: unknown, student: unknown })).unconfirmed).toEqual(['school', 'student'])
})

test('by the form it is the same, and the page of the call says so', async () => {
  const other = await schoolOf('nurse-high')
  const { cookie, csrf } = await whole.as('teacher')
  const sent = await sendForm(whole.app, '/call', { _csrf: csrf, school: other, student: unknown, what: 'fight' }, { cookie })
  const address = String(sent.headers['location'])
  const call = (await whole.app.inject({ url: `/api${address}`, headers: await whole.headersOf('teacher') })).json<Call>()
  expect([call.school, call.unconfirmed]).toEqual([other, ['student']])
  expect((await whole.app.inject({ url: address, headers: { cookie } })).body).toContain('part of what was typed could not be read')
})
