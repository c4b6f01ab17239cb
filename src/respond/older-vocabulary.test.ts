import { readFileSync } from 'node:fs'
import { contact, hardening } from '../contact/index.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { readOlderStore, writeOlderFacts } from '../ledger/testing/older-store.ts'
import { falls, openTestApp } from '../people/testing/open-test-app.ts'
import { besideOtherSettings, demoPlanOver } from '../plan/testing.ts'
import { statement } from '../platform/database/index.ts'
import { ownerClient } from '../platform/database/testing.ts'
import { inProcessWakes } from '../platform/wakes/index.ts'
import { discipline } from '../discipline/index.ts'
import { callPageRoutes } from './page-routes.tsx'
import { support } from './question.ts'
import { replayCalls } from './replay.ts'
import type { RespondKit } from './respond-kit.ts'
import { callRoutes } from './routes.ts'
import type { Call } from './view.ts'

/** Two made-up calls about suspected abuse, one closed and one open, as they stood in a store before anybody was asked who did it. */
const row = z.union([z.object({ call: z.unknown() }), z.object({ page: z.unknown() }), z.object({ follow_up: z.unknown() })])
const { lines, facts, matters } = readOlderStore(new URL('testing/vocabulary-1.jsonl', import.meta.url), row)
const [closed = '', open = ''] = matters

const into = (table: string) =>
  statement({
    name: `test.write-older-${table.replace('_', '-')}`,
    // What came later stands empty in an older row, as its migration leaves it.
    sql: `insert into respond.${table} select * from jsonb_populate_record(null::respond.${table}, '{"coming": [], "police_called": false, "part_of": [], "on_board": false}'::jsonb || $1::jsonb)`,
  })
const tables = { call: into('call'), page: into('page'), follow_up: into('follow_up') }

/** What the migrations that brought `part_of` and `on_board`, then `restricted`, do to rows from before them. */
const asMigrated = ['0391-call-relations', '0403-restricted-notes']
  .map(
    name =>
      /^alter table respond.call no force[\s\S]*?^update respond\.call[\s\S]*?;\n(?:alter table .* force row level security;\n)+/m.exec(
        readFileSync(new URL(`../../db/migrations/${name}.sql`, import.meta.url), 'utf8'),
      )?.[0] ?? '',
  )
  .join('')

type TestApp = Awaited<ReturnType<typeof openTestApp>>
let store: TestApp

beforeAll(async () => {
  const { plans, seed } = demoPlanOver(besideOtherSettings([support, contact, hardening, discipline]))
  store = await openTestApp({
    at: '2026-12-01T16:00:00Z',
    seed: [(database, { clock }) => database.transaction('app', falls, tx => seed(tx, clock.now()))],
    routes: (app, { database, clock, pageContext }) => {
      const respond: RespondKit = { database, clock, wakes: inProcessWakes(), plans, publicUrl: () => 'http://made-up.example' }
      callRoutes(app, respond)
      callPageRoutes(app, { respond, pageContext })
    },
  })
  await store.database.transaction('app', falls, async tx => {
    await writeOlderFacts(tx, facts)
    for (const each of lines)
      for (const [table, write] of Object.entries(tables)) {
        const row = Object.entries(each).find(([name]) => name === table)?.[1]
        if (row !== undefined) await tx.run(write, [JSON.stringify(row)])
      }
  })
  await ownerClient(store.database, client => client.query(asMigrated))
})
afterAll(() => store.close())

const see = async (call: string): Promise<Call> => {
  const { headers } = await store.as('superintendent')
  return (await store.app.inject({ url: `/api/calls/${call}`, headers })).json<Call>()
}
const post = async (call: string, verb: string, payload: object) => {
  const { headers } = await store.as('superintendent')
  return store.app.inject({ method: 'POST', url: `/api/calls/${call}/${verb}`, headers, payload })
}
const pageOf = async (call: string): Promise<string> => {
  const { cookie } = await store.as('superintendent')
  return (await store.app.inject({ url: `/calls/${call}`, headers: { cookie } })).body
}

test('an older store replays without a difference', async () => {
  expect(facts.every(({ body }) => !JSON.stringify(body).includes('"by"'))).toBe(true)
  expect(await replayCalls(store.database, falls)).toEqual({ matters: 2, differences: [] })
})

test('an older call is read as nobody having said who did it, its decision as recorded; the page says that it was not asked then', async () => {
  const call = await see(closed)
  const recorded = facts.find(({ matter, type }) => matter === closed && type === 'call.decided')?.body
  expect(call).toMatchObject({ stage: 'closed', vocabulary: 1, facts: { by: 'unknown' }, outcome: 'settled' })
  expect(call.decision).toMatchObject({ answer: recorded?.['answer'], because: recorded?.['because'] })
  expect(call.followUps).toEqual([
    expect.objectContaining({ what: 'Ask how the week went', dueOn: '2026-12-08', kind: null, dueAt: null, doneAt: null, notOwedAt: null }),
  ])
  const page = await pageOf(closed)
  for (const said of [
    'This was not asked then.',
    'Ask how the week went',
    'Telling Concord is not a report.',
    'No report is recorded yet.',
  ])
    expect(page).toContain(said)
})

test('an older call that is open goes on: who did it can be said, and it is not closed over its report', async () => {
  expect((await post(open, 'close', { nobodyCame: 'duplicate' })).json()).toMatchObject({ code: 'report-missing' })
  expect((await post(open, 'facts', { facts: { by: 'adult' } })).json()).toMatchObject({ vocabulary: 2, facts: { by: 'adult' } })
  expect(await pageOf(open)).toContain('From what was seen, an adult did it or has it.')
  const report = { to: 'dcf', by: (await store.as('superintendent')).person.id, at: '2026-12-01T10:00:00-05:00' }
  expect((await post(open, 'close', { nobodyCame: 'duplicate', report })).json()).toMatchObject({ stage: 'closed' })
  // One that was closed without is still told of.
  expect((await post(closed, 'report', report)).json()).toMatchObject({ stage: 'closed', report: { made: { to: 'dcf' } } })
  expect(await replayCalls(store.database, falls)).toEqual({ matters: 2, differences: [] })
})
