import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'
import { plannedOnce } from './course.ts'
import { type Database, databaseOver } from './database.ts'
import { quiet } from './quiet.ts'
import { type DirectoryLock, lockDirectory } from './directory-lock.ts'
import { migrate } from './migrate.ts'
import type { Randomness } from '../randomness/index.ts'

/** The wait after which a mistake (a query outside its transaction on PGlite) becomes an error instead of a hang. */
const connectionTimeoutMillis = 10_000

/** The embedded store, for trying out: one process, not crash-safe. Locks the directory, then migrates. It alone can be given its randomness. */
export async function openEmbedded(
  directory: string,
  { random }: { readonly random?: Randomness } = {},
): Promise<{ database: Database; lock: DirectoryLock }> {
  const lock = lockDirectory(directory)
  try {
    const folder = join(directory, 'pglite')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return { database: await overPglite(new PGlite(folder), () => lock.release(), random), lock }
  } catch (cause) {
    lock.release()
    throw cause
  }
}

/** A migrated database over an instance of PGlite; closing it closes the instance, then calls `closed`. */
export async function overPglite(pglite: PGlite, closed: () => void = () => undefined, random?: Randomness): Promise<Database> {
  const pool = new pg.Pool({ ...createPgConfig(pglite), max: 1, connectionTimeoutMillis })
  const client = await pool.connect()
  try {
    await client.query(`set plan_cache_mode = ${plannedOnce}`)
    await migrate(client)
  } finally {
    client.release()
  }
  const close = async () => {
    await pglite.close()
    closed()
  }
  return databaseOver(pool, true, close, random)
}

interface PostgresOptions {
  readonly max?: number
  /**
   * Where a network swallows what is sent, nobody says so: after this a statement that is not patient fails and its connection is replaced.
   * Left out, there is no end.
   */
  readonly longestStatementMillis?: number | undefined
}

/** Where whoever asked has gone, PostgreSQL notices after so long and stops: it would go on by itself, and hold its locks. Not every system can tell. */
const noticesWhoIsGone = "set client_connection_check_interval = '5s'"

/**
 * A process that stands still and does not die, as on a machine that is suspended, leaves its connections whole: after so long in which nothing
 * is asked in the middle of a transaction PostgreSQL ends that, and others have what it had locked. Nothing here thinks nearly as long between
 * two statements. An operator's command has no limit of time.
 */
const endsWhoStandsStill = "set idle_in_transaction_session_timeout = '10s'"

/** PostgreSQL 16 or later. `url` is the application's login, which owns nothing; `ownerUrl` may migrate. */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Database> {
  // `pipeline`: statements that are asked at once travel at once, each still answered in its turn. JIT is off: every statement here is short,
  // and compiling one took 2 s where running it took 25 ms (50,000 people, the holders of a role). A statement is planned once a connection
  // (ADR 0085).
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis,
    query_timeout: options.longestStatementMillis,
    pipeline: true,
    options: `-c jit=off -c plan_cache_mode=${plannedOnce}`,
  })
  // A connection that breaks is replaced at its next use, and what was asked on it fails; without a listener it would end the process. The pool
  // listens to those that are idle, and to none in the middle of a transaction.
  pool.on('error', () => undefined)
  pool.on('connect', client => {
    client.on('error', () => undefined)
    quiet(client.query(noticesWhoIsGone))
    if (options.longestStatementMillis !== undefined) quiet(client.query(endsWhoStandsStill))
  })
  return databaseOver(pool, false, async () => undefined)
}

/** Applies what is missing on PostgreSQL with the owner's login. Returns the names of the migrations applied now. */
export async function migratePostgres(ownerUrl: string, appUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis })
  await client.connect()
  try {
    const login = decodeURIComponent(new URL(appUrl).username)
    return await migrate(client, login ? [login] : [])
  } finally {
    await client.end()
  }
}
