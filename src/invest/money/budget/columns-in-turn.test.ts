import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listSchools } from '../../../people/index.ts'
import { falls, openTestStore } from '../../../people/testing/open-test-app.ts'
import type { Database } from '../../../platform/database/index.ts'
import { readMoney } from '../read-money.ts'
import { budgetCommand } from './command-line.ts'

let database: Database
let folder: string
let mapping: string
const at = new Date('2026-11-25T15:00:00Z')
const headings = ['Acct No', 'Line', 'FY27', 'Func', 'Obj', 'Bldg', 'Fund', 'From', 'To', 'Benefits']

beforeAll(async () => {
  ;({ database } = await openTestStore(at.toISOString(), []))
  folder = mkdtempSync(join(tmpdir(), 'columns-'))
  const [first] = await database.transaction('app', falls, listSchools)
  mapping = join(folder, 'mapping.json')
  const columns = { account: 'Acct No', title: 'Line', amount: 'FY27', function: 'Func', object: 'Obj', school: 'Bldg', fund: 'Fund' }
  const periods = { grantFrom: 'From', grantTo: 'To', fringe: 'Benefits' }
  writeFileSync(mapping, JSON.stringify({ ...columns, ...periods, funds: { '2100': 'grant' }, schools: { '01': first?.name, '00': null } }))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.close()
})

/** 200 lines below a title and the headings; every tenth is of a grant. */
const lines = (): string[][] =>
  Array.from({ length: 200 }, (_, i) => {
    const grant = i % 10 === 9
    return [
      ...[`${5000 + i}`, `"Line ${i}, ""room ${i % 7}"""`, `${100 + i}.25`, ['2305', '2710', '3600'][i % 3] ?? '', `0${(i % 4) + 1}`],
      ...[`0${i % 2}`, grant ? '2100' : '0100', grant ? '2026-07-01' : '', grant ? '9/30/2027' : '', i % 4 === 0 ? '31.5%' : ''],
    ]
  })
const bring = async (name: string, rows: readonly (readonly string[])[], heads: readonly string[] = headings) => {
  const path = join(folder, name)
  writeFileSync(path, ['Town of Nowhere,,', heads.join(','), ...rows.map(row => row.join(','))].join('\n'))
  return budgetCommand(database, { ...{ district: falls, path, source: 'town', year: '2027', mapping, sheet: null }, commit: true, at })
}
const books = () => database.transaction('app', falls, tx => readMoney(tx, { year: 2027, today: '2026-11-25' }))
/** The file of 200 lines with one cell of one line otherwise. */
const withOne = (row: number, column: number, cell: string) =>
  lines().map((line, r) => line.map((each, c) => (r === row && c === column ? cell : each)))

test.each([
  ['Acct No', '', 'No account stands here, and the line has its own function, object or fund, so it is no sum of others.'],
  ['Acct No', 'x'.repeat(41), 'An account of up to 40 letters'],
  ['Line', '', 'Nothing stands in “Line”.'],
  ['FY27', '10.005', 'We read “10.005”. An amount in dollars and cents was expected'],
  ['Func', '23055', 'We read “23055”. A function'],
  ['Obj', '99', 'We read “99”. An object'],
  ['Bldg', 'Nowhere High', 'We read “Nowhere High”. A school of ours'],
  ['Fund', '#2100', 'We read “#2100”. A fund'],
  ['From', '2026-13-01', 'We read “2026-13-01”. A day'],
  ['From', '2027-07-01', 'We read “2027-07-01”. This year ends on 2027-06-30, so nothing of the grant could be spent in it.'],
  ['To', '2026-02-30', 'We read “2026-02-30”. A day'],
  ['Benefits', '0.31', 'We read “0.31”. A share'],
])('an error in “%s”, %s, is told with file, line and column, and nothing is saved', async (heading, cell, says) => {
  const column = headings.indexOf(heading)
  const { exit, json } = await bring('wrong.csv', withOne(109, column, cell))
  const fault = { line: 112, column: column + 1, message: expect.stringContaining(says) }
  expect([exit, json]).toMatchObject([1, { committed: false, faults: [fault] }])
  expect((await books()).lines).toEqual([])
})

test.each(headings)('of a heading that is not there, “%s”, it alone is told, at the line of headings', async heading => {
  const { json } = await bring(
    'heading.csv',
    lines(),
    headings.map(each => (each === heading ? 'Another' : each)),
  )
  const message = expect.stringContaining(`There is no column “${heading}”.`)
  expect(json).toMatchObject({ committed: false, faults: [{ line: 2, message }] })
})

test.each([
  ['Acct No', 'Acct. Nr'],
  ['Line', 'Lines'],
  ['Benefits', 'Benfits'],
  ['Func', 'Fnuc'],
])('a heading that is misspelt, “%s” as “%s”, is told with line, column, what was read and what was expected', async (heading, read) => {
  const { exit, json } = await bring(
    'misspelt.csv',
    lines(),
    headings.map(each => (each === heading ? read : each)),
  )
  const message = expect.stringContaining(`We read “${read}” here, and “${heading}” was expected`)
  expect([exit, json]).toMatchObject([1, { committed: false, faults: [{ line: 2, column: headings.indexOf(heading) + 1, message }] }])
  expect((await books()).lines).toEqual([])
})

test.each(['FY26', 'FY270'])('the column of another year, “%s”, is not taken for the one that is missing', async other => {
  const { json } = await bring(
    'other-year.csv',
    lines(),
    headings.map(each => (each === 'FY27' ? other : each)),
  )
  expect(json).toMatchObject({
    committed: false,
    faults: [{ line: 2, column: null, message: expect.stringContaining('There is no column “FY27”.') }],
  })
})

test('a line with a grant period and no fund of a grant is told, and so is what has no account and is called a total', async () => {
  const other = [...withOne(109, 6, '2l00'), ['', 'Total of it all', '1.00', '2305', '01', '00', '0100', '', '', '']]
  const { exit, json } = await bring('warned.csv', other)
  const fund = '1 line has a grant period, and by the mapping no fund of a grant (2l00), with $209.25 in all.'
  expect([exit, json]).toMatchObject([
    0,
    {
      committed: true,
      lines: 200,
      warnings: [
        { line: 203, message: expect.stringContaining('no account') },
        { line: 112, message: expect.stringContaining(fund) },
      ],
    },
  ])
  const again = await bring('warned.csv', other)
  expect(again).toMatchObject({ exit: 0, json: { committed: false, counts: { new: 0, changed: 0, same: 200, gone: 0 } } })
  expect((await books()).lines).toHaveLength(200)
})
