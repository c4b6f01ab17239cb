import { expect, test } from 'vitest'
import { returnsFrom } from '../src/discipline/index.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { openIncidents } from './incidents.ts'

const { app, on, send, tryTo: act } = openIncidents()

const avoided = async (which: 'avoided' | 'avoidedBefore' = 'avoided') =>
  ((await send('superintendent', 'GET', '/api/discipline')).body as unknown as Record<typeof which, object>)[which]

const opened = (more: object) =>
  send('principal', 'POST', '/api/discipline', { student: 'student-03', on: '2026-10-01', ground: 'weapon', ...more })

test('the grades are the roster’s: left out they are taken from it, and others are not taken', async () => {
  on('2026-10-01')
  const other = await opened({ grade: 'prek-3' })
  expect([other.status, other.body.errors]).toEqual([
    422,
    [
      {
        pointer: '/grade',
        detail: 'The roster has this student in other grades. Choose those of the roster, or have the roster put right.',
      },
    ],
  ])
  const left = await opened({})
  expect((await send('principal', 'GET', `/api/discipline/${left.body.id}`)).body.grade).toBe('4-8')
  expect((await act(left.body.id, 'close')).status).toBe(200)
})

test('nobody is heard before the day that the notice gives, unless the family came; what is overturned before its first day owes nothing and is no exclusion', async () => {
  on('2026-10-05')
  const { id } = (await opened({ on: '2026-10-05' })).body
  await act(id, 'begin', { kind: 'conflict-resolution' })
  const [tried] = (await send('principal', 'GET', `/api/discipline/${id}`)).body.alternatives
  await act(id, 'result', { alternative: tried?.alternative, result: 'partly-settled', on: '2026-10-05' })
  await act(id, 'propose', { kind: 'long-term', from: '2026-10-14', days: 20 })
  await act(id, 'notice', { hearingOn: '2026-10-09', hearingAt: '09:00', room: 'by-phone', language: 'en' })
  const early = await act(id, 'hearing', { on: '2026-10-05', familyCame: false })
  expect([early.status, early.body.errors]).toEqual([
    422,
    [
      {
        pointer: '/on',
        detail: 'The notice gives October 9, 2026 for the hearing. Choose that day or a later one, or say that the family came earlier.',
      },
    ],
  ])
  expect((await act(id, 'exclude')).body.code).toBe('no-hearing')
  expect((await act(id, 'hearing', { on: '2026-10-05', familyCame: true })).status).toBe(200)
  expect((await act(id, 'exclude')).status).toBe(200)
  await act(id, 'appeal', { on: '2026-10-05' })
  await act(id, 'hear-appeal', { on: '2026-10-05' }, 'superintendent')
  const over = await act(id, 'decide-appeal', { outcome: 'overturned' }, 'superintendent')
  expect([over.status, over.body.owed, over.body.daysCounted]).toEqual([200, [], 0])
  const [one] = over.body.exclusions
  const support = await act(id, 'support', { exclusion: one?.exclusion, what: 'education-services', on: '2026-10-14' })
  expect([support.status, support.body.code]).toEqual([409, 'never-began'])
  expect((await act(id, 'close')).status).toBe(200)

  on('2026-12-01')
  // Two incidents were considered; one was answered, and no exclusion of that student began.
  expect(await avoided()).toEqual({ incidents: 2, answered: 1, avoided: 1, pending: 0, days: 10, year: 2026 })
  const year = { first: '2026-07-01', last: '2027-06-30' } as Parameters<typeof returnsFrom>[1]['year']
  expect(await app().database.transaction('app', falls, tx => returnsFrom(tx, { year, today: '2026-12-01' }))).toEqual([])
})

