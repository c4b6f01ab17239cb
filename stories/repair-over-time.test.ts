import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { falls } from '../src/people/testing/open-test-app.ts'
import { statement } from '../src/platform/database/index.ts'
import type { ProcessLine, ProcessView } from '../src/repair/view.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** What changes while a process goes on: somebody comes to be 18, a caregiver loses the child, whoever leads it may not any more. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
})
afterAll(() => whole.close())
beforeEach(() => on('2026-10-01'))

/** On a later day everybody signs in anew. */
function on(day: string): void {
  whole.forget()
  const at = new Date(`${day}T15:00:00Z`)
  if (at > whole.clock.now()) whole.clock.set(at)
}

const leader = 'mediator-quayside'
const idOf = async (handle: string): Promise<string> => (await whole.as(handle)).person.id
const get = async (url: string, who: string) => whole.app.inject({ url: `/api${url}`, headers: (await whole.as(who)).headers })
const view = async (process: string, who = leader): Promise<ProcessView> => (await get(`/repair/${process}`, who)).json()
const tryTo = async (process: string, verb: string, payload: object = {}, who = leader) =>
  whole.app.inject({ method: 'POST', url: `/api/repair/${process}/${verb}`, headers: (await whole.as(who)).headers, payload })
async function act(process: string, verb: string, payload: object, who = leader): Promise<void> {
  const { statusCode, body } = await tryTo(process, verb, payload, who)
  expect([verb, statusCode, statusCode === 200 ? '' : body]).toEqual([verb, 200, ''])
}

/** `student`, whose caregiver is `caregiver`, was harmed; asked alone, and led by somebody. */
async function begun(other: string): Promise<readonly [string, string, string]> {
  const { headers } = await whole.as('teacher')
  const made = await whole.app.inject({ method: 'POST', url: '/api/repair', headers, payload: { kind: 'conference' } })
  const process = made.json<{ id: string }>().id
  await act(process, 'name-party', { person: 'student', side: 'harmed' }, 'coordinator')
  await act(process, 'name-party', { person: other, side: 'did-harm' }, 'coordinator')
  const ids = [await idOf('student'), await idOf(other)] as const
  await act(process, 'screen', { person: ids[0], alone: true, wants: true }, 'coordinator')
  await act(process, 'facilitate', { person: leader, speaks: ['en'] }, 'coordinator')
  return [process, ...ids]
}

async function agree(process: string, stage: string): Promise<void> {
  for (const consent of (await view(process)).consentsOpen.filter(each => each.stage === stage)) await act(process, 'consent', consent)
}

const bornOn = statement({
  name: 'test.born-on',
  sql: 'update people.person set born_on = $3::date where district_id = $1 and person_id = $2',
})
const here = statement({
  name: 'test.here',
  sql: 'update people.person set active = $3::boolean, enabled = $4::boolean where district_id = $1 and handle = $2',
})
const withoutCaregivers = statement({
  name: 'test.without-caregivers',
  sql: "update people.person set agents = '{}' where district_id = $1 and person_id = $2",
})

test('whoever comes to be 18 decides alone from that day on, and it is closed to their caregiver', async () => {
  const [process, student, other] = await begun('student-09')
  await whole.database.transaction('app', falls, tx => tx.run(bornOn, [falls, student, '2008-10-06']))
  expect((await get(`/repair/${process}`, 'caregiver')).statusCode).toBe(200)
  await agree(process, 'prepare')
  for (const person of [student, other]) await act(process, 'prepare', { person })
  await act(process, 'consent', { person: student, stage: 'meet', of: 'party' })
  for (const of of ['party', 'caregiver']) await act(process, 'consent', { person: other, stage: 'meet', of })
  const plan = () => tryTo(process, 'plan-session', { on: '2026-10-07' })
  expect((await plan()).json()).toMatchObject({ code: 'no-consent' })

  on('2026-10-06')
  expect((await view(process)).consentsOpen).toEqual([])
  expect((await tryTo(process, 'leave', { person: student }, 'caregiver')).statusCode).toBe(403)
  expect((await get(`/repair/${process}`, 'caregiver')).statusCode).toBe(403)
  expect((await get('/repair', 'caregiver')).json<{ items: ProcessLine[] }>().items.map(({ id }) => id)).not.toContain(process)
  expect((await plan()).statusCode).toBe(200)
  on('2026-10-07')
  await act(process, 'hold', { came: [student, other] })
  const action = { what: 'apologize', owner: other, dueOn: '2026-10-16', evidence: 'told-by-the-other' }
  await act(process, 'agree', { actions: [action] })
  await act(process, 'consent', { person: student, stage: 'agree', of: 'party' })
  for (const of of ['party', 'caregiver']) await act(process, 'consent', { person: other, stage: 'agree', of })
  expect((await view(process)).agreement).toBe('made')
  await whole.database.transaction('app', falls, tx => tx.run(bornOn, [falls, student, null]))
})

