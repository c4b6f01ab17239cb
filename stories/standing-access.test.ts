import { afterAll, beforeAll, expect, test } from 'vitest'
import { replayAccess } from '../src/contact/index.ts'
import type { AccessList, AccessView } from '../src/contact/access/view.ts'
import { falls, sendForm } from '../src/people/testing/open-test-app.ts'
import { openTestDatabase } from '../src/platform/database/testing.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** What police can reach without asking each time: nobody has looked, somebody looks, one is found, is used, and runs out. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openTestDatabase })
}, 120_000)
afterAll(() => whole.close())

const send = async <Body>(handle: string | null, method: 'GET' | 'POST', url: string, payload?: object) => {
  const headers = handle === null ? {} : (await whole.as(handle)).headers
  const { statusCode, body } = await whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  return { status: statusCode, body: JSON.parse(body) as Body & { code?: string; errors?: readonly { pointer: string }[] } }
}
const list = async () => (await send<AccessList>(null, 'GET', '/api/standing-access')).body
const page = async (url = '/standing-access') => (await whole.app.inject({ url })).body
const nobodyLooked = 'Nobody has looked yet whether there is any.'
const none = 'None on file.'

test('before anybody has looked the page says that, and not that there is none', async () => {
  expect(await list()).toMatchObject({ onFile: 'nobody-has-looked', lookedOn: null, items: [] })
  const says = await page()
  expect([says.includes(nobodyLooked), says.includes(none)]).toEqual([true, false])
})

test('whoever keeps the list says that they looked: none on file, with the day; nobody else may', async () => {
  expect((await send('teacher', 'POST', '/api/standing-access/looked')).status).toBe(403)
  expect((await send('superintendent', 'POST', '/api/standing-access/looked')).status).toBe(200)
  expect(await list()).toMatchObject({ onFile: 'none-on-file', lookedOn: '2026-10-01' })
  const says = await page()
  expect([says.includes(nobodyLooked), says.includes(none)]).toEqual([false, true])
})

test('one is entered by a form, with nothing left blank on the page; used, voted on, and run out at its midnight', async () => {
  const lead = await whole.as('superintendent')
  const sent = { _csrf: lead.csrf, who: 'local-police', what: 'live-video', since: '', until: '', votedOn: '', usedOn: '' }
  const done = await sendForm(whole.app, '/standing-access', sent, { cookie: lead.cookie })
  expect(done.statusCode).toBe(303)
  const address = String(done.headers.location)
  const says = await page()
  for (const words of ['Local police', 'Live video of a school', 'Nobody knows', 'No vote on file', 'No use on file', 'No last day is set'])
    expect(says).toContain(words)
  // What research says of it stands beside it, with the way to both directions.
  expect(says).toContain('<a href="/evidence/camera-live-outside">Not shown</a>')
  const verb = (name: string, body: object) => send<AccessView>('superintendent', 'POST', `/api${address}/${name}`, body)
  expect((await verb('used', { on: '2026-09-30' })).body).toMatchObject({ usedOn: '2026-09-30' })
  expect((await verb('used', { on: '2026-10-02' })).body.errors).toEqual([expect.objectContaining({ pointer: '/on' })])
  expect((await verb('voted', { on: '2026-09-15' })).body).toMatchObject({ votedOn: '2026-09-15', votedBy: 'school-committee' })
  expect((await verb('voted', { on: '2026-09-16', by: 'nobody' })).body.errors).toEqual([expect.objectContaining({ pointer: '/by' })])
  const voted = await sendForm(
    whole.app,
    `${address}/voted`,
    { _csrf: lead.csrf, on: '2026-09-16', by: 'city-council' },
    { cookie: lead.cookie },
  )
  expect(voted.statusCode).toBe(303)
  expect((await send<AccessView>(null, 'GET', `/api${address}`)).body).toMatchObject({
    ...{ votedOn: '2026-09-16', votedBy: 'city-council', evidence: { measure: 'camera-live-outside', grade: 'none' } },
  })
  for (const at of ['/standing-access', address]) expect(await page(at)).toContain('City council, September 16, 2026')
  expect((await verb('until', { until: '2026-10-31' })).body).toMatchObject({ until: '2026-11-01T04:00:00.000Z', stands: 'in-force' })
  whole.clock.set(new Date('2026-11-01T03:59:59.999Z'))
  expect((await list()).onFile).toBe('some-on-file')
  whole.clock.set(new Date('2026-11-01T04:00:00.000Z'))
  expect(await list()).toMatchObject({ onFile: 'none-on-file', items: [{ stands: 'expired' }] })
  expect(await page()).toContain(none)
  whole.forget()
  // A log shows that it was used on its last day, and on the day after it: the list says what that means.
  expect((await verb('used', { on: '2026-10-31' })).body).toMatchObject({ usedOn: '2026-10-31', usedAfter: false })
  expect((await verb('used', { on: '2026-11-01' })).body).toMatchObject({ usedOn: '2026-11-01', usedAfter: true, stands: 'expired' })
  for (const at of ['/standing-access', address]) expect(await page(at)).toContain('November 1, 2026, after it was over')
})

