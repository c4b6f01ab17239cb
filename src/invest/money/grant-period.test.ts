import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Money } from './contract.ts'
import { openMoneyApp } from './testing/open-money-app.ts'

/** A grant pays for what is ordered and bought while it runs, and for nothing before or after. Today is November 25, 2026. */
let opened: Awaited<ReturnType<typeof openMoneyApp>>
const lines = new Map<string, string>()
const post = async (url: string, payload: object) =>
  opened.app.inject({ method: 'POST', url, payload, headers: await opened.headersOf('finance') })

beforeAll(async () => {
  opened = await openMoneyApp([])
  const csv = [
    'Acct,What,Amt,Begins,Ends',
    'G-1,Runs,1000.00,2026-09-01,2028-08-31',
    'G-2,Ended,1000.00,2026-09-01,2026-10-31',
    'G-3,Begins later,1000.00,2027-01-01,',
    'T-1,No grant,1000.00,,',
  ].join('\n')
  const mapping = { account: 'Acct', title: 'What', amount: 'Amt', grantFrom: 'Begins', grantTo: 'Ends' }
  const read = await post('/api/invest/money/imports', { year: 2027, source: 'made-up', name: 'grants.csv', mapping, csv })
  const { id, difference } = read.json<{ id: string; difference: string }>()
  expect((await post(`/api/invest/money/imports/${id}/commit`, { difference })).statusCode).toBe(200)
  const books = (await opened.app.inject({ url: '/api/invest/money?year=2027' })).json<Money>()
  for (const line of books.lines) lines.set(line.title, line.id)
})
afterAll(() => opened.close())

const does = async (what: 'spend' | 'encumbrances', title: string, on?: string) => {
  const answer = await post(`/api/invest/${what}`, { line: lines.get(title), cents: 100, year: 2027, ...(on ? { on } : {}) })
  return answer.statusCode === 201 ? 'done' : answer.json<{ code: string; detail: string }>()
}
const before = {
  code: 'before-grant',
  detail: 'The grant begins on September 1, 2026, and pays for nothing before. Choose a day on which it runs, or another line.',
}
const after = {
  code: 'after-grant',
  detail: 'The grant ended on October 31, 2026. Choose a day on which it ran, or pay it from what was promised by then.',
}

test.each(['spend', 'encumbrances'] as const)('%s: the first and the last day of a grant, and none beside them', async what => {
  expect(await does(what, 'Runs', '2026-08-31')).toMatchObject(before)
  expect(await does(what, 'Runs', '2026-09-01')).toBe('done')
  expect(await does(what, 'Runs')).toBe('done')
  expect(await does(what, 'Ended', '2026-10-31')).toBe('done')
  expect(await does(what, 'Ended', '2026-11-01')).toMatchObject(after)
  expect(await does(what, 'Ended')).toMatchObject(after)
  expect(await does(what, 'Begins later')).toMatchObject({ code: 'before-grant' })
  expect(await does(what, 'No grant', '2026-07-01')).toBe('done')
})

test('what was promised while a grant ran is paid after it', async () => {
  const made = await post('/api/invest/encumbrances', { line: lines.get('Ended'), cents: 250, year: 2027, on: '2026-10-30' })
  const { id } = made.json<{ id: string }>()
  expect((await post(`/api/invest/encumbrances/${id}/settle`, { how: 'paid', cents: 250 })).statusCode).toBe(201)
})
