import { afterAll, beforeAll, expect, test } from 'vitest'
import { replayBooks } from './replay.ts'
import { falls } from '../../people/testing/open-test-app.ts'
import type { Money } from './contract.ts'
import { openMoneyApp } from './testing/open-money-app.ts'

/** Grants that are renewed under the same account each year, and files that are corrected. Today is July 10, 2027. */
let opened: Awaited<ReturnType<typeof openMoneyApp>>
const post = async (url: string, payload: object) =>
  opened.app.inject({ method: 'POST', url, payload, headers: await opened.headersOf('finance') })
beforeAll(async () => {
  opened = await openMoneyApp([], '2027-07-10T15:00:00Z')
})
afterAll(() => opened.close())

const mapping = { account: 'Acct', title: 'What', amount: 'Amt', grantFrom: 'Begins', grantTo: 'Ends', fringe: 'Fringe' }
const fileOf = (...lines: readonly string[]) => ['Acct,What,Amt,Begins,Ends,Fringe', ...lines].join('\n')
const send = async (year: number, csv: string) => {
  const read = await post('/api/invest/money/imports', { year, source: 'made-up', name: 'grants.csv', mapping, csv })
  return read.json<{ id: string; difference: string; corrected: number; counts: object; amendment: string | null }>()
}
const save = async ({ id, difference }: { id: string; difference: string }) =>
  post(`/api/invest/money/imports/${id}/commit`, { difference })
const linesOf = async (year: number) => (await opened.app.inject({ url: `/api/invest/money?year=${year}` })).json<Money>().lines
const lineCalled = async (year: number, title: string) => (await linesOf(year)).find(line => line.title === title)

const renewed = 'G-1,Renewed each year,1000.00'
const town = 'T-1,Town,500.00,,,'

test('the file of a later year changes no grant period, and no share of benefits, of the year before', async () => {
  expect((await save(await send(2026, fileOf(`${renewed},2025-07-01,2026-06-30,20%`, town)))).statusCode).toBe(200)
  expect((await save(await send(2027, fileOf(`${renewed},2026-07-01,2028-08-31,30%`, town)))).statusCode).toBe(200)
  expect(await lineCalled(2026, 'Renewed each year')).toMatchObject({ grantFrom: '2025-07-01', grantTo: '2026-06-30', fringe: 2_000 })
  expect(await lineCalled(2027, 'Renewed each year')).toMatchObject({ grantFrom: '2026-07-01', grantTo: '2028-08-31', fringe: 3_000 })
  const page = (year: number) => opened.app.inject({ url: `/invest/money/budget?year=${year}` })
  expect((await page(2026)).body).toContain('$200')
  expect((await page(2027)).body).toContain('$300')
  const line = (await lineCalled(2026, 'Renewed each year'))?.id
  expect((await post('/api/invest/spend', { line, cents: 10_000, year: 2026, on: '2026-05-01' })).statusCode).toBe(201)
  expect((await post('/api/invest/spend', { line, cents: 10_000, year: 2027, on: '2027-05-01' })).statusCode).toBe(201)
})

test('what is left of a grant that ended goes back, though it was renewed', async () => {
  expect((await post('/api/invest/close', { year: 2026, sure: true })).statusCode).toBe(200)
  expect(await lineCalled(2026, 'Renewed each year')).toMatchObject({ carriedOut: 0, lapsed: 90_000 })
  expect(await lineCalled(2027, 'Renewed each year')).toMatchObject({ broughtIn: 0, available: 90_000 })
})

test('a file that corrects a period, a name or a share alone is saved, and no vote is asked for it', async () => {
  const csv = fileOf('G-1,Renewed for three years,1000.00,2026-07-01,2029-06-30,30%', 'T-1,Town,500.00,,,25%')
  const read = await send(2027, csv)
  expect(read).toMatchObject({ corrected: 2, counts: { new: 0, changed: 0, same: 2, gone: 0 } })
  const page = await opened.app.inject({
    url: `/invest/money/import?upload=${read.id}`,
    headers: await opened.headersOf('finance'),
  })
  expect(page.body).toContain('2 lines have other names, grant periods or shares of benefits')
  expect(page.body).not.toContain('Nothing would change')
  expect((await save(read)).json()).toMatchObject({ committed: true, amendment: null })
  expect(await lineCalled(2027, 'Renewed for three years')).toMatchObject({ grantTo: '2029-06-30', opened: 100_000 })
  expect(await lineCalled(2027, 'Town')).toMatchObject({ fringe: 2_500 })
  expect(await lineCalled(2026, 'Town')).toMatchObject({ fringe: null })
  expect(await send(2027, csv)).toMatchObject({ corrected: 0, counts: { same: 2 } })
})

