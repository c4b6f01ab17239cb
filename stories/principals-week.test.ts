import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IncidentView } from '../src/discipline/view.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** What a principal, a family and a superintendent do next, once something is decided or was written down wrongly. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
})
afterAll(() => whole.close())

/** On a later day everybody signs in anew. */
function on(day: string): void {
  whole.forget()
  whole.clock.set(new Date(`${day}T15:00:00Z`))
}

interface Answered {
  readonly status: number
  readonly body: IncidentView & {
    readonly code?: string
    readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
  }
}
async function send(handle: string, method: 'GET' | 'POST', url: string, payload?: object): Promise<Answered> {
  const { headers } = await whole.as(handle)
  const { statusCode, body } = await whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  return { status: statusCode, body: JSON.parse(body) }
}
const tryTo = (id: string, verb: string, payload: object = {}, who = 'principal') =>
  send(who, 'POST', `/api/discipline/${id}/${verb}`, payload)
async function act(id: string, verb: string, payload: object = {}, who = 'principal'): Promise<IncidentView> {
  const { status, body } = await tryTo(id, verb, payload, who)
  expect([verb, status, body.code, body.errors]).toEqual([verb, 200, undefined, undefined])
  return body
}
async function opened(day: string, more: object = {}): Promise<string> {
  const { status, body } = await send('principal', 'POST', '/api/discipline', { student: 'student', on: day, ground: 'other', ...more })
  expect([status, body.errors]).toEqual([201, undefined])
  return body.id
}
const supports = ['education-services', 're-entry-meeting', 'support-plan'] as const
async function supported(id: string, day: string): Promise<IncidentView> {
  const { exclusions } = (await send('principal', 'GET', `/api/discipline/${id}`)).body
  const exclusion = exclusions.at(-1)?.exclusion
  for (const what of supports) await act(id, 'support', { exclusion, what, on: day })
  return (await send('principal', 'GET', `/api/discipline/${id}`)).body
}

test('a review of the cause that is owed stays owed once the other setting is decided, and the incident is not closed over it', async () => {
  on('2026-10-01')
  const id = await opened('2026-10-01', { student: 'student-03', ground: 'weapon', disability: 'plan' })
  const thought = await act(id, 'propose', { kind: 'interim-setting', from: '2026-10-05', days: 45 })
  expect(thought.owed.find(({ duty }) => duty === 'review')?.dueOn).toBe('2026-10-16')
  await act(id, 'sign', {}, 'superintendent')
  await tryTo(id, 'notice', { hearingOn: '2026-10-01', hearingAt: '16:00', room: 'by-phone', language: 'en' })
  await tryTo(id, 'hearing', { on: '2026-10-01', familyCame: true })
  const decided = await act(id, 'exclude')
  expect(decided.owed.find(({ duty }) => duty === 'review')).toEqual({
    ...{ duty: 'review', whose: 'principal', dueOn: '2026-10-16', isLate: false },
  })
  expect((await supported(id, '2026-10-05')).owed.map(({ duty }) => duty)).toEqual(['review'])
  expect((await tryTo(id, 'close')).body.code).toBe('still-owed')
  on('2026-10-19')
  expect((await send('principal', 'GET', `/api/discipline/${id}`)).body.owed.map(({ isLate }) => isLate)).toEqual([true])
  await act(id, 'manifestation', { finding: 'is-not', on: '2026-10-19' })
  expect((await act(id, 'close')).stage).toBe('over')
})

test('a family appeals in time though the school has closed the incident, and its appeal opens it again', async () => {
  on('2026-10-20')
  const id = await opened('2026-10-20', { daysBefore: 8 })
  await act(id, 'unsuitable', { reason: 'would-do-more-harm', where: 'incident-file', on: '2026-10-20' })
  await act(id, 'propose', { kind: 'short-term', from: '2026-10-21', days: 4 })
  await act(id, 'notice', { hearingOn: '2026-10-20', hearingAt: '16:00', room: 'by-phone', language: 'en' })
  await act(id, 'hearing', { on: '2026-10-20', familyCame: true })
  const decided = await act(id, 'exclude')
  expect(decided.exclusions[0]?.decided?.appealBy).toBe('2026-10-26')
  await supported(id, '2026-10-21')
  expect((await act(id, 'close')).stage).toBe('over')
  on('2026-10-26')
  const early = await tryTo(id, 'appeal', { on: '2026-10-19' }, 'caregiver')
  expect([early.status, early.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/on']])
  expect((await send('caregiver', 'GET', `/api/discipline/${id}`)).body.next).toContain('appeal')
  const appealed = await act(id, 'appeal', { on: '2026-10-26' }, 'caregiver')
  expect([appealed.stage, appealed.exclusions[0]?.appeal?.hearingBy]).toEqual(['appealed', '2026-10-29'])
  expect((await tryTo(id, 'close')).body.code).toBe('still-owed')
  await act(id, 'hear-appeal', { on: '2026-10-26' }, 'superintendent')
  await act(id, 'decide-appeal', { outcome: 'upheld' }, 'superintendent')
  expect((await act(id, 'close')).stage).toBe('over')
  on('2026-10-27')
  expect((await send('caregiver', 'GET', `/api/discipline/${id}`)).body.next).not.toContain('appeal')
})
