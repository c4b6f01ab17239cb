import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listSchools } from '../../../people/index.ts'
import { falls, openTestStore } from '../../../people/testing/open-test-app.ts'
import type { Database } from '../../../platform/database/index.ts'
import { readMoney } from '../read-money.ts'
import { replayBooks } from '../replay.ts'
import { foldedTotals, hadBy } from '../testing/folded-totals.ts'
import { madeUpBudget, madeUpMapping } from '../testing/made-up-budget.ts'
import { budgetCommand } from './command-line.ts'
import { mappingShape } from './mapping.ts'
import { readBudget } from './read-budget.ts'
import { none } from './totals-by.ts'

let database: Database
let folder: string
let schools: readonly { readonly id: string; readonly name: string }[]
const at = new Date('2026-11-25T15:00:00Z')

beforeAll(async () => {
  ;({ database } = await openTestStore(at.toISOString(), []))
  folder = mkdtempSync(join(tmpdir(), 'budget-'))
  schools = await database.transaction('app', falls, listSchools)
  writeFileSync(join(folder, 'mapping.json'), JSON.stringify(madeUpMapping))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.close()
})

const run = (
  name: string,
  text: string | Buffer,
  more: { source?: string; year?: string; commit?: boolean; mapping?: string | null } = {},
) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  const { source = 'town-ledger', year = '2027', commit = true, mapping = join(folder, 'mapping.json') } = more
  return budgetCommand(database, { district: falls, path, source, year, mapping, sheet: null, commit, at })
}
const noSchools = { ids: new Map<string, string>(), closed: new Map<string, string>() }
const books = (year: number) => database.transaction('app', falls, tx => readMoney(tx, { year, today: '2026-11-25' }))

test('a budget of 4,000 lines: the difference first, then all of it, to the cent by function, school and fund', async () => {
  const { csv, sums } = madeUpBudget(
    4_000,
    schools.map(({ name }) => name),
  )
  const first = await run('a.csv', csv, { commit: false })
  expect(first).toMatchObject({ exit: 0, json: { ok: true, committed: false, lines: 4_000, cents: sums.all, asAmendment: false } })
  expect((await books(2027)).lines).toEqual([])
  expect(await run('a.csv', csv)).toMatchObject({
    exit: 0,
    json: { committed: true, counts: { new: 4_000, changed: 0, same: 0, gone: 0 } },
  })
  const { lines } = await books(2027)
  const added = (by: 'function' | 'school' | 'fund') => new Map(foldedTotals(lines, by).map(({ code, had }) => [code, had]))
  expect(added('function')).toEqual(sums.function)
  expect(added('fund')).toEqual(sums.fund)
  const bySchool = schools.map(({ id, name }) => [id, sums.school.get(name)] as const)
  expect(added('school')).toEqual(new Map([...bySchool, [none, sums.school.get('')]]))
  expect(lines.reduce((sum, line) => sum + hadBy(line), 0)).toBe(sums.all)
  const grant = lines.find(({ fund }) => fund === '2100')
  expect(grant).toMatchObject({ owner: 'grant', grantFrom: '2026-07-01', grantTo: '2027-09-30' })
  // 31.5 % of the pay of object 01, each line rounded to the cent.
  const pay = lines.filter(({ object }) => object === '01')
  const fringe = pay.reduce((sum, { opened }) => sum + Math.floor((opened * 3_150 + 5_000) / 10_000), 0)
  expect(foldedTotals(lines, 'object').map(({ code, fringe: of }) => [code, of])).toEqual([
    ['01', fringe],
    ...['02', '03', '04', '05', '06'].map(code => [code, 0]),
  ])
  expect((await replayBooks(database, falls)).differences).toEqual([])
})

test('the same file again changes nothing; another one of the year is asked as an amendment, by the mapping that was kept', async () => {
  const names = schools.map(({ name }) => name)
  expect(await run('a.csv', madeUpBudget(4_000, names).csv, { mapping: null })).toMatchObject({
    json: { committed: false, counts: { new: 0, changed: 0, same: 4_000, gone: 0 } },
  })
  const { csv } = madeUpBudget(3_999, names, (cents, line) => (line === 10 ? cents + 5 : line === 11 ? cents - 7 : cents))
  const done = await run('b.csv', csv, { mapping: null })
  expect(done.json).toMatchObject({ committed: true, asAmendment: true, counts: { new: 0, changed: 2, same: 3_997, gone: 1 } })
  const { book } = await books(2027)
  const last = ((3_999 * 7_919) % 9_000_000) + 1
  expect(book.amendments.map(({ state, changes }) => [state, changes.map(({ cents }) => cents)])).toEqual([['asked', [5, -7, -last]]])
  expect((await replayBooks(database, falls)).differences).toEqual([])
})

