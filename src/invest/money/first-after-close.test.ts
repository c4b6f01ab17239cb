import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Money } from './contract.ts'
import { openMoneyApp } from './testing/open-money-app.ts'

/** A grant runs on over the end of a year that is closed, and the next year's budget comes only then. Today is November 25, 2026. */
let opened: Awaited<ReturnType<typeof openMoneyApp>>
const post = async (url: string, payload: object) =>
  opened.app.inject({ method: 'POST', url, payload, headers: await opened.headersOf('finance') })
beforeAll(async () => {
  opened = await openMoneyApp([])
})
afterAll(() => opened.close())

const mapping = { account: 'Acct', title: 'What', amount: 'Amt', grantFrom: 'Begins', grantTo: 'Ends' }
const send = async (year: number, csv: string) => {
  const read = await post('/api/invest/money/imports', { year, source: 'made-up', name: 'grants.csv', mapping, csv })
  return read.json<{ id: string; difference: string; asAmendment: boolean; counts: object; faults: object[] }>()
}
const save = async ({ id, difference }: { id: string; difference: string }) =>
  post(`/api/invest/money/imports/${id}/commit`, { difference })
const linesOf = async (year: number) => {
  const { lines } = (await opened.app.inject({ url: `/api/invest/money?year=${year}` })).json<Money>()
  return lines.map(({ title, opened: budget, broughtIn, available }) => ({ title, budget, broughtIn, available }))
}

test('the first file of a year is its budget, though grants have brought money into the year before it came', async () => {
  expect(
    (await save(await send(2026, 'Acct,What,Amt,Begins,Ends\nG-1,Grant,1000.00,2025-09-01,2028-08-31\nT-1,Town,500.00,,\n'))).statusCode,
  ).toBe(200)
  expect((await post('/api/invest/close', { year: 2026, sure: true })).statusCode).toBe(200)
  expect(await linesOf(2027)).toEqual([{ title: 'Grant', budget: 0, broughtIn: 100_000, available: 100_000 }])
  const csv = 'Acct,What,Amt,Begins,Ends\nG-1,Grant,200.00,2025-09-01,2028-08-31\nT-1,Town,600.00,,\n'
  const read = await send(2027, csv)
  expect(read).toMatchObject({ asAmendment: false, counts: { new: 2, changed: 0, same: 0, gone: 0 }, faults: [] })
  expect((await save(read)).statusCode).toBe(200)
  expect(await linesOf(2027)).toEqual([
    { title: 'Grant', budget: 20_000, broughtIn: 100_000, available: 120_000 },
    { title: 'Town', budget: 60_000, broughtIn: 0, available: 60_000 },
  ])
  expect(await send(2027, csv)).toMatchObject({ asAmendment: true, counts: { new: 0, changed: 0, same: 2, gone: 0 } })
})
