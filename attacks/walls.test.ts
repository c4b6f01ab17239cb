import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../src/platform/database/index.ts'
import { openTestDatabase, ownerClient } from '../src/platform/database/testing.ts'

/** Table × role × district, over whatever tables the migrations make: nobody reads or writes a row of another district. */
const roles = ['app', 'clock', 'eraser'] as const
const own = randomUUID()
const other = randomUUID()

/**
 * What `concord_clock` sees of all districts: when something is due, whose message a carrier names by its own id, and in which districts to look
 * for who answers from a number (sixteen bits that many numbers share); never what.
 */
const clockSees: Readonly<Record<string, readonly string[]>> = {
  'platform.district': ['district_id', 'slug', 'is_demo', 'manual_now', 'added_at'],
  'platform.job': ['district_id', 'job_id', 'due_at', 'attempts', 'leased_until'],
  'platform.message': [
    ...[
      'district_id',
      'message_id',
      'due_at',
      'attempts',
      'leased_until',
      'sent_at',
      'failed_at',
      'carrier',
      'reference',
      'address_bucket',
    ],
  ],
  'ledger.pending': ['district_id'],
}

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly generated: boolean
}

let database: Database
let columns: Column[]
const tablesOf = () => [...new Set(columns.map(column => column.table))]

/** The embedded store's session is a superuser; on PostgreSQL the application's login owns nothing, so the owner's own address is used to fill tables. */
const asOwner = <T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> => ownerClient(database, work)

beforeAll(async () => {
  database = await openTestDatabase()
  columns = await asOwner(async client => {
    const found = await client.query<Column>(
      `select c.table_schema || '.' || c.table_name as table, c.column_name as name, c.udt_name as type, c.is_identity = 'YES' or c.is_generated = 'ALWAYS' as generated
         from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema', 'migration') order by c.table_schema, c.table_name, c.ordinal_position`,
    )
    // The rows below only stand for rows: what they may hold is not what is tried here, and this database is thrown away.
    const checks = await client.query<{ drop: string }>(
      `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop from pg_constraint where contype = 'c' and conrelid <> 0`,
    )
    for (const { drop } of checks.rows) if (!/pg_catalog|information_schema/.test(drop)) await client.query(drop)
    await client.query("set session_replication_role = 'replica'")
    for (const table of new Set(found.rows.map(row => row.table))) {
      const written = found.rows.filter(column => column.table === table && !column.generated)
      for (const district of [own, other]) {
        const values = written.map(column => standIn(column, district))
        await client.query(
          `insert into ${table} (${written.map(column => column.name).join(', ')}) values (${values.map((_, at) => `$${at + 1}`).join(', ')})`,
          values,
        )
      }
    }
    await client.query("set session_replication_role = 'origin'")
    return found.rows
  })
})
afterAll(() => database.close())

function standIn({ name, type }: Column, district: string): unknown {
  if (name === 'district_id') return district
  if (name === 'starts') return 'at'
  if (name === 'slug') return `made-up-${district.slice(0, 8)}`
  switch (type) {
    case 'uuid':
      return randomUUID()
    case 'bytea':
      return Buffer.alloc(name === 'salt' ? 16 : 32)
    case '_bytea':
      return [Buffer.alloc(32)]
    case '_uuid':
      return [randomUUID()]
    case 'timestamptz':
      return new Date('2026-10-01T00:00:00Z')
    case '_timestamptz':
      return [new Date('2026-10-01T00:00:00Z')]
    case '_date':
      return ['2026-10-01']
    case 'date':
      return '2026-10-01'
    case 'time':
      return name.endsWith('begins') ? '07:30' : '15:00'
    case 'bool':
      return false
    case 'int2':
    case 'int4':
    case 'int8':
    case 'float8':
    case 'numeric':
      return 1
    case 'jsonb':
      return '{}'
    case '_text':
      return ['made-up']
    case '_int4':
    case '_int8':
    case '_float8':
    case '_numeric':
      return [1]
    default:
      return 'made-up'
  }
}

/** Runs one statement as a role in a district, and takes it back. How many rows it met, or the refusal. */
async function attempt(role: string, sql: string, params: readonly unknown[] = []): Promise<number | string> {
  // The application cannot take the eraser's role: what that one may do is tried by the owner of the cluster.
  return role === 'eraser'
    ? asOwner(client => attemptOn(client, role, sql, params))
    : onPool(client => attemptOn(client, role, sql, params))
}