test('bad input: file, line, column and what was expected, and nothing half done', async () => {
  const before = await books(2027)
  const head = 'Account,Function,Object,School,Fund,Description,FY27 Adopted,Grant from,Grant to,Fringe %'
  const faults = async (...rows: readonly string[]) => {
    const { exit, text } = await run('bad.csv', [head, ...rows].join('\n'), { source: 'bad' })
    return [exit, ...text.split('\n').slice(1)]
  }
  expect(
    await faults(
      'a-1,2305,01,,0100,Teachers,1000.00,,,',
      'a-2,230,01,,0100,Teachers,1000.00,,,',
      'a-3,2305,7,,0100,Teachers,1000.00,,,',
      'a-4,2305,01,Nowhere,0100,Teachers,1000.00,,,',
      'a-5,2305,01,,0100,Teachers,(1000.00,,,',
      'a-6,2305,01,,0100,Teachers,1000.005,,,',
      'a-7,2305,01,,0100,,1,,,',
      'a-8,2305,01,,2100,Teachers,1,2026-07-01,2026-06-30,',
      'a-9,2305,01,,2100,Teachers,1,2026-02-30,,',
      'a-10,2305,01,,0100,Teachers,1,,,0.31',
      'a-1,2305,01,,0100,Teachers,1000.00,,,',
      'a-11,2305,01,,0100,Teachers,1,,,,more',
      `a-12,2305,01,,0100,${'Teachers '.repeat(10)},1,,,`,
    ),
  ).toEqual([
    1,
    'bad.csv, line 3, column 2: We read “230”. A function of the state’s chart was expected: four digits, such as 2305.',
    'bad.csv, line 4, column 3: We read “7”. An object of the state’s chart was expected: 01 to 06.',
    'bad.csv, line 5, column 4: We read “Nowhere”. A school of ours was expected: its name, its state code, or a code that the mapping names.',
    'bad.csv, line 6, column 7: We read “(1000.00”. An amount in dollars and cents was expected, such as 1,250.50; a credit as -1,250.50 or (1,250.50).',
    'bad.csv, line 7, column 7: We read “1000.005”. An amount in dollars and cents was expected, such as 1,250.50; a credit as -1,250.50 or (1,250.50).',
    'bad.csv, line 8, column 6: Nothing stands in “Description”. What the line is called was expected, in up to 80 letters.',
    'bad.csv, line 9, column 9: The grant ends on 2026-06-30, before it begins. A later day was expected.',
    'bad.csv, line 10, column 8: We read “2026-02-30”. A day was expected, such as 2026-09-30.',
    'bad.csv, line 11, column 10: We read “0.31”. A share from 0 to 200 percent was expected, such as 31.5 or 31.5%; one below 1 percent with its sign.',
    'bad.csv, line 12, column 1: The same account, function, object, school and fund stand on line 2. One line was expected.',
    'bad.csv, line 13: This line has 11 cells. The line of headings has 10.',
    'bad.csv, line 14, column 6: We read “Teachers Teachers Teachers Teachers Teachers Teachers Tea…” in “Description”. What the line is called was expected, in up to 80 letters and without signs that nobody sees.',
  ])
  expect(await run('no-heads.csv', 'Acct,Amount\n1,2\n')).toMatchObject({
    exit: 1,
    text: expect.stringContaining('no-heads.csv, line 1: There is no column “Account”. The file has: Acct, Amount.'),
  })
  expect(await run('empty.csv', `${head}\n`)).toMatchObject({
    exit: 1,
    text: expect.stringContaining('The file has no lines of a budget.'),
  })
  expect(await run('latin.csv', Buffer.from([...Buffer.from(`${head}\n`), 0xe9]))).toMatchObject({
    text: expect.stringContaining('latin.csv, line 2: This line is not plain UTF-8'),
  })
  expect(await run('quotes.csv', `${head}\n"a,2305\n`)).toMatchObject({
    text: expect.stringContaining('quotes.csv, line 2: A quote is opened'),
  })
  expect(await run('x.xlsx', Buffer.from('PK\u0003\u0004 not a workbook'))).toMatchObject({
    text: expect.stringContaining('x.xlsx, line 1: This is no spreadsheet'),
  })
  expect(await run('a.csv', 'x', { source: 'other', mapping: null })).toMatchObject({ exit: 1, json: { code: 'no-mapping' } })
  expect(await run('a.csv', 'x', { year: '27' })).toMatchObject({ exit: 2 })
  expect(await run('a.csv', 'x', { source: 'Town' })).toMatchObject({ exit: 2 })
  expect(await run('a.csv', 'x', { mapping: join(folder, 'no.json') })).toMatchObject({ exit: 2 })
  expect(await books(2027)).toEqual(before)
})

