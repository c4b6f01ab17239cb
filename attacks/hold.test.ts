import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadFacts } from '../src/ledger/index.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { openTestDatabase, ownerClient } from '../src/platform/database/testing.ts'
import { setForgetting } from '../src/platform/lifetimes/index.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** While a legal hold is in force the clock takes nothing that somebody may have to show; once it is lifted, by somebody else, it goes on. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openTestDatabase })
}, 120_000)
afterAll(() => whole.close())

async function send(handle: string, method: 'GET' | 'POST', url: string, payload?: object) {
  const { headers } = await whole.as(handle)
  return whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
}
/** How many of what was turned away, and of drafts that nobody used, are there when the clock has done its work on that day. */
async function left(day: string): Promise<{ turnedAway: number; drafts: number }> {
  whole.clock.set(new Date(`${day}T15:00:00Z`))
  whole.forget()
  await whole.database.transaction('app', falls, async tx => setForgetting(tx, whole.clock.now()))
  await whole.clockwork.settle()
  return ownerClient(whole.database, async client => {
    const count = async (table: string) =>
      Number((await client.query(`select count(*)::int as n from ${table} where district_id = $1`, [falls])).rows[0]?.n)
    return { turnedAway: await count('platform.turned_away'), drafts: await count('plan.draft') }
  })
}

test('what is over goes, is kept while a hold is in force, and goes again after it', async () => {
  const at = whole.clock.now()
  await ownerClient(whole.database, async client => {
    await client.query("set session_replication_role = 'replica'")
    await client.query('delete from platform.turned_away where district_id = $1', [falls])
    await client.query(
      'insert into platform.turned_away (district_id, turned_away_id, at, person_id, address) values ($1, $2, $3, $4, $5)',
      [...[falls, randomUUID(), at, randomUUID(), 'GET /people']],
    )
    await client.query(
      "insert into plan.draft (district_id, draft_id, made_at, made_by, starts, proposal) values ($1, $2, $3, $4, 'now', 'words')",
      [falls, randomUUID(), at, randomUUID()],
    )
    await client.query("set session_replication_role = 'origin'")
  })
  const begun = await send('counsel', 'POST', '/api/holds', { reason: 'lawsuit' })
  expect([begun.statusCode, begun.json().reason]).toEqual([201, 'lawsuit'])
  expect(await left('2028-03-01')).toEqual({ turnedAway: 1, drafts: 0 })

  const own = await send('counsel', 'POST', `/api/holds/${begun.json().id}/lift`)
  expect([own.statusCode, own.json().code]).toEqual([409, 'own-hold'])
  expect((await send('superintendent', 'POST', `/api/holds/${begun.json().id}/lift`)).json()).toEqual({ items: [], next: null })
  expect(await left('2028-03-03')).toEqual({ turnedAway: 0, drafts: 0 })
  expect((await send('superintendent', 'POST', `/api/holds/${begun.json().id}/lift`)).statusCode).toBe(404)
})

test('two holds: everything is kept until both are lifted, and the record has each', async () => {
  const first = (await send('counsel', 'POST', '/api/holds', { reason: 'records-request' })).json().id
  const second = (await send('superintendent', 'POST', '/api/holds', { reason: 'other' })).json().id
  expect((await send('superintendent', 'POST', `/api/holds/${first}/lift`)).json().items.map(({ id }: { id: string }) => id)).toEqual([
    second,
  ])
  const facts = await whole.database.transaction('app', falls, tx => loadFacts(tx, falls))
  expect(facts.map(({ type }) => type).filter(type => type.startsWith('people.hold'))).toEqual([
    ...['people.hold-begun', 'people.hold-lifted', 'people.hold-begun', 'people.hold-begun', 'people.hold-lifted'],
  ])
  const page = (await whole.app.inject({ url: '/people/kept', headers: { accept: 'text/html' } })).body
  expect(page).toContain('A legal hold is in force since')
  expect(page).not.toContain('Another reason')
})

test('a reason that is none, and somebody whose it is not: a sentence, and nothing is begun', async () => {
  const wrong = await send('counsel', 'POST', '/api/holds', { reason: 'because' })
  expect([wrong.statusCode, wrong.json().errors]).toEqual([422, [{ pointer: '/reason', detail: expect.stringContaining('lawsuit') }]])
  expect((await send('principal', 'POST', '/api/holds', { reason: 'lawsuit' })).statusCode).toBe(403)
  expect((await send('counsel', 'GET', '/api/holds')).json().items).toHaveLength(1)
})
