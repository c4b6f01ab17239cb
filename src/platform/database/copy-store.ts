import pg from 'pg'
import type { Database } from './database.ts'

/** Why nothing was copied, as a sentence. */
export class CopyRefused extends Error {}

interface Table {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  readonly forced: boolean
}

const atOnce = 500
/** So that every value has one text, whatever the two servers are set to. */
const plainTexts =
  "set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local bytea_output = 'hex'; set local extra_float_digits = 1"

/**
 * Every row of every table, from an embedded store into an empty, migrated PostgreSQL, in one transaction of the target: all of it or nothing.
 * Rows are inserted and nothing else, as the append-only tables demand; numbers the database gave are kept and go on from where they stood.
 * Returns how many rows each table has, counted on the target before the commit.
 */
export async function copyStore(source: Database, ownerUrl: string): Promise<Record<string, number>> {
  const from = await source.pool.connect()
  try {
    await from.query(`begin; ${plainTexts}`)
    return await asOwner(ownerUrl, async to => {
      const tables = await tablesOf(to)
      const theirs = await tablesOf(from)
      if (shapeOf(tables) !== shapeOf(theirs))
        throw new CopyRefused('The two stores do not have the same tables: bring both to the newest schema.')
      const full = await firstFull(to, tables)
      if (full) throw new CopyRefused(notEmpty(full))
      const moved: Record<string, number> = {}
      for (const table of await parentsFirst(to, tables)) moved[table.name] = await copyTable(from, to, table)
      await copySequences(from, to)
      return moved
    })
  } finally {
    await from.query('rollback').catch(() => undefined)
    from.release()
  }
}

/** The sentence for a database that has something in it already, Concord's or anybody's; undefined where it is empty. Changes nothing. */
export async function whyNotEmpty(ownerUrl: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    const found = await client.query<{
      name: string
      ours: boolean
    }>(`select c.oid::regclass::text as name, r.rolname = 'concord_owner' as ours
      from pg_class c join pg_roles r on r.oid = c.relowner
     where c.relkind in ('r', 'p') and ${ofPeople} and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') order by 1`)
    const foreign = found.rows.find(row => !row.ours)
    if (foreign) return notEmpty(foreign.name)
  } finally {
    await client.end()
  }
  const full = await asOwner(ownerUrl, async to => firstFull(to, await tablesOf(to)), 'rollback')
  return full && notEmpty(full)
}

const notEmpty = (table: string): string =>
  `The database is not empty: ${table} is there already. Expected a new, empty database (createdb).`

const ofPeople = `c.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
       and c.relnamespace::regnamespace::text not in ('migration') and c.relnamespace::regnamespace::text !~ '^"?pg_'`

/**
 * A transaction as the tables' owner with forced row-level security lifted, and put back before it ends (STACK, trap 20:
 * under it even the owner sees and writes no row). Lifting it locks the tables, so nobody else reads or writes them meanwhile.
 */
async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>, end: 'commit' | 'rollback' = 'commit'): Promise<T | never> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query(`begin; ${plainTexts}`)
    const forced = (await tablesOf(client)).filter(table => table.forced)
    if (forced.length > 0) await client.query('set local role concord_owner')
    for (const { name } of forced) await client.query(`alter table ${name} no force row level security`)
    const done = await work(client)
    // What is looked at only at the end is looked at now, while the owner sees every row: a table with that still before it cannot be altered.
    await client.query('set constraints all immediate')
    for (const { name } of forced) await client.query(`alter table ${name} force row level security`)
    await client.query(end)
    return done
  } finally {
    await client.end()
  }
}

async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const found = await client.query<{
    name: string
    forced: boolean
    columns: Table['columns']
  }>(`select c.oid::regclass::text as name, c.relforcerowsecurity as forced,
           (select json_agg(json_build_object('name', quote_ident(a.attname), 'type', format_type(a.atttypid, a.atttypmod)) order by a.attname) from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
      from pg_class c where c.relkind = 'r' and c.relowner::regrole::text = 'concord_owner' and ${ofPeople} order by 1`)
  return found.rows
}

const shapeOf = (tables: readonly Table[]): string => JSON.stringify(tables.map(({ name, columns }) => [name, columns]))

async function firstFull(client: pg.ClientBase, tables: readonly Table[]): Promise<string | undefined> {
  for (const { name } of tables) if ((await client.query(`select from ${name} limit 1`)).rowCount) return `${name} with rows`
  return undefined
}

/** A row comes after the rows it refers to. */
async function parentsFirst(client: pg.ClientBase, tables: readonly Table[]): Promise<Table[]> {
  const refers = await client.query<{ child: string; parent: string }>(
    "select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint where contype = 'f' and conrelid <> confrelid",
  )
  const ordered: Table[] = []
  let left = [...tables]
  while (left.length > 0) {
    const free = left.filter(
      table => !refers.rows.some(({ child, parent }) => child === table.name && left.some(other => other.name === parent)),
    )
    if (free.length === 0) throw new Error(`these tables refer to one another in a ring: ${left.map(table => table.name).join(', ')}`)
    ordered.push(...free)
    left = left.filter(table => !free.includes(table))
  }
  return ordered
}

/** Values travel as PostgreSQL's own text for them, so that a microsecond or a large number loses nothing on the way through JavaScript. */
async function copyTable(from: pg.ClientBase, to: pg.ClientBase, { name, columns }: Table): Promise<number> {
  const list = columns.map(column => column.name).join(', ')
  const insert = `insert into ${name} (${list}) overriding system value
    select ${columns.map((column, at) => `x.c${at}::${column.type}`).join(', ')}
      from unnest(${columns.map((_, at) => `$${at + 1}::text[]`).join(', ')}) x(${columns.map((_, at) => `c${at}`).join(', ')})`
  await from.query(
    `declare rows no scroll cursor for select ${columns.map((column, at) => `${column.name}::text as c${at}`).join(', ')} from ${name}`,
  )
  let copied = 0
  for (;;) {
    const batch = await from.query<Record<string, string | null>>(`fetch ${atOnce} from rows`)
    if (batch.rows.length === 0) break
    await to.query(
      insert,
      columns.map((_, at) => batch.rows.map(row => row[`c${at}`] ?? null)),
    )
    copied += batch.rows.length
  }
  await from.query('close rows')
  const there = await count(to, name)
  if (there !== copied || there !== (await count(from, name))) throw new Error(`${name} has ${copied} rows and ${there} of them arrived`)
  return there
}

const count = async (client: pg.ClientBase, table: string): Promise<number> =>
  (await client.query<{ rows: number }>(`select count(*)::int as rows from ${table}`)).rows[0]?.rows ?? 0

async function copySequences(from: pg.ClientBase, to: pg.ClientBase): Promise<void> {
  const found = await from.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c where c.relkind = 'S' and c.relowner::regrole::text = 'concord_owner' and ${ofPeople}`,
  )
  for (const { name } of found.rows) {
    const [stands] = (
      await from.query<{ last: string; called: boolean }>(`select last_value::text as last, is_called as called from ${name}`)
    ).rows
    if (stands) await to.query('select setval($1::regclass, $2::bigint, $3::boolean)', [name, stands.last, stands.called])
  }
}
