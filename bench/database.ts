import { spawnSync } from 'node:child_process'
import pg from 'pg'
import { createTestDatabase } from '../src/platform/database/testing.ts'
import { postgresUrl } from '../src/platform/testing/requirements.ts'

export interface BenchDatabase {
  readonly ownerUrl: string
  readonly appUrl: string
  ask<Row extends pg.QueryResultRow>(sql: string, params?: readonly unknown[]): Promise<Row[]>
  drop(): Promise<void>
}

/** A migrated database of its own on the cluster at TEST_DATABASE_URL; undefined, with a sentence, where there is none. */
export async function benchDatabase(): Promise<BenchDatabase | undefined> {
  const owner = postgresUrl()
  if (owner === null) return undefined
  const made = await createTestDatabase(owner)
  const client = new pg.Client({ connectionString: made.ownerUrl })
  client.on('error', () => undefined)
  await client.connect()
  return {
    ownerUrl: made.ownerUrl,
    appUrl: made.appUrl,
    ask: async (sql, params = []) => (await client.query(sql, [...params])).rows,
    drop: async () => {
      await client.end()
      await made.drop()
    },
  }
}

export const noDatabase = (name: string): string =>
  `${name} was not measured: set TEST_DATABASE_URL=postgres://owner@host/database of PostgreSQL 16 or later, an owner who may create databases.`

export const hasProgram = (name: string): boolean => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0
