import { expect, test } from 'vitest'
import { openIncidents } from './incidents.ts'

/** What was in the last days of a school year: school ends on June 18, 2027, and begins again on August 30. */
const { on, send: sendTo } = openIncidents()
const send = (url: string, payload: object = {}, who = 'principal') => sendTo(who, 'POST', `/api/discipline${url}`, payload)
const opened = async (student: string, day = '2027-06-18') => `/${(await send('', { student, on: day, ground: 'weapon' })).body.id}`
const notice = (id: string, hearingOn: string) => send(`${id}/notice`, { hearingOn, hearingAt: '09:00', room: 'by-phone', language: 'en' })

test('a student is heard in June for what was in June, on a weekday that is no holiday', async () => {
  on('2027-06-18')
  const id = await opened('student-03')
  expect((await send(`${id}/propose`, { kind: 'short-term', from: '2027-08-30', days: 5 })).status).toBe(200)
  for (const closed of ['2027-06-26', '2027-07-05', '2027-08-28'])
    expect([closed, (await notice(id, closed)).body.errors?.map(({ pointer }) => pointer)]).toEqual([closed, ['/hearingOn']])
  expect((await notice(id, '2027-06-22')).status).toBe(200)
  on('2027-06-22')
  expect((await send(`${id}/hearing`, { on: '2027-06-22', familyCame: true })).status).toBe(200)
  const { status, body } = await send(`${id}/exclude`)
  expect([status, body.exclusions.map(({ decided }) => decided?.to)]).toEqual([200, ['2027-09-03']])
})

test('the hearing that follows an emergency removal on the last day may be in the week after it; a removal of one day has one too, late or not', async () => {
  const removed = async (student: string, days: number) => {
    const id = await opened(student)
    await send(`${id}/propose`, { kind: 'emergency-removal', from: '2027-06-18', days })
    return id
  }
  const three = await removed('student-04', 3)
  expect((await notice(three, '2027-06-23')).status).toBe(200)
  expect((await send(`${three}/exclude`)).body.exclusions.map(({ decided }) => decided?.to)).toEqual(['2027-08-31'])
  const one = await removed('student-05', 1)
  expect((await notice(one, '2027-09-01')).body.errors?.map(({ pointer }) => pointer)).toEqual(['/hearingOn'])
  expect((await notice(one, '2027-06-23')).status).toBe(200)
  expect((await send(`${one}/exclude`)).status).toBe(200)
  const late = await removed('student-02', 1)
  expect((await send(`${late}/exclude`)).status).toBe(200)
  on('2027-06-23')
  for (const id of [three, one]) expect((await send(`${id}/hearing`, { on: '2027-06-23', familyCame: false })).status).toBe(200)
  on('2027-09-01')
  expect((await notice(late, '2027-09-02')).status).toBe(200)
})

test('whoever reads it and takes a step of somebody else’s is told whose it is', async () => {
  const id = await opened('student-06', '2027-08-30')
  const principal = await send(`${id}/extend`, { days: 7 })
  expect([principal.status, principal.body.detail]).toEqual([
    403,
    expect.stringContaining('You may read this, but this step is not yours.'),
  ])
  const teacher = await send(`${id}/extend`, { days: 7 }, 'teacher')
  expect([teacher.status, teacher.body.detail]).toEqual([403, expect.stringContaining('Only the principal of its school')])
})
