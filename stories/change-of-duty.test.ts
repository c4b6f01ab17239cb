import { afterAll, beforeAll, expect, test } from 'vitest'
import { falls } from '../src/people/testing/open-test-app.ts'
import { replayTransitions } from '../src/training/index.ts'
import type { TransitionView } from '../src/training/transition/view.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
})
afterAll(() => whole.close())

interface Answered<Body> {
  readonly status: number
  readonly body: Body & { readonly errors?: readonly { pointer: string; detail: string }[]; readonly code?: string }
}
async function send<Body>(handle: string, method: 'GET' | 'POST', url: string, payload?: object): Promise<Answered<Body>> {
  const { headers } = await whole.as(handle)
  const { statusCode, body } = await whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  return { status: statusCode, body: JSON.parse(body) }
}
const address = '/api/training/transitions'
const opened = (handle: string, payload: object) => send<{ id: string }>(handle, 'POST', address, payload)
/** What the coordinator enters; the status, and what is wrong by its field or its code. */
const enter =
  (id: string, handle = 'coordinator') =>
  async (verb: string, payload: object = {}) => {
    const { status, body } = await send<TransitionView>(handle, 'POST', `${address}/${id}/${verb}`, payload)
    return [status, body.errors?.map(({ pointer }) => pointer).join() ?? body.code ?? body.stage]
  }
const line = async (title: string, unit: string, unitCents: number): Promise<string> => {
  const sent = { title, owner: 'district', kind: unit === 'officer' ? 'police' : 'posts', unit, unitCents, year: 2027, cents: 300_000_00 }
  const { status, body } = await send<{ lines: { id: string; title: string }[] }>('superintendent', 'POST', '/api/invest/lines', sent)
  expect(status).toBe(201)
  return body.lines.find(each => each.title === title)?.id ?? ''
}
const needed = ['restorative-practice', 'de-escalation', 'trauma-informed-care', 'relationship-building', 'bias']
async function certify(handle: string, track: string, from: string): Promise<void> {
  const path = (await send<{ id: string }>('coordinator', 'POST', '/api/training', { track, person: handle })).body.id
  const sent = { from, until: '2027-09-30', evidence: 'paper-seen' }
  expect((await send('coordinator', 'POST', `/api/training/${path}/enter`, sent)).status).toBe(200)
}

test('a security officer becomes a culture keeper: bargaining first, every certificate, and an overlap to the cent', async () => {
  const { status, body } = await opened('coordinator', { person: 'responder-2', sworn: false })
  expect(status).toBe(201)
  const [id, deed] = [body.id, enter(body.id)]
  expect((await opened('superintendent', { person: 'responder-2', sworn: false })).body.id).toBe(id)
  expect(await deed('notice', { on: '2026-09-02' })).toEqual([409, 'steps-left'])
  expect(await deed('tell', { on: '2026-10-02' })).toEqual([422, '/on'])
  expect(await deed('tell', { on: '2026-08-31' })).toEqual([200, 'on-the-way'])
  expect(await deed('settle', { on: '2026-09-10', how: 'agreed' })).toEqual([422, '/how'])
  expect(await deed('notice', { on: '2026-08-30' })).toEqual([422, '/on'])
  expect(await deed('notice', { on: '2026-09-01' })).toEqual([200, 'on-the-way'])
  expect(await deed('settle', { on: '2026-09-10', how: 'agreed' })).toEqual([200, 'on-the-way'])
  expect(await deed('train', { on: '2026-09-08' })).toEqual([200, 'on-the-way'])
  expect(await deed('shadow', { on: '2026-09-13' })).toEqual([422, '/on'])
  expect(await deed('shadow', { on: '2026-09-14' })).toEqual([200, 'on-the-way'])

  const [oldLine, newLine] = [await line('Officer', 'officer', 148_000_00), await line('Culture keepers', 'culture-keeper', 61_000_01)]
  expect(await deed('pay', { oldLine, newLine: oldLine })).toEqual([422, '/newLine'])
  expect(await deed('pay', { oldLine: id, newLine })).toEqual([422, '/oldLine'])
  expect(await deed('pay', { oldLine, newLine })).toEqual([200, 'on-the-way'])

  const begin = { on: '2026-09-21', oldEnds: '2026-10-21', overlap: true }
  for (const track of needed.slice(0, 4)) await certify('responder-2', track, '2026-09-15')
  expect(await deed('begin', begin)).toEqual([409, 'not-certified'])
  await certify('responder-2', 'bias', '2026-09-22')
  expect(await deed('begin', begin)).toEqual([409, 'not-certified'])
  expect(await deed('begin', { ...begin, on: '2026-09-22', overlap: false })).toEqual([422, '/overlap'])
  expect(await deed('begin', { ...begin, on: '2026-09-22', oldEnds: '2026-09-20' })).toEqual([422, '/overlap'])
  expect(await deed('begin', { ...begin, on: '2026-09-22' })).toEqual([200, 'both-paid'])
  const seen = (await send<TransitionView>('responder-2', 'GET', `${address}/${id}`)).body
  // 30 of 365 days: 12,164.383… and 5,013.699… dollars.
  expect(seen.overlap).toEqual({
    ...{ from: '2026-09-22', to: '2026-10-21', days: 30, hundredths: 100, oldYearCents: 148_000_00, newYearCents: 61_000_01 },
    ...{ oldCents: 12_164_38, newCents: 5_013_70, bothCents: 17_178_08 },
  })
  expect([seen.isOwn, seen.next, seen.steps.certified]).toEqual([true, [], '2026-09-22'])
  expect(await deed('end-old', { oldEnds: '2026-09-22', overlap: true })).toEqual([200, 'new-duty'])
  expect(await deed('stop', { why: 'left' })).toEqual([409, 'begun'])
  const { headers } = await whole.as('responder-2')
  const page = (await whole.app.inject({ url: `/training/transitions/${id}`, headers })).body
  expect(page).toContain('1 day is paid twice. This costs $405.48 more than one position.')
})

