import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../../platform/database/testing.ts'
import { allStatements } from '../../platform/database/index.ts'
import { need, postgresUrl } from '../../platform/testing/requirements.ts'
import { heldAtASchool } from '../roles.ts'
import './office-holders.ts'

interface Node {
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Rows Removed by Join Filter'?: number
  readonly Plans?: readonly Node[]
}

/** How many rows the database looked at, in all. */
const rowsSeen = (node: Node): number =>
  (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Join Filter'] ?? 0)) * node['Actual Loops'] +
  (node.Plans ?? []).reduce((sum, each) => sum + rowsSeen(each), 0)

/** While a first roster is saved nothing is known yet of what the tables hold: a statement that is good afterwards may go through everybody for each one. */
describe.skipIf(need('postgres', 'who holds an office, of a roster that was just saved'))(
  'who holds an office, of a roster that was just saved',
  () => {
    const people = 4_000
    const district = '00000000-0000-4000-8000-0000000000aa'
    let made: Awaited<ReturnType<typeof createTestDatabase>>
    let client: pg.Client
    let other: pg.Client
    beforeAll(async () => {
      made = await createTestDatabase(postgresUrl() ?? '')
      client = new pg.Client({ connectionString: made.ownerUrl })
      other = new pg.Client({ connectionString: made.ownerUrl })
      await Promise.all([client.connect(), other.connect()])
    })
    afterAll(async () => {
      await Promise.all([client?.end(), other?.end()])
      await made?.drop()
    })

    test('it looks at everybody for each office, and not for each person', async () => {
      await client.query('begin')
      await client.query(
        `insert into platform.district (district_id, slug, name, added_at) values ('${district}', 'tern-bay', 'Tern Bay Schools', now())`,
      )
      await client.query(
        `insert into people.person (district_id, person_id, source_id, handle, given_name, family_name, grades, enabled, agents, active)
       select '${district}', ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'p' || n, 'p' || n, 'Made', 'Up', '{}', true, '{}', true
         from generate_series(1, ${people}) n`,
      )
      await client.query(
        `insert into people.position (district_id, source_id, person_source_id, org_source_id, role, implies, is_primary, active)
       select '${district}', 'p' || n || '-role', 'p' || n, 's', 'x', case when n % 100 = 0 then 'principal' else 'student' end, true, true
         from generate_series(1, ${people}) n`,
      )
      // As the database does by itself while a long import goes on: of what is not committed it sees nothing, and takes the tables for empty.
      await other.query('analyze people.person, people.position')
      // Its walls let the planner expect fewer people still.
      await client.query(`set local role concord_app; select set_config('app.district', '${district}', true)`)
      const found = allStatements().find(({ name }) => name === 'people.list-office-holders')
      const answer = await client.query<{ 'QUERY PLAN': readonly { Plan: Node }[] }>({
        text: `explain (analyze, format json) ${found?.sql}`,
        values: [district, ['principal', ...heldAtASchool]],
      })
      await client.query('rollback')
      const plan = answer.rows[0]?.['QUERY PLAN'][0]?.Plan
      expect(plan?.['Actual Rows']).toBe(people / 100)
      expect(plan && rowsSeen(plan)).toBeLessThan(10 * (people / 100) * people)
    })
  },
)
