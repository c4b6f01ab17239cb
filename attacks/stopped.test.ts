import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../src/platform/database/testing.ts'
import { need, postgresUrl } from '../src/platform/testing/requirements.ts'
import type { Call } from '../src/respond/view.ts'
import { type Client, type Running, signIn, startServer } from '../stories/concord.ts'

/**
 * A process that stands still and does not die, as on a machine that is suspended or out of memory, in the middle of a deed: it holds what it
 * has locked and its connections are whole. The other process answers for the call, and its ladders go on.
 */
const triesAtMost = 200

describe.skipIf(need('postgres', 'a process that stands still'))('a process stands still in the middle of a deed', () => {
  let made: Awaited<ReturnType<typeof createTestDatabase>>
  let owner: pg.Client
  let still: Running
  let other: Running
  beforeAll(async () => {
    made = await createTestDatabase(postgresUrl() ?? '')
    const env = { DATABASE_URL: made.appUrl, DATABASE_OWNER_URL: made.ownerUrl }
    still = await startServer(env)
    other = await startServer(env)
    owner = new pg.Client({ connectionString: made.ownerUrl })
    await owner.connect()
  }, 120_000)
  afterAll(async () => {
    still?.child.kill('SIGCONT')
    await still?.stop()
    await other?.stop()
    await owner?.end()
    await made?.drop()
  })

  /** Whether a transaction that waits for the process holds a row of a call. */
  const holdsCall = async (): Promise<boolean> => {
    const { rows } = await owner.query<{ n: number }>(
      `select count(*)::int as n from pg_locks l join pg_stat_activity s using (pid)
        where s.datname = current_database() and s.state = 'idle in transaction' and l.relation = 'respond.call'::regclass and l.mode <> 'AccessShareLock'`,
    )
    return (rows[0]?.n ?? 0) > 0
  }

  test('the other answers for the same call within half a minute, and goes on asking', async () => {
    const [teacher, responder, here] = await Promise.all([
      signIn(other.url, 'teacher'),
      signIn(still.url, 'responder-1'),
      signIn(other.url, 'responder-2'),
    ])
    const { body: call } = await teacher.post<Call>('/api/calls', { facts: { what: 'fight' } })
    let goesOn = true
    const does = async (who: Client, verbs: readonly string[]) => {
      while (goesOn) for (const verb of verbs) await who.post(`/api/calls/${call.id}/${verb}`).catch(() => undefined)
    }
    const working = [does(responder, ['answer', 'hand-back']), does(responder, ['ask-again'])]
    let isHeld = false
    for (let tries = 0; tries < triesAtMost && !isHeld; tries++) {
      await pause(20 + ((tries * 37) % 60))
      still.child.kill('SIGSTOP')
      await pause(40)
      isHeld = await holdsCall()
      if (!isHeld) still.child.kill('SIGCONT')
    }
    expect(isHeld).toBe(true)
    goesOn = false

    const began = performance.now()
    const answer = await here.post<Call>(`/api/calls/${call.id}/answer`)
    expect([answer.status, performance.now() - began < 30_000 ? 'within half a minute' : `${performance.now() - began} ms`]).toEqual([
      200,
      'within half a minute',
    ])
    still.child.kill('SIGCONT')
    await Promise.all(working)
    expect(still.child.exitCode).toBeNull()
    expect((await (await signIn(still.url, 'teacher')).get<Call>(`/api/calls/${call.id}`)).status).toBe(200)
  }, 180_000)
})

const pause = (millis: number) => new Promise(resume => setTimeout(resume, millis))
