import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import { type DistrictId, freshId } from '../../kernel/ids.ts'
import { columnsOf, type Database, inColumns, statement } from './index.ts'
import { openTestDatabase } from './testing.ts'

const pair = z.object({ left: z.number(), right: z.string() })

const said = statement({
  name: 'test.said-by-name',
  sql: `select $right::text as right, $left::int as left, $right::text || '$left' || $district::text as again`,
  takes: pair,
  row: pair.extend({ again: z.string() }),
})

const inOrder = statement({
  name: 'test.said-in-columns',
  sql: 'select x.left, x.right from unnest($left::int[], $right::text[]) x("left", "right") where $district::uuid is not null',
  takes: columnsOf(pair),
  row: pair,
})

const always = statement({ name: 'test.planned-once', sql: 'select district_id from platform.district where district_id = $1' })
const search = statement({
  name: 'test.planned-anew',
  sql: 'select district_id from platform.district where ($1::uuid is null or district_id = $1)',
})
const plans = statement({
  name: 'test.plans',
  sql: `select name, generic_plans::int as once, custom_plans::int as anew from pg_prepared_statements where name = any($1::text[]) order by name desc`,
  row: z.object({ name: z.string(), once: z.number(), anew: z.number() }),
})

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

test('names become places once, the same name the same place', () => {
  expect(said.sql).toBe(`select $1::text as right, $2::int as left, $1::text || '$left' || $3::text as again`)
  expect(said.places).toEqual(['right', 'left', 'district'])
})

test('values go where their names stand, in whatever order they are given, and the district is the transaction’s own', async () => {
  const district = freshId<DistrictId>()
  const found = await database.transaction('app', district, tx => tx.one(said, { left: 7, right: 'seven' }))
  expect(found).toEqual({ left: 7, right: 'seven', again: `seven$left${district}` })
})

test('rows go as columns, and none at all as empty ones', async () => {
  const rows = [...['one', 'two'].entries()].map(([at, right]) => ({ left: at + 1, right, more: 'left out' }))
  const asked = (given: typeof rows) => database.transaction('app', freshId<DistrictId>(), tx => tx.many(inOrder, inColumns(pair, given)))
  expect(await asked(rows)).toEqual([
    { left: 1, right: 'one' },
    { left: 2, right: 'two' },
  ])
  expect(await asked([])).toEqual([])
})

test('a name that is only in the text or only in the shape is told when the statement is declared', () => {
  const declare = (sql: string) => () => statement({ name: 'test.odd', sql, takes: pair })
  expect(declare('select $left, $rigth where $district is not null')).toThrow(
    'statement test.odd: in its text or in its shape and not in both: rigth, right',
  )
  expect(declare('select $left, $right')).toThrow('district')
})

test('a statement is planned once a connection; a search in which filters may be left out, for what it is asked', async () => {
  const district = freshId<DistrictId>()
  const found = await database.transaction('app', district, async tx => {
    for (const id of [district, null, district]) {
      await tx.run(always, [id])
      await tx.run(search, [id])
    }
    return tx.many(plans, [[always.name, search.name]])
  })
  expect(found).toEqual([
    { name: always.name, once: 3, anew: 0 },
    { name: search.name, once: 0, anew: 3 },
  ])
})

test('what a statement takes is known to the compiler', () => {
  expectTypeOf(said.takes).toEqualTypeOf<z.ZodType<{ left: number; right: string }> | undefined>()
})
