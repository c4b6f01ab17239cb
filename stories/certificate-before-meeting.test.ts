import { afterAll, beforeAll, expect, test } from 'vitest'
import { falls } from '../src/people/testing/open-test-app.ts'
import { demoPlanOver } from '../src/plan/testing.ts'
import { statement } from '../src/platform/database/index.ts'
import { questions } from '../src/questions.ts'
import type { ProcessView } from '../src/repair/view.ts'
import { seedDemoTraining } from '../src/training/index.ts'
import type { WorkItem } from '../src/work/index.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** A day is set to meet on which the certificate of whoever leads it has ended: it is told when it is set, and not when they have come. */
let whole: WholeApp
const { plans } = demoPlanOver(questions)
beforeAll(async () => {
  whole = await openWholeApp({ seed: [(database, { clock }) => seedDemoTraining(database, { district: falls, clock, plans })] })
})
afterAll(() => whole.close())

const leader = 'mediator-quayside'
const idOf = async (handle: string): Promise<string> => (await whole.as(handle)).person.id
const get = async (url: string, who: string) => whole.app.inject({ url, headers: (await whole.as(who)).headers })
const view = async (process: string, who: string): Promise<ProcessView> => (await get(`/api/repair/${process}`, who)).json()
async function act(process: string, verb: string, payload: object, who = leader): Promise<ProcessView> {
  const { headers } = await whole.as(who)
  const { statusCode, body } = await whole.app.inject({ method: 'POST', url: `/api/repair/${process}/${verb}`, headers, payload })
  expect([verb, statusCode, statusCode === 200 ? '' : body]).toEqual([verb, 200, ''])
  return JSON.parse(body)
}
const work = async (who: string): Promise<WorkItem[]> =>
  (await get('/api/me/work', who)).json<{ items: WorkItem[] }>().items.filter(({ kind }) => kind === 'repair')
const endCertificates = statement({
  name: 'test.end-certificates',
  sql: 'update training.certificate set valid_until = $2 where district_id = $1',
})
const says = 'Whoever leads it holds no certificate on that day.'

test('whoever leads it and whoever looks after it read it on the page and in their work; another day ends it', async () => {
  const { headers } = await whole.as('teacher')
  const made = await whole.app.inject({ method: 'POST', url: '/api/repair', headers, payload: { kind: 'conference' } })
  const process = made.json<{ id: string }>().id
  const [student, other] = [await idOf('student'), await idOf('student-09')]
  await act(process, 'name-party', { person: student, side: 'harmed' }, 'coordinator')
  await act(process, 'name-party', { person: other, side: 'did-harm' }, 'coordinator')
  await act(process, 'screen', { person: student, alone: true, wants: true }, 'coordinator')
  await act(process, 'facilitate', { person: leader, speaks: ['en'] }, 'coordinator')
  const agree = async (stage: string) => {
    for (const each of (await view(process, leader)).consentsOpen.filter(consent => consent.stage === stage))
      await act(process, 'consent', each)
  }
  await agree('prepare')
  for (const person of [student, other]) await act(process, 'prepare', { person })
  await agree('meet')
  const day = (weeks: number): string => new Date(whole.clock.now().getTime() + weeks * 7 * 86_400_000).toISOString().slice(0, 10)
  await whole.database.transaction('app', falls, tx => tx.run(endCertificates, [falls, `${day(2)}T00:00:00Z`]))

  expect((await act(process, 'plan-session', { on: day(1) })).facilitator?.isUncertified).toBe(false)
  expect((await work('coordinator')).map(({ id }) => id)).not.toContain(process)

  expect((await act(process, 'plan-session', { on: day(3) })).facilitator?.isUncertified).toBe(true)
  for (const who of [leader, 'coordinator']) {
    expect((await get(`/repair/${process}`, who)).body).toContain('and may not lead it without one')
    expect((await work(who)).find(({ id }) => id === process)?.about).toBe(says)
  }
  // Whoever looks after it chooses somebody else, or another day, from the page.
  expect((await view(process, 'coordinator')).next).toEqual(expect.arrayContaining(['facilitate', 'plan-session']))
  const [, offered = ''] =
    /<select[^>]*id="leads-person"[^>]*>(.*?)<\/select>/s.exec((await get(`/repair/${process}`, 'coordinator')).body) ?? []
  expect(offered).not.toContain(await idOf(leader))
  // It is nobody else's to read.
  const own = await get(`/repair/${process}`, 'student')
  expect([own.statusCode, own.body.includes('certificate')]).toEqual([200, false])
  expect((await view(process, 'student')).facilitator?.isUncertified).toBe(false)

  expect((await act(process, 'plan-session', { on: day(1) })).facilitator?.isUncertified).toBe(false)
  expect((await work('coordinator')).map(({ id }) => id)).not.toContain(process)
  expect((await work(leader)).find(({ id }) => id === process)?.about).not.toBe(says)
})