async function onPool<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await database.pool.connect()
  try {
    return await work(client)
  } finally {
    client.release()
  }
}

async function attemptOn(client: pg.ClientBase, role: string, sql: string, params: readonly unknown[]): Promise<number | string> {
  try {
    await client.query(`begin; set local role concord_${role}; select set_config('app.district', '${own}', true)`)
    return (await client.query(sql, [...params])).rowCount ?? 0
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause)
  } finally {
    await client.query('rollback')
  }
}

const refused = /permission denied|row-level security|append-only/

describe('walls between districts', () => {
  test('every table begins with district_id, has forced row-level security and a comment', async () => {
    expect(tablesOf().length).toBeGreaterThan(20)
    for (const table of tablesOf()) expect(columns.find(column => column.table === table)?.name, table).toBe('district_id')
    const bare = await asOwner(client =>
      client.query(
        `select n.nspname || '.' || c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'migration') and n.nspname not like 'pg_%'
            and not (c.relrowsecurity and c.relforcerowsecurity and obj_description(c.oid) is not null)`,
      ),
    )
    expect(bare.rows).toEqual([])
  })

  test('no role reads a row of another district, and the clock only when, never what', async () => {
    for (const table of tablesOf())
      for (const role of roles) {
        const seen = await attempt(role, `select * from ${table} where district_id = $1`, [other])
        if (role === 'clock' && clockSees[table]) continue
        expect(typeof seen === 'number' ? seen : refused.test(seen) ? 0 : seen, `${role} reads ${table}`).toBe(0)
      }
  })

  test('the columns the clock sees are those of the table above', async () => {
    for (const { table, name } of columns) {
      const seen = await attempt('clock', `select ${name} from ${table}`)
      const allowed = clockSees[table]?.includes(name) ?? false
      expect(typeof seen === 'number', `clock reads ${table}.${name}: ${seen}`).toBe(allowed)
    }
  })

  test('no role changes, adds or deletes a row of another district', async () => {
    for (const table of tablesOf())
      for (const role of roles) {
        const [, second] = columns.filter(column => column.table === table && !column.generated)
        const written = columns.filter(column => column.table === table && !column.generated)
        const values = written.map(column => standIn(column, other))
        const tries = [
          attempt(role, `update ${table} set ${second?.name} = ${second?.name} where district_id = $1`, [other]),
          attempt(role, `delete from ${table} where district_id = $1`, [other]),
        ]
        for (const done of await Promise.all(tries))
          expect(typeof done === 'number' ? done : refused.test(done) ? 0 : done, `${role} writes ${table}`).toBe(0)
        const added = await attempt(
          role,
          `insert into ${table} (${written.map(column => column.name).join(', ')}) values (${values.map((_, at) => `$${at + 1}`).join(', ')})`,
          values,
        )
        expect(String(added), `${role} adds to ${table}`).toMatch(refused)
      }
  })

  test('with no district named nothing is seen', async () => {
    const client = await database.pool.connect()
    try {
      for (const table of tablesOf()) {
        await client.query('begin; set local role concord_app')
        const found = await client.query(`select * from ${table}`).then(
          answer => answer.rowCount,
          (cause: Error) => (refused.test(cause.message) ? 0 : cause.message),
        )
        await client.query('rollback')
        expect(found, table).toBe(0)
      }
    } finally {
      client.release()
    }
  })

  for (const what of [
    "update ledger.fact set kind = 'forged'",
    'delete from ledger.fact',
    'truncate ledger.fact',
    "update ledger.fact_body set body = '{}'",
    'truncate ledger.fact_body',
    'delete from ledger.leaf',
  ])
    test(`${what}: refused, as app, clock and owner`, async () => {
      for (const role of ['app', 'clock']) expect(await attempt(role, what)).toMatch(refused)
      const asTheOwner = await asOwner(async client => {
        await client.query('begin')
        const answer = await client.query(what).then(
          done => `${done.rowCount} rows`,
          (cause: Error) => cause.message,
        )
        await client.query('rollback')
        return answer
      })
      expect(asTheOwner).toMatch(/append-only/)
    })

  test('the application takes no role that erases: only its own two', async () => {
    if (database.embedded) return
    for (const role of ['app', 'clock']) expect(await attempt(role, 'select 1')).toBe(1)
    expect(await onPool(client => attemptOn(client, 'eraser', 'select 1', []))).toMatch(/permission denied to set role/)
  })
})