test('an exclusion that is overturned once it has begun was one: support stays owed, and the incident counts as none avoided', async () => {
  on('2026-12-01')
  const { id } = (await opened({ student: 'student-04', on: '2026-12-01' })).body
  await act(id, 'begin', { kind: 'conflict-resolution' })
  const [tried] = (await send('principal', 'GET', `/api/discipline/${id}`)).body.alternatives
  await act(id, 'result', { alternative: tried?.alternative, result: 'not-settled', on: '2026-12-01' })
  await act(id, 'propose', { kind: 'long-term', from: '2026-12-02', days: 20 })
  await act(id, 'notice', { hearingOn: '2026-12-01', hearingAt: '16:00', room: 'by-phone', language: 'en' })
  await act(id, 'hearing', { on: '2026-12-01', familyCame: false })
  expect((await act(id, 'exclude')).status).toBe(200)
  on('2026-12-03')
  await act(id, 'appeal', { on: '2026-12-03' })
  await act(id, 'hear-appeal', { on: '2026-12-03' }, 'superintendent')
  const over = await act(id, 'decide-appeal', { outcome: 'overturned' }, 'superintendent')
  expect(over.body.owed.map(({ duty }) => duty)).toEqual(['services', 'support'])
  on('2027-02-01')
  expect(await avoided()).toEqual({ incidents: 3, answered: 2, avoided: 1, pending: 0, days: 10, year: 2026 })
})

test('one that is overturned after its last day ended on that day, and lasts no longer by it', async () => {
  on('2027-02-02')
  const { id } = (await opened({ student: 'student-05', on: '2027-02-02' })).body
  await act(id, 'propose', { kind: 'short-term', from: '2027-02-03', days: 3 })
  await act(id, 'notice', { hearingOn: '2027-02-02', hearingAt: '16:00', room: 'by-phone', language: 'en' })
  await act(id, 'hearing', { on: '2027-02-02', familyCame: true })
  const [decided] = (await act(id, 'exclude')).body.exclusions
  expect(decided?.decided).toMatchObject({ to: '2027-02-05', appealBy: '2027-02-13' })
  on('2027-02-12')
  await act(id, 'appeal', { on: '2027-02-12' })
  await act(id, 'hear-appeal', { on: '2027-02-12' }, 'superintendent')
  const over = await act(id, 'decide-appeal', { outcome: 'overturned' }, 'superintendent')
  expect(over.body.exclusions[0]?.decided?.to).toBe('2027-02-05')
})

test('of the last incidents of a school year it is said in the next one whether they are recorded as avoided', async () => {
  on('2027-06-08')
  const { id } = (await opened({ student: 'student-06', on: '2027-06-08' })).body
  await act(id, 'begin', { kind: 'conflict-resolution' })
  const [tried] = (await send('principal', 'GET', `/api/discipline/${id}`)).body.alternatives
  await act(id, 'result', { alternative: tried?.alternative, result: 'settled', on: '2027-06-08' })
  const lastYear = { incidents: 5, answered: 3, days: 10, year: 2026 }
  expect(await avoided()).toEqual({ ...lastYear, avoided: 1, pending: 1 })
  on('2027-07-02')
  expect(await avoided()).toMatchObject({ incidents: 0, year: 2027 })
  expect(await avoided('avoidedBefore')).toEqual({ ...lastYear, avoided: 1, pending: 1 })
  on('2027-09-27')
  expect(await avoided('avoidedBefore')).toEqual({ ...lastYear, avoided: 2, pending: 0 })
  const page = (await app().app.inject({ url: '/discipline', headers: (await app().as('superintendent')).headers })).body
  expect(page).toContain('The school year before')
})

test('a suspension right after a removal at once is one time away, with one return', async () => {
  on('2027-10-04')
  const { id } = (await opened({ student: 'student-04', on: '2027-10-04' })).body
  const notice = { hearingOn: '2027-10-04', hearingAt: '16:00', room: 'by-phone', language: 'en' }
  await act(id, 'propose', { kind: 'emergency-removal', from: '2027-10-04', days: 3 })
  expect((await act(id, 'exclude')).status).toBe(200)
  await act(id, 'notice', notice)
  await act(id, 'hearing', { on: '2027-10-04', familyCame: true })
  await act(id, 'propose', { kind: 'short-term', from: '2027-10-07', days: 3 })
  await act(id, 'notice', notice)
  await act(id, 'hearing', { on: '2027-10-04', familyCame: true })
  expect((await act(id, 'exclude')).body.exclusions.map(({ decided }) => decided?.to)).toEqual(['2027-10-06', '2027-10-12'])
  const year = { first: '2027-07-01', last: '2028-06-30' } as Parameters<typeof returnsFrom>[1]['year']
  const returned = async (today: string) =>
    (await app().database.transaction('app', falls, tx => returnsFrom(tx, { year, today }))).map(({ from, until }) => [from, until])
  expect([await returned('2027-10-07'), await returned('2027-10-12')]).toEqual([[], []])
  expect(await returned('2027-10-13')).toEqual([['2027-10-04', null]])
})
