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
