import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Call } from '../src/respond/view.ts'
import { type Client, command, type Env, signIn, startServer, storyStore } from '../stories/concord.ts'

/**
 * Processes that die in the middle of many calls, on PostgreSQL: what was acknowledged is there and reaches the carrier, once.
 * Which calls were under way when it died is left to chance; what must hold afterwards is not.
 */
const onPostgres = process.env['CONCORD_TEST_STORE'] === 'postgres'
const callsAtOnce = 200
const callers = 16
const rounds = 20

let store: Awaited<ReturnType<typeof storyStore>>
let env: Env
let record: pg.Client

describe.skipIf(!onPostgres)('killed in the middle of two hundred calls (only where CONCORD_TEST_STORE=postgres)', () => {
  beforeEach(async () => {
    store = await storyStore()
    env = { ...store.env }
    const first = await startServer(env)
    await first.stop()
    record = new pg.Client({ connectionString: env['DATABASE_OWNER_URL'] ?? '' })
    await record.connect()
  }, 120_000)
  afterEach(async () => {
    await record.end()
    await store.remove()
  })

  test(`${rounds} times over: every acknowledged call is there, and its message has reached the carrier`, async () => {
    const acknowledged = new Set<string>()
    let server = await startServer(env)
    for (let round = 0; round < rounds; round++) {
      const until = acknowledged.size + 1 + ((round * 37) % 150)
      const calls = callAll(await signIn(server.url, 'teacher'), acknowledged)
      while (acknowledged.size < until) await pause(5)
      await server.kill()
      await calls
      server = await startServer(env)
      await nothingLeft()
      expect(await missing(acknowledged), `round ${round}`).toEqual([])
    }
    expect(acknowledged.size).toBeGreaterThan(rounds * 50)
    expect(await sentTwice()).toEqual([])
    await server.stop()
    expect((await command(['ledger', 'verify'], env)).exit).toBe(0)
  }, 900_000)

  test('of two processes one dies: the other takes calls all the while, and sends what the dead one left', async () => {
    const acknowledged = new Set<string>()
    const [dying, living] = await Promise.all([startServer(env), startServer(env)])
    const [one, other] = [await signIn(dying.url, 'teacher'), await signIn(living.url, 'teacher')]
    const calls = [callAll(one, acknowledged), callAll(other, acknowledged)]
    while (acknowledged.size < callsAtOnce / 4) await pause(5)
    await dying.kill()
    const ofTheLiving = await other.post<Call>('/api/calls', {})
    expect(ofTheLiving.status).toBe(201)
    const [, turnedDown] = await Promise.all(calls)
    expect(turnedDown).toEqual([])
    await nothingLeft()
    expect(await missing(acknowledged)).toEqual([])
    expect(await sentTwice()).toEqual([])
    await living.stop()
    expect((await command(['ledger', 'verify'], env)).exit).toBe(0)
  }, 300_000)
})

/** Resolves with the answers that were no call; a call that was cut off is nobody's. */
async function callAll(client: Client, acknowledged: Set<string>): Promise<unknown[]> {
  const turnedDown: unknown[] = []
  let sent = 0
  const caller = async () => {
    while (sent++ < callsAtOnce) {
      const answer = await client.post<Call>('/api/calls', {}).catch(() => undefined)
      if (answer?.status === 201) acknowledged.add(answer.body.id)
      else turnedDown.push(answer?.body ?? 'cut off')
      if (!answer) return
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return turnedDown
}

/** What a dead process held is free after its lease of 3 s: ten seconds are enough for everything to have gone out. */
async function nothingLeft(): Promise<void> {
  const waiting = 'select count(*)::int as n from platform.message where sent_at is null'
  await expect.poll(async () => (await record.query(waiting)).rows[0].n, { timeout: 30_000, interval: 100 }).toBe(0)
}

const missing = async (acknowledged: ReadonlySet<string>): Promise<string[]> => {
  const { rows } = await record.query(
    `select x.id from unnest($1::uuid[]) x(id)
      where not exists (select from ledger.fact f where f.matter_id = x.id and f.kind = 'call.asked')
         or not exists (select from platform.carried c where c.subject_id = x.id)`,
    [[...acknowledged]],
  )
  return rows.map(row => row.id)
}

/** Pages with more than one message, and people asked twice to one call: nobody waited long enough for a second round. */
const sentTwice = async (): Promise<unknown[]> => {
  const { rows } = await record.query(
    `select about_id as id from platform.message where about_id is not null group by about_id having count(*) > 1
     union all select call_id from respond.page group by call_id, person_id having count(*) > 1`,
  )
  return rows
}

const pause = (millis: number) => new Promise(resume => setTimeout(resume, millis))
