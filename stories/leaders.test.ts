import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPlanOver } from '../src/plan/testing.ts'
import { questions } from '../src/questions.ts'
import type { ProcessView } from '../src/repair/view.ts'
import { seedDemoTraining } from '../src/training/index.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** Each school of the demonstration has somebody who may lead a conference, until their certificate ends. */
let whole: WholeApp
const { plans } = demoPlanOver(questions)
beforeAll(async () => {
  whole = await openWholeApp({ seed: [(database, { clock }) => seedDemoTraining(database, { district: falls, clock, plans })] })
})
afterAll(() => whole.close())

const send = async <Body>(handle: string, method: 'GET' | 'POST', url: string, payload?: object) => {
  const { headers } = await whole.as(handle)
  const answer = await whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  return { status: answer.statusCode, body: answer.json<Body>() }
}
interface Somebody {
  readonly id: string
  readonly handle: string
  readonly roles: readonly string[]
  readonly school: string | null
}
const people = async () => (await whole.app.inject({ url: '/api/demo/people' })).json<{ items: Somebody[] }>().items

/** A conference of two students of the school, asked for by somebody who teaches there. */
async function conferenceAt(teacher: string): Promise<string> {
  const all = await people()
  const school = all.find(({ handle }) => handle === teacher)?.school
  const students = all.filter(each => each.school === school && each.roles.includes('student'))
  const { id } = (await send<ProcessView>(teacher, 'POST', '/api/repair', { kind: 'conference' })).body
  for (const [place, side] of ['harmed', 'did-harm'].entries()) {
    const named = { person: students[place]?.id, side, language: 'en' }
    expect((await send('coordinator', 'POST', `/api/repair/${id}/name-party`, named)).status).toBe(200)
  }
  return id
}
/** The names that the page offers to lead it. */
async function offered(id: string): Promise<string[]> {
  const { headers } = await whole.as('coordinator')
  const { body } = await whole.app.inject({ url: `/repair/${id}`, headers })
  const [, choices = ''] = /<select[^>]*id="leads-person"[^>]*>(.*?)<\/select>/s.exec(body) ?? []
  return [...choices.matchAll(/<option value="[^"]+"[^>]*>([^<]+)</g)].map(([, name = '']) => name)
}

test.each([
  ['teacher', 'mediator-quayside', 'Anselm Quayside'],
  ['teacher-anchorly', 'teacher-windlass', 'Siobhan Windlass'],
  ['teacher-mossbank', 'teacher-plumtide', 'Haruki Plumtide'],
])('where %s teaches, %s leads a conference', async (teacher, leader, name) => {
  const id = await conferenceAt(teacher)
  expect(await offered(id)).toEqual([name])
  const led = await send<ProcessView>('coordinator', 'POST', `/api/repair/${id}/facilitate`, { person: leader, speaks: ['en'] })
  expect([led.status, led.body.facilitator?.name]).toEqual([200, name])
  expect((await send('coordinator', 'POST', `/api/repair/${id}/facilitate`, { person: 'teacher-fernside', speaks: ['en'] })).status).toBe(
    409,
  )
})

test('when their certificate has ended they lead none', async () => {
  whole.forget()
  whole.clock.set(new Date('2029-01-10T15:00:00Z'))
  const id = await conferenceAt('teacher-anchorly')
  const led = await send<{ code: string }>('coordinator', 'POST', `/api/repair/${id}/facilitate`, {
    person: 'teacher-windlass',
    speaks: ['en'],
  })
  expect([led.status, led.body.code]).toEqual([409, 'not-certified'])
})
