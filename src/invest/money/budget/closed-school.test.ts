import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { falls, openTestStore } from '../../../people/testing/open-test-app.ts'
import type { Database } from '../../../platform/database/index.ts'
import { readMoney } from '../read-money.ts'
import { budgetCommand } from './command-line.ts'

/** Two schools merge: the books of the year before go on naming the one that closed, and so does the mapping that is kept. */
let database: Database
let folder: string
const at = new Date('2026-11-25T15:00:00Z')
beforeAll(async () => {
  ;({ database } = await openTestStore(at.toISOString(), []))
  folder = mkdtempSync(join(tmpdir(), 'closed-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.close()
})

const run = (csv: string, year: string, mapping: object | null) => {
  const [path, how] = [join(folder, 'b.csv'), join(folder, 'm.json')]
  writeFileSync(path, csv)
  writeFileSync(how, JSON.stringify(mapping))
  return budgetCommand(database, {
    ...{ district: falls, path, source: 'town', year, mapping: mapping && how, sheet: null, commit: true, at },
  })
}
const mapping = { account: 'A', title: 'T', amount: 'M', school: 'S', schools: { '02': 'Mill Street Middle School' } }
const head = 'A,T,M,S\n'

test('the year before is read with the school that has closed since, by name and by the mapping that is kept, and told', async () => {
  expect(await run(`${head}1,Teachers,100.10,02\n2,Aides,50.05,Mill Street Middle School\n`, '2026', mapping)).toMatchObject({ exit: 0 })
  await database.transaction('app', falls, tx =>
    tx.run({ name: 'people.test-close', sql: `update people.org set active = false where district_id = $1 and name = $2` }, [
      tx.district,
      'Mill Street Middle School',
    ]),
  )
  const again = await run(`${head}1,Teachers,100.10,02\n2,Aides,50.05,Mill Street Middle School\n`, '2026', null)
  expect(again).toMatchObject({ exit: 0, json: { ok: true, counts: { same: 2, gone: 0 } } })
  expect(again.text).toContain(
    '2 lines are of a school that is on the roster no more (Mill Street Middle School), with $150.15 in all. That is as it should be for a year before it closed.',
  )
  expect(await run(`${head}1,Teachers,150.15,Harbor Falls High School\n`, '2027', null)).toMatchObject({
    exit: 0,
    json: { committed: true },
  })
  const { lines } = await database.transaction('app', falls, tx => readMoney(tx, { year: 2026, today: '2026-11-25' }))
  expect(new Set(lines.map(({ school }) => school)).size).toBe(1)
  expect(lines).toHaveLength(2)
})