test('where whoever leads it may not any more after an agreement, it stands in the work of the coordinator', async () => {
  const [process, student, other] = await begun('student-08')
  await agree(process, 'prepare')
  for (const person of [student, other]) await act(process, 'prepare', { person })
  await agree(process, 'meet')
  await act(process, 'plan-session', { on: '2026-10-07' })
  on('2026-10-07')
  await act(process, 'hold', { came: [student, other] })
  const action = { what: 'apologize', owner: other, dueOn: '2026-10-16', evidence: 'told-by-the-other' }
  await act(process, 'agree', { actions: [action] })
  await agree(process, 'agree')
  await act(process, 'keep-out', { person: leader, why: 'disciplined' }, 'coordinator')
  expect((await view(process, 'coordinator')).owed).toEqual({ duty: 'choose-facilitator', whose: 'coordinator', dueOn: '2026-10-16' })
  const work = (await get('/me/work', 'coordinator')).json<{ items: { id: string }[] }>()
  expect(work.items.map(({ id }) => id)).toContain(process)
})

describe.each([
  ['has left', false, true],
  ['may not sign in', true, false],
])('where whoever leads it %s', (_, active, enabled) => {
  const leaderIs = (is: { active: boolean; enabled: boolean }) =>
    whole.database.transaction('app', falls, tx => tx.run(here, [falls, leader, is.active, is.enabled]))
  const stands = async (process: string) => {
    const { owed, next, facilitator } = await view(process, 'coordinator')
    const work = (await get('/me/work', 'coordinator')).json<{ items: { id: string; title: string }[] }>().items
    return { owed, choosing: next.includes('facilitate'), gone: facilitator?.isGone, work: work.find(({ id }) => id === process)?.title }
  }

  test('the coordinator chooses somebody else, and nothing of it is lost', async () => {
    const [process] = await begun('student-05')
    expect(await stands(process)).toMatchObject({ owed: { duty: 'prepare', whose: 'facilitator' }, choosing: false, gone: false })
    await leaderIs({ active, enabled })
    expect(await stands(process)).toEqual({
      owed: { duty: 'choose-facilitator', whose: 'coordinator', dueOn: null },
      ...{ choosing: true, gone: true, work: 'Choose who leads it' },
    })
    const { body } = await whole.app.inject({ url: `/repair/${process}`, headers: (await whole.as('coordinator')).headers })
    expect(body).toContain('Nobody: Anselm Quayside leads it no longer.')
    const waiting = (await get('/repair', 'coordinator')).json<{ items: ProcessLine[] }>().items.find(({ id }) => id === process)
    expect(waiting?.owed?.duty).toBe('choose-facilitator')
    await leaderIs({ active: true, enabled: true })
    expect(await stands(process)).toMatchObject({ owed: { duty: 'prepare' }, choosing: false, work: undefined })
  })
})

test('a caregiver who is none any more by the roster reads nothing of it and ends nothing', async () => {
  const [process, student] = await begun('student-07')
  expect((await get(`/repair/${process}`, 'caregiver')).statusCode).toBe(200)
  await whole.database.transaction('app', falls, tx => tx.run(withoutCaregivers, [falls, student]))
  expect((await get(`/repair/${process}`, 'caregiver')).statusCode).toBe(403)
  for (const [verb, more] of [
    ['leave', {}],
    ['consent', { stage: 'prepare', of: 'caregiver' }],
  ] as const)
    expect([verb, (await tryTo(process, verb, { person: student, ...more }, 'caregiver')).statusCode]).toEqual([verb, 403])
  expect((await view(process)).ended).toBeNull()
})

test('the headings of a list go down one step at a time', async () => {
  await begun('student-06')
  await whole.app.inject({ method: 'POST', url: '/api/restraint', headers: (await whole.as('teacher')).headers, payload: {} })
  const incident = { student: 'student', on: '2026-10-01', ground: 'other' }
  await whole.app.inject({ method: 'POST', url: '/api/discipline', headers: (await whole.as('principal')).headers, payload: incident })
  for (const [url, who] of [
    ['/repair', 'coordinator'],
    ['/restraint', 'principal'],
    ['/discipline', 'principal'],
  ] as const) {
    const { body } = await whole.app.inject({ url, headers: (await whole.as(who)).headers })
    const levels = [...body.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
    expect([url, levels.includes(3)]).toEqual([url, true])
    expect([url, levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)]).toEqual([url, []])
  }
})
