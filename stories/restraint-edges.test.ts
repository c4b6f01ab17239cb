import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { giveRole } from '../src/people/index.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { statement } from '../src/platform/database/index.ts'
import type { EntryView } from '../src/restraint/view.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
})
afterAll(() => whole.close())
beforeEach(() => {
  whole.forget()
  whole.clock.set(new Date('2027-07-16T15:00:00Z'))
})

interface Answered {
  readonly status: number
  readonly body: EntryView & { readonly errors?: readonly { readonly pointer: string }[] }
}
async function send(handle: string, url: string, payload: object): Promise<Answered> {
  const { headers } = await whole.as(handle)
  const { statusCode, body } = await whole.app.inject({ method: 'POST', url, headers, payload })
  return { status: statusCode, body: JSON.parse(body) }
}
const begun = async (): Promise<string> => (await send('teacher', '/api/restraint', { student: 'student-03' })).body.id
const held = {
  ...{ kind: 'physical', student: 'student-03', began: '2027-06-01T10:05:00-04:00', ended: '2027-06-01T10:11:00-04:00' },
  ...{ grounds: ['assault'], tried: ['no-time'], holds: ['arms-held'], held: ['teacher'], witnesses: ['nurse'] },
}
const describe = (id: string, more: object) => send('teacher', `/api/restraint/${id}/describe`, { ...held, ...more })
const setActive = statement({
  name: 'people.set-active-of-restraint-test',
  sql: "update people.person set active = $2::boolean where district_id = $1 and handle = 'teacher'",
})
const fields = ({ body }: Answered) => body.errors?.map(({ pointer }) => pointer)
const due = ({ body }: Answered): object => Object.fromEntries(body.clocks.map(({ clock, dueOn }) => [clock, dueOn]))

test.each([
  ['10:05:00', '10:05:00', 1],
  ['10:05:00', '10:05:20', 1],
  ['10:05:00', '10:25:00', 20],
])('from %s to %s it lasted %i minutes, and nobody had to approve it', async (from, to, minutes) => {
  const { status, body } = await describe(await begun(), { began: `2027-06-01T${from}-04:00`, ended: `2027-06-01T${to}-04:00` })
  expect([status, body.described?.minutes]).toEqual([200, minutes])
})

test('20 minutes and a second are past 20, and 30 minutes and a second of a time-out past 30', async () => {
  expect(fields(await describe(await begun(), { ended: '2027-06-01T10:25:01-04:00' }))).toEqual(['/approvedBy'])
  const timeOut = { kind: 'time-out', holds: [], conditions: ['unlocked', 'may-leave'], notApproved: true }
  const long = await describe(await begun(), { ...timeOut, ended: '2027-06-01T10:35:01-04:00' })
  expect([long.status, long.body.described?.minutes]).toEqual([200, 31])
  expect(fields(await describe(await begun(), { ...timeOut, ended: '2027-06-01T10:35:00-04:00' }))).toEqual(['/ended'])
})

test('what ended before it began is not taken', async () => {
  expect(fields(await describe(await begun(), { ended: '2027-06-01T10:04:59-04:00' }))).toEqual(['/ended'])
})

test('another school’s principal is not whoever leads this one: told of it or approving it', async () => {
  const id = await begun()
  const told = await send('teacher', `/api/restraint/${id}/tell-leader`, { leader: 'principal-high' })
  expect([told.status, fields(told)]).toEqual([422, ['/leader']])
  const long = { ended: '2027-06-01T10:35:00-04:00', approvedAt: '2027-06-01T10:25:00-04:00' }
  expect(fields(await describe(id, { ...long, approvedBy: 'principal-high' }))).toEqual(['/approvedBy'])
  expect((await describe(id, { ...long, approvedBy: 'principal' })).status).toBe(200)
  expect((await send('teacher', `/api/restraint/${id}/tell-leader`, { leader: 'superintendent' })).status).toBe(200)
})

test('a principal who held a student is not whom the school told of it: somebody else who leads is', async () => {
  const id = await begun()
  expect((await describe(id, { held: ['principal'] })).status).toBe(200)
  const told = async (leader: string) => send('teacher', `/api/restraint/${id}/tell-leader`, { leader })
  const refused = await told('principal')
  expect([refused.status, fields(refused)]).toEqual([422, ['/leader']])
  expect((await told('superintendent')).status).toBe(200)
  // Said before it was written down who held, it is owed again.
  const before = await begun()
  expect((await send('teacher', `/api/restraint/${before}/tell-leader`, { leader: 'principal' })).status).toBe(200)
  const { body } = await describe(before, { held: ['principal'] })
  expect([body.leader, body.next.includes('tell-leader'), body.owed?.duty]).toEqual([null, true, 'leader-told'])
})

test('where whoever began an entry has left before they wrote it, it stands in the work of the principal', async () => {
  const id = await begun()
  const work = async () => {
    const { headers } = await whole.as('principal')
    const { items } = (await whole.app.inject({ url: '/api/me/work', headers })).json<{ items: { id: string; title: string }[] }>()
    return items.filter(item => item.id === id).map(({ title }) => title)
  }
  const toTell = 'Tell the leader of the school'
  expect(await work()).not.toContain(toTell)
  const teacherIs = (active: boolean) => whole.database.transaction('app', falls, tx => tx.run(setActive, [falls, active]))
  await teacherIs(false)
  const left = await work()
  await teacherIs(true)
  expect(left).toContain(toTell)
})

test('a caregiver who works for the district may have held; one who does not is told by the name they sign in with', async () => {
  const { person } = await whole.as('caregiver')
  const refused = await describe(await begun(), { held: [person.id] })
  expect(refused.body.errors).toEqual([{ pointer: '/held', detail: expect.stringMatching(/^caregiver does not work for the district\./) }])
  const given = { by: 'operator', at: whole.clock.now(), deed: crypto.randomUUID(), handle: 'caregiver', roles: ['aide'] } as const
  await whole.database.transaction('app', falls, tx => giveRole(tx, given))
  expect((await describe(await begun(), { held: ['caregiver'] })).status).toBe(200)
})

test('in a summer, where the school was at work, weekdays count: nobody waits until September', async () => {
  // A Friday; Monday, July 5 is a legal holiday.
  const summer = { began: '2027-07-02T10:05:00-04:00', ended: '2027-07-02T10:11:00-04:00', closedDay: true }
  expect(due(await describe(await begun(), summer))).toMatchObject({ 'principal-report': '2027-07-06', 'caregiver-report': '2027-07-08' })
})

test('on a Saturday within the school year the days of school count', async () => {
  const saturday = { began: '2027-06-05T10:05:00-04:00', ended: '2027-06-05T10:11:00-04:00', closedDay: true }
  expect(due(await describe(await begun(), saturday))).toMatchObject({ 'principal-report': '2027-06-07', 'caregiver-report': '2027-06-09' })
})