test('ended, it is over at once; a use that is found later is entered all the same, and nothing else is done to it', async () => {
  whole.forget()
  const body = { who: 'state-police', what: 'student-system', since: '2026-10-02' }
  const { id } = (await send<{ id: string }>('superintendent', 'POST', '/api/standing-access', body)).body
  expect((await list()).onFile).toBe('some-on-file')
  // Of a system of records no research is graded, and the page says so.
  expect((await list()).items.find(each => each.id === id)).toMatchObject({ votedBy: null, evidence: null })
  expect(await page()).toContain('Research on it is not on our list')
  const end = await send<AccessView>('superintendent', 'POST', `/api/standing-access/${id}/end`, { why: 'taken-away' })
  expect(end.body).toMatchObject({ stands: 'ended', next: ['used'] })
  expect((await list()).onFile).toBe('none-on-file')
  const later = (verb: string, sent: object) => send<AccessView>('superintendent', 'POST', `/api/standing-access/${id}/${verb}`, sent)
  expect((await later('voted', { on: '2026-10-03', by: 'city-council' })).body.code).toBe('ended')
  expect((await later('used', { on: '2026-10-03' })).body).toMatchObject({ usedOn: '2026-10-03', usedAfter: false })
  whole.clock.set(new Date('2026-11-02T15:00:00.000Z'))
  whole.forget()
  expect((await later('used', { on: '2026-11-02' })).body).toMatchObject({ usedAfter: true, stands: 'ended' })
  expect((await list()).onFile).toBe('none-on-file')
})

test('one that was entered in error is nowhere said to have been there', async () => {
  const { id } = (await send<{ id: string }>('superintendent', 'POST', '/api/standing-access', { who: 'sheriff', what: 'alarm' })).body
  const end = await send<AccessView>('superintendent', 'POST', `/api/standing-access/${id}/end`, { why: 'entered-in-error' })
  expect(end.body).toMatchObject({ stands: 'ended', endedWhy: 'entered-in-error' })
  for (const at of ['/standing-access', `/standing-access/${id}`])
    expect(await page(at)).toContain('Taken off the list on November 2, 2026: it was entered in error')
  const own = await page(`/standing-access/${id}`)
  expect([own.includes('Entered in error'), own.includes('Ended')]).toEqual([true, false])
})

test('what is wrong is said with its field, and nothing is kept', async () => {
  const before = (await list()).items.length
  const wrong = async (body: object) => {
    const { status, body: said } = await send('counsel', 'POST', '/api/standing-access', { who: 'sheriff', what: 'alarm', ...body })
    return [status, said.errors?.map(({ pointer }) => pointer)]
  }
  expect(await wrong({ who: 'nobody' })).toEqual([422, ['/who']])
  expect(await wrong({ since: '2026-02-30' })).toEqual([422, ['/since']])
  expect(await wrong({ since: '2026-12-01' })).toEqual([422, ['/since']])
  expect(await wrong({ since: '2026-10-10', until: '2026-10-09' })).toEqual([422, ['/until']])
  expect((await list()).items.length).toBe(before)
})

test('every access folds afresh to what its table says', async () => {
  expect(await replayAccess(whole.database, falls)).toEqual({ matters: 3, differences: [] })
})
