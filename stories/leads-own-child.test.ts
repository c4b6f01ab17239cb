import { afterAll, beforeAll, expect, test } from 'vitest'
import { falls } from '../src/people/testing/open-test-app.ts'
import { statement } from '../src/platform/database/index.ts'
import type { ProcessView } from '../src/repair/view.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** Nobody leads what their own child takes part in: not where the child is 18, and not where the roster says so only since the child was named. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
})
afterAll(() => whole.close())

const leader = 'mediator-quayside'
const child = 'student-08'
const idOf = async (handle: string): Promise<string> => (await whole.as(handle)).person.id
async function send<Body = { code: string }>(who: string, url: string, payload: object): Promise<{ status: number; body: Body }> {
  const { headers } = await whole.as(who)
  const { statusCode, body } = await whole.app.inject({ method: 'POST', url, headers, payload })
  return { status: statusCode, body: JSON.parse(body) }
}
const asked = async (): Promise<string> => (await send<{ id: string }>('teacher', '/api/repair', { kind: 'conference' })).body.id
const act = (process: string, verb: string, payload: object, who = 'coordinator') => send(who, `/api/repair/${process}/${verb}`, payload)
const offered = async (process: string): Promise<boolean> => {
  const { headers } = await whole.as('coordinator')
  const { body } = await whole.app.inject({ url: `/repair/${process}`, headers })
  const [, select = ''] = /<select[^>]*id="leads-person"[^>]*>(.*?)<\/select>/s.exec(body) ?? []
  return select.includes(await idOf(leader))
}
const related = statement({
  name: 'test.related',
  sql: `update people.person set born_on = $4, agents = case when $3 then array[(select source_id from people.person where district_id = $1 and person_id = $5::uuid)]
          else '{}' end where district_id = $1 and person_id = $2::uuid`,
})
async function relate(isParent: boolean, bornOn: string | null): Promise<void> {
  const [student, parent] = [await idOf(child), await idOf(leader)]
  await whole.database.transaction('app', falls, tx => tx.run(related, [falls, student, isParent, bornOn, parent]))
}

test('of a student who is 18, whoever is their caregiver by the roster is neither chosen nor offered', async () => {
  await relate(true, '2008-01-15')
  const process = await asked()
  await act(process, 'name-party', { person: child, side: 'harmed' })
  const { parties } = (await act(process, 'screen', { person: await idOf(child), alone: true, wants: true })).body as unknown as ProcessView
  expect(parties.map(({ minor }) => minor)).toEqual([false])
  expect(await offered(process)).toBe(false)
  const chosen = await act(process, 'facilitate', { person: leader, speaks: ['en'] })
  expect([chosen.status, chosen.body.code]).toEqual([409, 'conflict'])
})

test('nor is such a student named where their caregiver leads it already', async () => {
  const process = await asked()
  await act(process, 'name-party', { person: 'student-03', side: 'harmed' })
  expect((await act(process, 'facilitate', { person: leader, speaks: ['en'] })).status).toBe(200)
  const named = await act(process, 'name-party', { person: child, side: 'did-harm' })
  expect([named.status, named.body.code]).toEqual([409, 'conflict'])
})

test('a roster that says so only since they were chosen ends it: they prepare nobody', async () => {
  await relate(false, null)
  const process = await asked()
  const student = await idOf(child)
  await act(process, 'name-party', { person: child, side: 'harmed' })
  expect(await offered(process)).toBe(true)
  await act(process, 'screen', { person: student, alone: true, wants: true })
  expect((await act(process, 'facilitate', { person: leader, speaks: ['en'] })).status).toBe(200)
  for (const of of ['party', 'caregiver']) await act(process, 'consent', { person: student, stage: 'prepare', of })
  await relate(true, null)
  const prepared = await act(process, 'prepare', { person: student }, leader)
  expect([prepared.status, prepared.body.code]).toEqual([409, 'conflict'])
})