test('a year that is closed takes no correction', async () => {
  const read = await send(2026, fileOf(`${renewed},2025-07-01,2026-09-30,20%`, town))
  expect((await save(read)).json()).toMatchObject({ code: 'year-closed' })
  expect(await lineCalled(2026, 'Renewed for three years')).toMatchObject({ grantTo: '2026-06-30' })
})

test('books that begin after the next year was closed are closed when nothing goes on from them', async () => {
  const { id: line } = (
    await post('/api/invest/lines', { title: 'Found late', owner: 'district', kind: 'support', year: 2025, cents: 10_000 })
  ).json<{ id: string }>()
  const promise = await post('/api/invest/encumbrances', { line, cents: 7_000, year: 2025, on: '2025-05-01' })
  const no = await post('/api/invest/close', { year: 2025, sure: true })
  expect(no.statusCode).toBe(409)
  expect(no.json()).toMatchObject({ code: 'next-closed', detail: expect.stringContaining('$70 would go on into fiscal year 2026') })
  const { id } = promise.json<{ id: string }>()
  const settle = { how: 'released', cents: 7_000, on: '2025-06-30' }
  expect((await post(`/api/invest/encumbrances/${id}/settle`, settle)).statusCode).toBe(201)
  expect((await post('/api/invest/close', { year: 2025, sure: true })).statusCode).toBe(200)
  expect(await lineCalled(2025, 'Found late')).toMatchObject({ lapsed: 10_000, carriedOut: 0 })
  expect((await replayBooks(opened.database, falls)).differences).toEqual([])
})

test('a year without any books is not closed, whether it is over or to come', async () => {
  for (const year of [2010, 2090]) {
    const no = await post('/api/invest/close', { year, sure: true })
    expect(no.statusCode).toBe(404)
    expect(no.json()).toMatchObject({ code: 'not-found', detail: 'There are no books of that year. Choose a year that has some.' })
  }
  expect((await post('/api/invest/close', { year: 2025, sure: true })).json()).toMatchObject({ code: 'year-closed' })
  expect((await replayBooks(opened.database, falls)).differences).toEqual([])
})

test('on the page, too, nobody saves a difference that they have not seen', async () => {
  const csv = fileOf('G-1,Renewed for three years,1200.00,2026-07-01,2029-06-30,30%', 'T-1,Town,500.00,,,25%')
  const { id, difference } = await send(2027, csv)
  const headers = await opened.headersOf('finance')
  const press = (seen: string) =>
    opened.app.inject({
      method: 'POST',
      url: '/invest/money/import',
      payload: new URLSearchParams({ save: id, difference: seen, deed: 'press' }).toString(),
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    })
  const other = await press('0'.repeat(64))
  expect(other.statusCode).toBe(409)
  expect(other.body).toContain('The books changed while this file was read.')
  expect(other.body).toContain(difference)
  expect((await press(difference)).statusCode).toBe(303)
})

test('what a file gave a line goes up by a vote alone; a mapping that was mended later is told that lines stay what they were', async () => {
  const line = (await lineCalled(2027, 'Town'))?.id
  const more = await post(`/api/invest/lines/${line}/open`, { year: 2027, cents: 100 })
  expect(more.statusCode).toBe(409)
  expect(more.json()).toMatchObject({ code: 'by-amendment' })
  expect((await post(`/api/invest/lines/${line}/open`, { year: 2027, cents: 0 })).statusCode).toBe(200)
  const coded = { account: 'Acct', title: 'What', amount: 'Amt', function: 'Fn' }
  const csv = 'Acct,What,Amt,Fn\nP-1,Guards,10.00,3600\nP-2,More guards,20.00,3600\n'
  const read = async (mapping: object) => {
    const sent = await post('/api/invest/money/imports', { year: 2027, source: 'guards', name: 'g.csv', mapping, csv })
    return sent.json<{ id: string; difference: string; warnings: { message: string }[] }>()
  }
  expect((await save(await read(coded))).statusCode).toBe(200)
  const { warnings } = await read({ ...coded, kinds: { '3600': 'police' } })
  expect(warnings.map(({ message }) => message)).toEqual([
    '2 lines pay for something else by this mapping than in the books, with $30 in all. What a line pays for does not change: use another account.',
  ])
})