test('former sworn police are another matter: the plan does not admit them, and the page says so', async () => {
  expect((await opened('superintendent', { person: 'responder-high', sworn: true })).body.code).toBe('former-police')
  expect((await opened('superintendent', { person: 'responder-high' })).body.errors?.map(({ pointer }) => pointer)).toEqual(['/sworn'])
  const { headers } = await whole.as('superintendent')
  const page = (await whole.app.inject({ url: '/training/transitions', headers })).body
  expect(page).toContain('The plan does not admit former sworn police officers to the new duty.')
  expect((await send<{ items: unknown[] }>('superintendent', 'GET', address)).body.items).toHaveLength(1)
})

test('who may do what: nobody on their own, bargaining and the day of the new duty for those who lead, others see none of it', async () => {
  expect((await opened('teacher', { person: 'nurse', sworn: false })).status).toBe(403)
  expect((await opened('coordinator', { person: 'coordinator', sworn: false })).status).toBe(403)
  const { id } = (await opened('principal', { person: 'nurse', sworn: false })).body
  expect(await enter(id, 'principal')('tell', { on: '2026-09-01' })).toEqual([200, 'on-the-way'])
  expect((await enter(id, 'principal')('notice', { on: '2026-09-02' }))[0]).toBe(403)
  expect((await enter(id, 'nurse')('train', { on: '2026-09-02' }))[0]).toBe(403)
  expect((await send('teacher', 'GET', `${address}/${id}`)).status).toBe(403)
  expect((await send('principal-high', 'GET', `${address}/${id}`)).status).toBe(403)
  expect((await send<{ items: unknown[] }>('nurse', 'GET', address)).body.items).toHaveLength(1)
  expect((await send<{ items: unknown[] }>('teacher', 'GET', address)).body.items).toEqual([])
  const form = async (fields: Record<string, string>) => {
    const { headers } = await whole.as('coordinator')
    const sent = { method: 'POST' as const, url: `/training/transitions/${id}/notice`, payload: new URLSearchParams(fields).toString() }
    return whole.app.inject({ ...sent, headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' } })
  }
  const refused = await form({ on: '2026-08-31' })
  expect([refused.statusCode, refused.body.includes('Another step was on September 1, 2026')]).toEqual([422, true])
  expect((await form({ on: '2026-09-02' })).statusCode).toBe(303)
  expect(await enter(id)('stop', { why: 'chose-otherwise' })).toEqual([200, 'stopped'])
  expect(await enter(id)('settle', { on: '2026-09-03', how: 'agreed' })).toEqual([409, 'over'])
})

test('on the way to the new duty nobody leads a restorative process by another role that they hold', async () => {
  const { school } = (await whole.as('counselor-brightsail')).person
  const circle = (await send<{ id: string }>('coordinator', 'POST', '/api/repair', { kind: 'circle', school })).body.id
  for (const person of ['student-08', 'student-21'])
    expect((await send('coordinator', 'POST', `/api/repair/${circle}/name-party`, { person, side: 'affected' })).status).toBe(200)
  const led = async () => {
    const { status, body } = await send('coordinator', 'POST', `/api/repair/${circle}/facilitate`, { person: 'counselor-brightsail' })
    return [status, body.code]
  }
  const offered = async (handle: string) => {
    const { headers } = await whole.as(handle)
    const { body } = await whole.app.inject({ url: `/repair/${circle}`, headers })
    return body.includes('Thandi Brightsail')
  }
  expect([await offered('coordinator'), await offered('mediator-quayside')]).toEqual([true, true])
  const { id } = (await opened('coordinator', { person: 'counselor-brightsail', sworn: false })).body
  expect([await led(), await offered('coordinator'), await offered('mediator-quayside')]).toEqual([[409, 'not-certified'], false, false])
  // Whoever chose otherwise was an officer all the same.
  expect(await enter(id)('stop', { why: 'chose-otherwise' })).toEqual([200, 'stopped'])
  expect(await led()).toEqual([409, 'not-certified'])
  await certify('counselor-brightsail', 'restorative-practice', '2026-09-01')
  expect([await offered('mediator-quayside'), await led()]).toEqual([true, [200, undefined]])
})

test('every change of duty folds afresh to what the table says', async () => {
  expect(await replayTransitions(whole.database, falls)).toEqual({ matters: 3, differences: [] })
})
