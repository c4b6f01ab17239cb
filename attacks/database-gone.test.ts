import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../src/platform/database/testing.ts'
import { need, postgresUrl } from '../src/platform/testing/requirements.ts'
import type { Call } from '../src/respond/view.ts'
import { type Client, type Running, signIn, startServer } from '../stories/concord.ts'

/**
 * The database goes away while people call, as where it is started anew or its machine is: every connection breaks, whatever it was in the
 * middle of, and none can be made. The process stays, says 911 to whoever asks, and takes calls again by itself when the database is back.
 */
const times = 5

describe.skipIf(need('postgres', 'the database that goes away'))('the database goes away', () => {
  let made: Awaited<ReturnType<typeof createTestDatabase>>
  let owner: pg.Client
  let server: Running
  let teacher: Client
  const acknowledged = new Set<string>()
  let goesOn = true

  beforeAll(async () => {
    made = await createTestDatabase(postgresUrl() ?? '')
    server = await startServer({ DATABASE_URL: made.appUrl, DATABASE_OWNER_URL: made.ownerUrl })
    teacher = await signIn(server.url, 'teacher')
    owner = new pg.Client({ connectionString: postgresUrl() ?? '' })
    await owner.connect()
  }, 120_000)
  afterAll(async () => {
    goesOn = false

    await server?.stop()
    await owner?.end()
    await made?.drop()
  })

  const name = () => new URL(made.ownerUrl).pathname.slice(1)
  const goAway = async () => {
    await owner.query(`alter database ${name()} allow_connections false`)
    await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name()])
  }
  const comeBack = () => owner.query(`alter database ${name()} allow_connections true`)
  const callAgainAndAgain = async () => {
    while (goesOn) {
      const taken = await teacher.post<Call>('/api/calls', {}).catch(() => undefined)
      if (taken?.status === 201) acknowledged.add(taken.body.id)
    }
  }

  test(`${times} times over, under load: it lives, names 911, and takes calls again within five seconds`, async () => {
    const calling = [callAgainAndAgain(), callAgainAndAgain(), callAgainAndAgain(), callAgainAndAgain()]
    for (let time = 0; time < times; time++) {
      await until(() => acknowledged.size > time * 5)
      await goAway()
      const began = Date.now()
      while (Date.now() - began < 1_500) {
        expect((await fetch(`${server.url}/livez`)).status).toBe(200)
        for (const path of ['/', '/call', '/door'])
          expect([path, await (await fetch(server.url + path)).text()]).toEqual([path, expect.stringContaining('tel:911')])
      }
      expect((await fetch(`${server.url}/readyz`)).status).toBe(503)
      const said = await fetch(`${server.url}/api/board`, { headers: { authorization: `Bearer ${teacher.token}` } })
      expect([said.status, said.headers.get('retry-after'), (await said.json()).code]).toEqual([503, '5', 'not-ready'])
      await comeBack()
      const before = acknowledged.size
      const back = Date.now()
      await until(() => acknowledged.size > before)
      expect(Date.now() - back).toBeLessThan(5_000)
    }
    goesOn = false
    await Promise.all(calling)
    expect(server.child.exitCode).toBeNull()
    expect(server.log()).not.toContain('for which nobody waited')
    for (const id of acknowledged) expect((await teacher.get<Call>(`/api/calls/${id}`)).status).toBe(200)
  }, 120_000)
})

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(resolve => setTimeout(resolve, 20))
}
