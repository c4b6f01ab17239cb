import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import '../../src/app.ts'
import type { Database } from '../../src/platform/database/index.ts'
import { type DistrictId, freshId } from '../../src/kernel/ids.ts'
import { allStatements } from '../../src/platform/database/index.ts'
import { openTestDatabase } from '../../src/platform/database/testing.ts'

const parametersOf = (sql: string): number => Math.max(0, ...[...sql.matchAll(/\$(\d+)/g)].map(found => Number(found[1])))

/** Every statement of every store, prepared on the migrated schema; the columns of an answer are the keys its schema reads. */
describe('statements', () => {
  let database: Database
  beforeAll(async () => {
    database = await openTestDatabase()
  })
  afterAll(() => database.close())
  const district = freshId<DistrictId>()
  const statements = allStatements().filter(each => !each.name.startsWith('test.'))

  test('there are some of every slice', () => {
    for (const slice of ['platform', 'ledger', 'people', 'plan', 'respond'])
      expect(statements.filter(each => each.name.startsWith(`${slice}.`)).length, slice).toBeGreaterThan(2)
  })

  test('more than three values are given by name', () => {
    const byPosition = statements.filter(({ places }) => !places).map(({ name, sql }) => ({ name, values: parametersOf(sql) }))
    expect(byPosition.filter(({ values }) => values > 3)).toEqual([])
  })

  test('each names the district whose rows it means, beside the policy that holds it; the clock and the start ask across all', async () => {
    const { rows } = await database.pool.query<{ name: string }>(
      // Not `information_schema`: there a login that may read no table sees none.
      `select relnamespace::regnamespace || '.' || relname as name
       from pg_attribute join pg_class on pg_class.oid = attrelid
       where attname = 'district_id' and relkind in ('r', 'p', 'v') and not attisdropped order by 1`,
    )
    const ofDistricts = rows.map(({ name }) => name)
    expect(ofDistricts.length).toBeGreaterThan(80)
    const without = statements.filter(each => namesNoDistrict(each, ofDistricts)).map(({ name }) => name)
    expect(without.sort()).toEqual([...acrossDistricts].sort())
    const planted = { sql: "select person_id from people.person where handle = 'district_id'" }
    expect(namesNoDistrict(planted, ofDistricts)).toBe(true)
    expect(namesNoDistrict({ sql: `${planted.sql} and district_id = $1` }, ofDistricts)).toBe(false)
  })

  for (const { name, sql, row } of statements)
    test(name, async () => {
      const parameters = parametersOf(sql)
      const client = await database.pool.connect()
      try {
        await client.query('begin')
        await client.query('set local role concord_app')
        await client.query(`prepare tried as ${sql}`)
        await client.query('deallocate tried')
        if (!row) return
        expect(row, `${name} reads rows with an object schema`).toBeInstanceOf(z.ZodObject)
        // With every parameter null no row is met, and PostgreSQL still says which columns it would have. A row that is written needs its ids.
        await client.query(`select set_config('app.district', '${district}', true)`)
        const { fields } = await client.query(sql, Array(parameters).fill(/^insert/.test(sql) ? district : null))
        const keys = row instanceof z.ZodObject ? Object.keys(row.shape) : []
        expect(fields.map(field => field.name).sort()).toEqual(keys.sort())
      } finally {
        await client.query('rollback')
        client.release()
      }
    })
})

/** What is due in any district, and which districts there are. */
const acrossDistricts = ['list-districts', 'count-districts', 'next-job', 'release-jobs', 'next-message', 'release-messages'].map(
  name => `platform.${name}`,
)

/** Whether it reads or writes rows of districts and says of none which; what stands in quotes says nothing. */
function namesNoDistrict({ sql }: { readonly sql: string }, ofDistricts: readonly string[]): boolean {
  const bare = sql.replaceAll(/'[^']*'/g, "''")
  const touches = ofDistricts.some(table => new RegExp(`\\b${table.replace('.', '\\.')}\\b`).test(bare))
  return touches && !/\bdistrict_id\b/.test(bare)
}
