import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshId } from '../src/kernel/ids.ts'
import { importRoster } from '../src/people/commands/roster.ts'
import { openPath } from '../src/people/roster/index.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** Thursday, October 1, 2026, at ten in the morning. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
})
afterAll(() => whole.close())

interface Answered {
  readonly id: string
  readonly code?: string
  readonly detail?: string
  readonly next: readonly string[]
}
async function send(handle: string, method: 'GET' | 'POST', url: string, payload?: object): Promise<Answered & { status: number }> {
  const { headers } = await whole.as(handle)
  const { statusCode, body } = await whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  const read: Answered = JSON.parse(body)
  return { ...read, status: statusCode }
}
const tryTo = (handle: string, id: string, verb: string, payload: object = {}) =>
  send(handle, 'POST', `/api/discipline/${id}/${verb}`, payload)
const considered = (student: string) =>
  send('principal', 'POST', '/api/discipline', { student, on: '2026-10-01', ground: 'other', disability: 'none' })
const proposed = { kind: 'short-term', from: '2026-10-05', days: 3 }

/** The roster once more, in which these two are caregivers of a student as well. */
async function caregiversOf(student: string, agents: readonly string[]): Promise<void> {
  const opened = await openPath('db/demo/harbor-falls')
  if (opened.kind !== 'files') throw new Error(opened.message)
  const users = opened.files.get('users.csv')?.toString() ?? ''
  const columns = users.split('\n')[0]?.split(',') ?? []
  const changed = users.split('\n').map(line => {
    const cells = line.split(',')
    if (cells[columns.indexOf('username')] !== student) return line
    cells[columns.indexOf('agentSourcedIds')] = `"${agents.join(',')}"`
    return cells.join(',')
  })
  const files = new Map([...opened.files, ['users.csv', Buffer.from(changed.join('\n'))] as const])
  const done = await importRoster(whole.database, {
    district: falls,
    by: 'operator',
    at: whole.clock.now(),
    deed: freshId(),
    commit: true,
    files,
  })
  if ('kind' in done || !done.ok) throw new Error(`The roster has faults: ${JSON.stringify(done)}`)
}

test('a principal or superintendent decides nothing about the exclusion of their own child, and reads it as the family does', async () => {
  const { id } = await considered('student-08')
  expect(
    (await tryTo('principal', id, 'unsuitable', { reason: 'would-do-more-harm', where: 'incident-file', on: '2026-10-01' })).status,
  ).toBe(200)
  await caregiversOf('student-08', ['hf-staff-05', 'hf-staff-01'])
  whole.forget()
  const own = await send('principal', 'GET', `/api/discipline/${id}`)
  expect([own.status, own.next]).toEqual([200, []])
  for (const [who, verb, body] of [
    ['principal', 'propose', proposed],
    ['principal', 'begin', { kind: 'conflict-resolution' }],
    ['principal', 'close', {}],
    ['superintendent', 'sign', {}],
    ['superintendent', 'write-down', { what: 'detriment', on: '2026-10-01' }],
  ] as const) {
    const { status, detail } = await tryTo(who, id, verb, body)
    expect([who, verb, status]).toEqual([who, verb, 403])
    expect(detail).toContain('You are a caregiver of this student')
  }
  const again = await considered('student-08')
  expect([again.status, again.detail]).toEqual([403, expect.stringContaining('Ask the superintendent who acts as principal for it')])
  // Of somebody else's child nothing has changed.
  const other = await considered('student-21')
  expect((await tryTo('principal', other.id, 'propose', proposed)).status).toBe(200)
})
