import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lifetimes, staying } from '../../src/lifetimes.ts'
import { keptGroups } from '../../src/people/kept.ts'
import type { Database } from '../../src/platform/database/index.ts'
import { projectRoot } from '../../src/platform/config/index.ts'
import { openTestDatabase, ownerClient } from '../../src/platform/database/testing.ts'

/** Every table with a time and somebody in it says how long it is kept, or why it stays. */
let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

/** What a column is called that holds somebody, or something of somebody. */
const somebody =
  'person|_by$|^by$|name|address|email|sms|phone|handle|browser|badge|text|words|answers|reach|signature|student|caregiver|adult|owner|body|subject|school|posting|names|proposal|payload|bytes'
const inTable = new Set([...lifetimes.map(({ table }) => table), ...Object.values(staying).flat()])

const tablesWithSomebody = (): Promise<string[]> =>
  ownerClient(database, async client => {
    const found = await client.query<{ table: string }>(
      `select c.table_schema || '.' || c.table_name as table from information_schema.columns c
         join information_schema.tables t using (table_schema, table_name)
        where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema', 'migration')
        group by 1 having bool_or(c.udt_name = 'timestamptz') and bool_or(c.column_name ~ $1) order by 1`,
      [somebody],
    )
    return found.rows.map(({ table }) => table)
  })

test('no table with a time and somebody in it is without its line in src/lifetimes.ts', async () => {
  const found = await tablesWithSomebody()
  expect(found.length).toBeGreaterThan(30)
  expect(found.filter(table => !inTable.has(table))).toEqual([])
})

test('the page names every reason for which something stays', () => {
  expect([...keptGroups].sort()).toEqual(Object.keys(staying).sort())
})

test('a table that is planted without one is found by its name', async () => {
  await ownerClient(database, client =>
    client.query('create table people.planted_look (district_id uuid not null, person_id uuid not null, looked_at timestamptz not null)'),
  )
  const found = await tablesWithSomebody()
  await ownerClient(database, client => client.query('drop table people.planted_look'))
  expect(found.filter(table => !inTable.has(table))).toEqual(['people.planted_look'])
})

test('no line is of a table that is none, and none stands in both', async () => {
  const all = await ownerClient(database, async client => {
    const { rows } = await client.query<{ table: string }>(
      `select table_schema || '.' || table_name as table from information_schema.tables`,
    )
    return rows.map(({ table }) => table)
  })
  expect([...inTable].filter(table => !all.includes(table))).toEqual([])
  expect(lifetimes.filter(({ table }) => Object.values(staying).flat().includes(table))).toEqual([])
  expect(new Set(lifetimes.map(({ id }) => id)).size).toBe(lifetimes.length)
})

test('docs/security.md says the same days', () => {
  const text = readFileSync(join(projectRoot, 'docs/security.md'), 'utf8')
  const missing = lifetimes.filter(({ table, days, from }) => !text.includes(`| \`${table}\` | ${days} | ${from} |`))
  expect(missing.map(({ id }) => id)).toEqual([])
})