test('a cell that a workbook has merged with the one above it is told: its line is taken for no sum, and no amount counts twice', () => {
  const rows = [
    { line: 1, cells: ['Account', 'Description', 'FY27 Adopted', 'Notes'] },
    { line: 2, cells: ['z-1', 'One', '100.00', 'a note for both lines'] },
    { line: 3, cells: ['', 'Two', '50.00', ''], merged: [0, 3] },
    { line: 4, cells: ['z-4', 'Four', '', ''], merged: [2] },
    { line: 5, cells: ['z-5', 'Five', '5.00', ''], merged: [3] },
  ]
  const read = readBudget(rows, mappingShape.parse({ account: 'Account', title: 'Description', amount: 'FY27 Adopted' }), noSchools, 2027)
  expect(read.faults.map(({ line, column, says }) => [line, column, says.en.slice(0, 43)])).toEqual([
    [3, 1, 'This cell is merged with the one above it, '],
    [4, 3, 'This cell is merged with the one above it, '],
  ])
  expect([read.lines.map(({ account }) => account), read.warnings]).toEqual([['z-1', 'z-5'], []])
})

test('a fund that lost the zeros before it, so that the mapping does not know it, is told with what it has', () => {
  const mapping = mappingShape.parse({ account: 'A', title: 'T', amount: 'M', fund: 'F', funds: { '0300': 'city', '2100': 'grant' } })
  const cells = [
    ['A', 'T', 'M', 'F'],
    ['z-1', 'One', '10.00', '300'],
    ['z-2', 'Two', '5.50', '0300'],
    ['z-3', 'Three', '1.00', '300'],
    ['z-4', 'Four', '1.00', '310'],
  ]
  const rows = cells.map((its, at) => ({ line: at + 1, cells: its }))
  const read = readBudget(rows, mapping, noSchools, 2027)
  expect(read.warnings.map(({ line, says }) => [line, says.en])).toEqual([
    [
      2,
      '2 lines have a fund that the mapping has with other zeros before it (300), with $11 in all. What the mapping says of that fund does not hold for them. Write the fund there as it stands in the file.',
    ],
  ])
})

test('a line with no account is a sum of others: left out, and told with what it has', async () => {
  const done = await run(
    'sums.csv',
    'Account,Description,FY27 Adopted,Function,Object,School,Fund,Grant from,Grant to,Fringe %\nz-1,One,"1,000.25",2305,01,,,,,\n,Total,"1,000.25"\n',
    {
      source: 'sums',
      year: '2026',
    },
  )
  expect(done.json).toMatchObject({
    committed: true,
    cents: 1_000_25,
    warnings: [
      {
        file: expect.stringContaining('sums.csv'),
        line: 3,
        message: '1 line has no account, with $1,000.25 in all. We take them for sums and leave them out.',
      },
    ],
  })
})

test('credits come in as they are, told; the file is one with semicolons and titles above its headings', async () => {
  const text =
    'Town of Harbor Falls;;\n;;\nAccount;Description;FY27 Adopted\nc-1;Special education;"900,000.00"\nc-2;Circuit breaker;(450,000.25)\nc-3;Turnover;-10,000.00\n;Sum;"439,999.75"\n'
  const mapping = join(folder, 'credits.json')
  writeFileSync(mapping, JSON.stringify({ account: 'Account', title: 'Description', amount: 'FY27 Adopted' }))
  const more = { source: 'credits', year: '2028', mapping }
  const done = await run('credits.csv', text, more)
  expect(done.json).toMatchObject({
    committed: true,
    cents: 439_999_75,
    warnings: [
      { line: 7, message: '1 line has no account, with $439,999.75 in all. We take them for sums and leave them out.' },
      {
        line: 5,
        message: '2 lines are credits, with −$460,000.25 in all. They offset other lines, and nothing is spent of them.',
      },
    ],
  })
  const { lines } = await books(2028)
  expect(lines.map(({ title, available }) => [title, available])).toEqual([
    ['Special education', 900_000_00],
    ['Circuit breaker', -450_000_25],
    ['Turnover', -10_000_00],
  ])
  expect((await replayBooks(database, falls)).differences).toEqual([])

  // The same change twice, before anybody has voted, would be made twice.
  const less = text.replace('900,000.00', '600,000.00')
  expect(await run('credits.csv', less, more)).toMatchObject({ json: { committed: true, asAmendment: true } })
  expect(await run('credits.csv', less, more)).toMatchObject({
    exit: 1,
    json: {
      committed: false,
      faults: [
        {
          line: 4,
          message: 'Special education waits for the vote on an amendment. Bring the file once that is decided, or asked for no longer.',
        },
      ],
    },
  })
})
