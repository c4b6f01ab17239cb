import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { need, postgresUrl } from '../src/platform/testing/requirements.ts'
import type { Call } from '../src/respond/view.ts'
import { command, type Env, signIn, startServer, temporaryFolder } from './concord.ts'

interface Moved {
  ok: boolean
  error?: string
  moved: Record<string, number>
  districts: { slug: string; root: string; facts: number }[]
}
interface Verified {
  ok: boolean
  facts: number
  root: string
}

const owner = postgresUrl() ?? ''

/** A trial on the embedded store becomes a district on PostgreSQL, by one command. */
describe.skipIf(need('postgres', 'a trial moved to PostgreSQL'))('a trial is moved to PostgreSQL', () => {
  const { path, remove } = temporaryFolder()
  const name = `concord_test_${randomBytes(6).toString('hex')}`
  const ownerUrl = new URL(owner || 'postgres://nowhere')
  ownerUrl.pathname = `/${name}`
  const appUrl = new URL(ownerUrl)
  appUrl.username = 'concord'
  appUrl.password = ''
  const trial: Env = { CONCORD_DATA: join(path, 'data') }
  const target: Env = { DATABASE_URL: appUrl.href, DATABASE_OWNER_URL: ownerUrl.href }
  const move = () => command<Moved>(['move', '--to', appUrl.href], { ...trial, DATABASE_OWNER_URL: ownerUrl.href })
  const calls: string[] = []
  let before: Verified

  const asked = async <Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query<Row>(sql)).rows
    } finally {
      await client.end()
    }
  }

  beforeAll(async () => {
    await asked(owner, `create database ${name}`)
    const server = await startServer(trial)
    const teacher = await signIn(server.url, 'teacher')
    for (const facts of [{}, { what: 'fight' }, { danger: 'now' }]) {
      const { status, body } = await teacher.post<Call>('/api/calls', { facts, room: 'Room 12' })
      expect(status).toBe(201)
      calls.push(body.id)
    }
    const refused = await move()
    expect(refused.exit).toBe(2)
    expect(refused.json.error).toContain(server.url)
    await (await signIn(server.url, 'responder-1')).post(`/api/calls/${calls[0]}/answer`)
    await server.stop()
    before = (await command<Verified & Record<string, unknown>>(['ledger', 'verify'], trial)).json
  })
  afterAll(async () => {
    await asked(owner, `drop database if exists ${name} with (force)`)
    remove()
  })

  test('a database that holds anything is refused, and stays as it was', async () => {
    await asked(ownerUrl.href, 'create table public.theirs (one int)')
    const { exit, json } = await move()
    expect(exit).toBe(1)
    expect(json.error).toContain('theirs')
    expect(await asked(ownerUrl.href, "select from pg_namespace where nspname = 'ledger'")).toHaveLength(0)
    await asked(ownerUrl.href, 'drop table public.theirs')
  })

  test('a folder that holds no store is misuse, and none is made in it', async () => {
    const { exit } = await command(['move', '--to', appUrl.href, '--data', join(path, 'nothing')], {})
    expect(exit).toBe(2)
  })

  test('every row of every table arrives, and the record has the same root', async () => {
    const { exit, json, err } = await move()
    expect(err).toBe('')
    expect(exit).toBe(0)
    expect(json.ok).toBe(true)
    expect(json.districts).toEqual([{ slug: 'harbor-falls', root: before.root, facts: before.facts }])
    expect(json.moved).toMatchObject({
      'respond.call': 3,
      'ledger.fact': before.facts,
      'ledger.leaf': before.facts,
      'platform.district': 1,
    })
    const counted = await asked<{ name: string; rows: string }>(
      ownerUrl.href,
      `select t.name, (xpath('/row/n/text()', query_to_xml('select count(*) as n from ' || t.name, false, true, '')))[1]::text as rows
         from (select c.oid::regclass::text as name from pg_class c where relkind = 'r' and relowner::regrole::text = 'concord_owner') t`,
    )
    expect(Object.fromEntries(counted.map(row => [row.name, Number(row.rows)]))).toEqual(json.moved)
    expect((await command<Verified & Record<string, unknown>>(['ledger', 'verify'], trial)).json).toMatchObject({ ...before })
  })

  test('the walls stand again: every table has forced row-level security', async () => {
    const open = await asked(
      ownerUrl.href,
      "select from pg_class where relkind = 'r' and relowner::regrole::text = 'concord_owner' and not (relrowsecurity and relforcerowsecurity)",
    )
    expect(open).toHaveLength(0)
  })

  test('a second time is refused, since the target has rows', async () => {
    const { exit, json } = await move()
    expect(exit).toBe(1)
    expect(json.error).toMatch(/not empty/)
  })

  test('it goes on there: the calls are as they were, and one more is taken, numbered after them', async () => {
    const server = await startServer(target)
    try {
      const teacher = await signIn(server.url, 'teacher')
      for (const id of calls) expect((await teacher.get<Call>(`/api/calls/${id}`)).status).toBe(200)
      expect((await teacher.get<Call>(`/api/calls/${calls[0]}`)).body).toMatchObject({ stage: 'answered', room: 'Room 12' })
      expect((await teacher.post<Call>('/api/calls', {})).status).toBe(201)
    } finally {
      await server.stop()
    }
    const after = (await command<Verified & Record<string, unknown>>(['ledger', 'verify'], target)).json
    expect(after.ok).toBe(true)
    expect(after.facts).toBeGreaterThan(before.facts)
    expect((await command(['replay'], target)).exit).toBe(0)
  })
})
