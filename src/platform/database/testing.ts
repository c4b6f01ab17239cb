import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Database } from './database.ts'
import { openMigrated } from './migrated-store.ts'
import { openPostgres } from './open.ts'
import { type Filling, templateDatabase } from './template-database.ts'

/**
 * A fresh migrated database for one test file: PGlite in memory, or with CONCORD_TEST_STORE=postgres a new database of the cluster
 * at TEST_DATABASE_URL, entered by the application's own login. Close it when done; the PostgreSQL one is then dropped.
 */
export async function openTestDatabase(): Promise<Database> {
  const owner = process.env.TEST_DATABASE_URL
  if (process.env.CONCORD_TEST_STORE === 'postgres' && owner) return openOnPostgres(owner)
  return openMigrated()
}

/** One for a test to which either store is as good, as of pages and their words: it is tried on one, PostgreSQL where there is one. */
export const openAnyDatabase = (): Promise<Database> => openTestDatabase()

/** A new database made through `owner`, for a test that must have PostgreSQL: its addresses, and how to drop it. Without a filling it has tables and nothing in them. */
export async function createTestDatabase(
  owner: string,
  filling?: Filling,
): Promise<{ ownerUrl: string; appUrl: string; drop(): Promise<void> }> {
  const name = `concord_test_${randomBytes(6).toString('hex')}`
  const login = 'concord'
  const admin = async (sql: string) => {
    const client = new pg.Client({ connectionString: owner })
    await client.connect()
    try {
      await client.query(sql)
    } finally {
      await client.end()
    }
  }
  await admin(`create database ${name} template ${await templateDatabase(owner, login, filling)}`)
  const ownerUrl = new URL(owner)
  ownerUrl.pathname = `/${name}`
  const appUrl = new URL(ownerUrl)
  appUrl.username = login
  appUrl.password = ''
  return { ownerUrl: ownerUrl.href, appUrl: appUrl.href, drop: () => admin(`drop database if exists ${name} with (force)`) }
}

const owners = new WeakMap<Database, string>()

/** Runs `work` as a superuser or the owner of a test's database, past every wall: to fill tables, and to try what even an owner may not do. */
export async function ownerClient<T>(database: Database, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const url = owners.get(database)
  if (url === undefined) {
    const client = await database.pool.connect()
    try {
      return await work(client)
    } finally {
      client.release()
    }
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function openOnPostgres(owner: string): Promise<Database> {
  const made = await createTestDatabase(owner)
  const opened = await openPostgres(made.appUrl, { max: 6 })
  const database: Database = {
    ...opened,
    close: async () => {
      await opened.close()
      await made.drop()
    },
  }
  owners.set(database, made.ownerUrl)
  return database
}
