import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IncidentView } from '../src/discipline/view.ts'
import { ownerClient } from '../src/platform/database/testing.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** What a principal owes a student goes on being owed where nobody is principal: the superintendent learns of it, who has the office given to somebody. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
})
afterAll(() => whole.close())

const asOwner = (sql: string, values: readonly unknown[]) => ownerClient(whole.database, client => client.query(sql, [...values]))
const inOffice = (enabled: boolean) =>
  asOwner("update people.person set enabled = $2 where district_id = $1 and handle = 'principal'", [falls, enabled])
async function send(handle: string, method: 'GET' | 'POST', url: string, payload?: object) {
  const { headers } = await whole.as(handle)
  const answer = await whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  expect([url, answer.statusCode < 300, answer.body]).toEqual([url, true, answer.body])
  return answer
}
const act = async (id: string, verb: string, payload: object = {}, who = 'principal'): Promise<IncidentView> =>
  (await send(who, 'POST', `/api/discipline/${id}/${verb}`, payload)).json<IncidentView>()
async function opened(student: string): Promise<string> {
  const first = { student, on: '2026-10-01', ground: 'weapon', disability: 'none' }
  return (await send('principal', 'POST', '/api/discipline', first)).json<{ id: string }>().id
}
interface Item {
  readonly kind: string
  readonly title: string
  readonly about: string
  readonly href: string
}
const workOf = async (handle: string): Promise<Item[]> =>
  (await send(handle, 'GET', '/api/me/work')).json<{ items: Item[] }>().items.filter(({ kind }) => kind === 'discipline')
const page = async (handle: string, url: string, lang: string) => {
  const { body } = await whole.app.inject({ url, headers: { cookie: `${(await whole.as(handle)).cookie}; concord_lang=${lang}` } })
  return body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

/** Of the second of October, a Friday: from the fifth on, twenty school days. */
async function excluded(student: string): Promise<string> {
  const id = await opened(student)
  await act(id, 'propose', { kind: 'long-term', from: '2026-10-05', days: 20 })
  await act(id, 'notice', { hearingOn: '2026-10-02', hearingAt: '09:00', room: 'by-phone', language: 'en' })
  whole.forget()
  whole.clock.set(new Date('2026-10-02T15:00:00Z'))
  await act(id, 'hearing', { on: '2026-10-02', familyCame: true })
  await act(id, 'exclude')
  return id
}

let id = ''
test('while there is a principal, what is theirs stands in no other work', async () => {
  id = await excluded('student-03')
  expect((await workOf('principal')).map(({ href }) => href)).toContain(`/discipline/${id}`)
  expect(await workOf('superintendent')).toEqual([])
  expect((await send('superintendent', 'GET', `/api/discipline/${id}`)).json<IncidentView>().hasPrincipal).toBe(true)
})

test('a principal who may not sign in leaves it to the superintendent, who is told what would help', async () => {
  await inOffice(false)
  const items = await workOf('superintendent')
  expect(items.map(({ href }) => href)).toContain(`/discipline/${id}`)
  expect(items[0]?.about).toContain('Nobody there may act as principal: give somebody the office.')
  const read = await page('superintendent', `/discipline/${id}`, 'en')
  expect(read).toContain('Nobody who may act as principal for this student holds the office at Mill Street Middle School.')
  expect(read).toContain('Give somebody the office')
  expect(await page('superintendent', `/discipline/${id}`, 'es')).toContain('Dar el cargo a alguien')
  await inOffice(true)
  expect(await workOf('superintendent')).toEqual([])
})

test('likewise where the principal is a caregiver of the student', async () => {
  const agents = "(select array[source_id] from people.person where district_id = $1 and handle = 'principal')"
  await asOwner(`update people.person set agents = ${agents} where district_id = $1 and handle = 'student-03'`, [falls])
  expect((await workOf('superintendent')).map(({ href }) => href)).toContain(`/discipline/${id}`)
  await asOwner("update people.person set agents = '{}' where district_id = $1 and handle = 'student-03'", [falls])
  expect(await workOf('superintendent')).toEqual([])
})

test('an appeal stands in the work of a superintendent also where principals are late with more than a page holds', async () => {
  const school = (await whole.as('principal')).person.school
  const student = (await whole.as('student')).person.id
  await asOwner(
    `insert into discipline.incident (district_id, incident_id, school_id, student_id, families, student_reads, happened_on, ground, grade, disability,
                                      opened_at, stage, alternatives, excluded, duty, due_on)
     select $1, gen_random_uuid(), $2, $3, '{}', false, '2026-09-02', 'other', '4-8', 'none', $4, 'excluded', 1, true, 'support', '2026-09-08'
       from generate_series(1, 60)`,
    [falls, school, student, new Date('2026-09-02T15:00:00Z')],
  )
  await act(id, 'appeal', { on: '2026-10-02' }, 'superintendent')
  expect((await workOf('superintendent')).map(({ href }) => href)).toEqual([`/discipline/${id}`])
})
