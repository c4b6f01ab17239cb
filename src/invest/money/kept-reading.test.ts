import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshId } from '../../kernel/ids.ts'
import { isNo } from '../../kernel/refusal.ts'
import { falls, openTestStore } from '../../people/testing/open-test-app.ts'
import type { Database } from '../../platform/database/index.ts'
import { decideSpend } from './rules.ts'
import { importBudget } from './budget/import-budget.ts'
import { keptReading } from './kept-reading.ts'
import { deedOn } from './on-book.ts'
import { readMoney, readTotals } from './read-money.ts'

let database: Database
const at = new Date('2026-11-25T15:00:00Z')
const deed = () => ({ by: 'operator' as const, at, deed: freshId<string>(), timeZone: 'America/New_York' })
const mapping = { account: 'A', title: 'T', amount: 'D', owner: 'district' as const, funds: {}, kinds: {}, schools: {} }
const bring = async (year: number, csv: string) => {
  const asked = { district: falls, year, source: 'kept', mapping, sheet: null, commit: true, bytes: Buffer.from(`A,T,D\n${csv}\n`) }
  const done = await importBudget(database, { ...asked, deed: deed() })
  if (isNo(done)) throw new Error(done.detail)
}
const read = (year: number) => database.transaction('app', falls, tx => readMoney(tx, { year, today: '2026-11-25' }))

beforeAll(async () => {
  ;({ database } = await openTestStore(at.toISOString(), []))
})
afterAll(() => database.close())

test('the books are read again only when something was written in them, in whichever year', async () => {
  await bring(2027, '1,Paper,10')
  const first = await read(2027)
  expect((await read(2027)).book).toBe(first.book)
  expect(first.lines.map(({ title, available }) => [title, available])).toEqual([['Paper', 10_00]])

  // The next year gives the line another name, in this one too.
  await bring(2028, '1,Paper and pens,20')
  const renamed = await read(2027)
  expect(renamed.lines.map(({ title }) => title)).toEqual(['Paper and pens'])

  const line = first.lines[0]?.id ?? ''
  const spend = await database.transaction('app', falls, tx =>
    deedOn(tx, deed(), { year: 2027, id: line }, book =>
      decideSpend(book, { line, cents: 4_00, on: '2026-10-01', over: false, transaction: freshId() }),
    ),
  )
  expect(isNo(spend)).toBe(false)
  expect((await read(2027)).lines.map(({ spent, available }) => [spent, available])).toEqual([[4_00, 6_00]])
  expect(await database.transaction('app', falls, tx => readTotals(tx, 2027))).toMatchObject({ spent: { other: 4_00 } })
})

test('of many years what was asked for longest ago is read again; the others are kept', async () => {
  let reads = 0
  const counted = keptReading(async (_, year: number) => {
    reads += 1
    return year
  })
  const ask = (year: number) => database.transaction('app', falls, tx => counted(tx, year))
  for (let year = 2000; year < 2017; year++) expect(await ask(year)).toBe(year)
  expect(reads).toBe(17)
  await ask(2016)
  expect(reads).toBe(17)
  await ask(2000)
  expect(reads).toBe(18)
})
