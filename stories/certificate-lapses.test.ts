import { afterAll, beforeAll, expect, test } from 'vitest'
import { falls } from '../src/people/testing/open-test-app.ts'
import type { Call } from '../src/respond/view.ts'
import { replayTraining } from '../src/training/index.ts'
import type { PathView } from '../src/training/view.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

let whole: WholeApp
const ids: Record<string, string> = {}
beforeAll(async () => {
  whole = await openWholeApp()
  for (const handle of ['responder-1', 'responder-2', 'clinician']) ids[handle] = (await whole.as(handle)).person.id
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
const called = async (facts: object): Promise<Call> =>
  (await send<Call>('teacher', 'POST', '/api/calls', { school: (await whole.as('teacher')).person.school, facts })).body
const again = async ({ id }: Call): Promise<Call> => (await send<Call>('principal', 'GET', `/api/calls/${id}`)).body
const paged = ({ pages }: Call): (string | undefined)[] =>
  pages.map(({ person }) => Object.entries(ids).find(([, id]) => id === person)?.[0] ?? 'another')
const restraint = { what: 'restraint', whose: 'student' }
const conflict = { what: 'conflict' }
const at = (iso: string) => {
  whole.forget()
  whole.clock.set(new Date(iso))
}

/** Everybody's day is October 1; the certificate of the first ends with it, at midnight on the wall. */
async function enter(handle: string, until: string): Promise<string> {
  const { status, body } = await send<{ id: string }>('coordinator', 'POST', '/api/training', { track: 'restraint-rules', person: handle })
  expect(status).toBe(201)
  const entered = await send<PathView>('coordinator', 'POST', `/api/training/${body.id}/enter`, {
    from: '2026-09-01',
    until,
    evidence: 'paper-seen',
  })
  expect([handle, entered.status, entered.body.stands]).toEqual([handle, 200, 'valid'])
  return body.id
}

test('a certificate lapses during a shift: not one page goes to its holder from that second on, and other calls still reach them', async () => {
  const first = await enter('responder-1', '2026-10-01')
  await enter('responder-2', '2027-10-01')
  await enter('clinician', '2027-10-01')
  at('2026-10-02T03:59:59Z')
  const before = await called(restraint)
  expect([paged(before), before.certifiedNotFree]).toEqual([['responder-1', 'responder-2'], false])
  for (const handle of ['responder-1', 'responder-2']) await send(handle, 'POST', `/api/calls/${before.id}/answer`)
  await send('principal', 'POST', `/api/calls/${before.id}/close`, { outcome: 'settled' })

  at('2026-10-02T04:00:00Z')
  const counted: string[] = []
  for (let n = 0; n < 5; n++) {
    const call = await called(restraint)
    expect([paged(call), call.certifiedNotFree]).toEqual([['responder-2', 'clinician'], false])
    for (const handle of ['responder-2', 'clinician']) await send(handle, 'POST', `/api/calls/${call.id}/answer`)
    whole.clock.set(new Date(whole.clock.now().getTime() + 90_000))
    await whole.clockwork.settle()
    const later = await again(call)
    counted.push(
      ...paged(later)
        .filter(who => who === 'responder-1')
        .map(String),
    )
    await send('principal', 'POST', `/api/calls/${call.id}/close`, { outcome: 'settled' })
  }
  expect(counted).toEqual([])
  expect(paged(await called(conflict))).toContain('responder-1')
  const { body } = await send<PathView>('responder-1', 'GET', `/api/training/${first}`)
  expect([body.stands, body.until]).toEqual(['lapsed', '2026-10-02T04:00:00.000Z'])
})

test('where nobody certified is left, the ladder asks at once as it would have, and the page says so', async () => {
  const paths = (await send<{ items: PathView[] }>('coordinator', 'GET', '/api/training')).body.items
  for (const { id, stands } of paths)
    if (stands === 'valid') await send('coordinator', 'POST', `/api/training/${id}/withdraw`, { why: 'asked-by-the-holder' })
  const call = await called(restraint)
  expect([paged(call), call.certifiedNotFree]).toEqual([['responder-1', 'responder-2'], true])
  const { headers } = await whole.as('principal')
  const page = (await whole.app.inject({ url: `/calls/${call.id}`, headers })).body
  expect(page).toContain('Nobody else with the certificate that this call asks for was free')
})

test('who may do what, and what is wrong is said by its field', async () => {
  const { body: own } = await send<{ id: string }>('nurse', 'POST', '/api/training', { track: 'bias' })
  expect((await send('nurse', 'POST', `/api/training/${own.id}/module`, { module: 'basics', hours: 6, on: '2026-09-01' })).status).toBe(403)
  expect((await send('teacher', 'GET', `/api/training/${own.id}`)).status).toBe(403)
  expect((await send('nurse', 'POST', '/api/training', { track: 'bias', person: 'teacher' })).status).toBe(403)
  expect((await send('student', 'POST', '/api/training', { track: 'bias' })).status).toBe(403)
  const wrong = async (verb: string, payload: object) => {
    const { status, body } = await send<PathView>('coordinator', 'POST', `/api/training/${own.id}/${verb}`, payload)
    return [status, body.errors?.map(({ pointer }) => pointer) ?? body.code]
  }
  expect(await wrong('enter', { from: '2026-09-02', until: '2026-09-01', evidence: 'paper-seen' })).toEqual([422, ['/until']])
  expect(await wrong('observe', { on: '2026-10-01', by: 'nurse' })).toEqual([422, ['/by']])
  expect(await wrong('observe', { on: '2026-09-27', by: 'teacher' })).toEqual([422, ['/on']])
  expect(await wrong('module', { module: 'leading', hours: 1, on: '2026-09-01' })).toEqual([422, ['/module']])
  expect(await wrong('module', { module: 'basics', hours: 0, on: '2026-09-01' })).toEqual([422, ['/hours']])
  expect(await wrong('issue', {})).toEqual([409, 'not-met'])
  expect((await send<PathView>('coordinator', 'GET', `/api/training/${own.id}`)).body.certificates).toEqual([])
  await send('coordinator', 'POST', `/api/training/${own.id}/module`, { module: 'basics', hours: 3, on: '2026-09-01' })
  expect(await wrong('issue', {})).toEqual([409, 'not-met'])
  await send('principal', 'POST', `/api/training/${own.id}/module`, { module: 'language-and-culture', hours: 3, on: '2026-09-02' })
  expect(await wrong('issue', { from: '2026-09-01' })).toEqual([422, ['/from']])
  const issued = await send<PathView>('coordinator', 'POST', `/api/training/${own.id}/issue`, { from: '2026-09-02' })
  expect([issued.status, issued.body.stands, issued.body.until]).toEqual([200, 'valid', '2028-09-02T04:00:00.000Z'])
})

test('every path folds afresh to what the tables say', async () => {
  const { matters, differences } = await replayTraining(whole.database, falls)
  expect([matters > 3, differences]).toEqual([true, []])
})
