import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type DistrictId, freshId } from '../../kernel/ids.ts'
import { need, postgresUrl } from '../testing/requirements.ts'
import type { Database } from './database.ts'
import { openPostgres } from './open.ts'
import { statement } from './statement.ts'
import { createTestDatabase } from './testing.ts'

const shape = z.object({ n: z.number() })
const sleeps = statement({ name: 'test.sleeps', sql: 'select 1 as n from pg_sleep($1)', row: shape })
const waits = statement({ name: 'test.waits', sql: 'select 1 as n from pg_sleep($1)', row: shape, isPatient: true })
const one = statement({ name: 'test.one', sql: 'select 1 as n', row: shape })

/** A network that takes everything and brings nothing back, until it is told to carry again. */
describe.skipIf(need('postgres', 'a network that goes silent'))('a network that goes silent', () => {
  let made: Awaited<ReturnType<typeof createTestDatabase>>
  let database: Database
  let isSilent = false
  const sockets = new Set<Socket>()
  const network = createServer(ours => {
    const { hostname, port } = new URL(made.appUrl)
    const theirs = connect(Number(port), hostname)
    for (const [from, to] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      sockets.add(from)
      from.on('data', data => isSilent || to.write(data)).on('error', () => undefined)
      from.on('close', () => to.destroy())
    }
  })

  beforeAll(async () => {
    made = await createTestDatabase(postgresUrl() ?? '')
    await new Promise<void>(resolve => network.listen(0, '127.0.0.1', resolve))
    const url = new URL(made.appUrl)
    url.port = String((network.address() as AddressInfo).port)
    database = await openPostgres(url.href, { max: 2, longestStatementMillis: 500 })
  })
  afterAll(async () => {
    await database?.close()
    for (const socket of sockets) socket.destroy()
    network.close()
    await made?.drop()
  })

  const ask = () => database.transaction('app', freshId<DistrictId>(), tx => tx.one(one, []))

  test('what was given up is stopped in the database as well, and holds its locks no longer; what is patient is waited for', async () => {
    await expect(database.transaction('app', freshId<DistrictId>(), tx => tx.one(sleeps, [60]))).rejects.toThrow('Query read timeout')
    const client = new pg.Client({ connectionString: made.ownerUrl })
    await client.connect()
    const asleep = async () =>
      (
        await client.query(
          "select from pg_stat_activity where datname = current_database() and query like '%pg_sleep($1)%' and pid <> pg_backend_pid()",
        )
      ).rowCount
    expect(await asleep()).toBe(1)
    await expect.poll(asleep, { timeout: 20_000, interval: 200 }).toBe(0)
    await client.end()
    expect(await database.transaction('app', freshId<DistrictId>(), tx => tx.one(waits, [1]))).toEqual({ n: 1 })
  })

  test('what is asked fails in its time, whether asked first or in the middle, and what is asked later is answered', async () => {
    expect(await ask()).toEqual({ n: 1 })
    const inTheMiddle = database.transaction('app', freshId<DistrictId>(), async tx => {
      await tx.one(one, [])
      isSilent = true
      return tx.one(one, [])
    })
    await expect(inTheMiddle).rejects.toThrow('test.one')
    isSilent = false
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([{ n: 1 }, { n: 1 }, { n: 1 }])
    isSilent = true
    await expect(ask()).rejects.toThrow()
    isSilent = false
    expect(await ask()).toEqual({ n: 1 })
  })
})
