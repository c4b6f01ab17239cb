import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DistrictId, freshId } from '../src/kernel/ids.ts'
import { decideOn, sequence, verify } from '../src/ledger/index.ts'
import type { Database } from '../src/platform/database/index.ts'
import { openTestDatabase, ownerClient } from '../src/platform/database/testing.ts'

/** Someone with the database's own keys, who puts the triggers aside: what they change is found. */
let database: Database
const district = freshId<DistrictId>()
const matter = freshId()

beforeAll(async () => {
  database = await openTestDatabase()
  for (let n = 0; n < 12; n++) {
    const decide = () => ({ facts: [{ type: 'test.said', body: { n } }], result: null })
    await database.transaction('app', district, tx =>
      decideOn(tx, { matter, deed: freshId(), by: null, at: new Date(), decide, read: () => null }),
    )
  }
  await sequence(database, district)
})
afterAll(() => database.close())

const tamper = (sql: string) =>
  ownerClient(database, async client => {
    await client.query("set session_replication_role = 'replica'")
    const done = await client.query(sql)
    await client.query("set session_replication_role = 'origin'")
    if ((done.rowCount ?? 0) === 0) throw new Error(`nothing was changed by ${sql}`)
  })
const kinds = async () => (await verify(database, district)).faults.map(fault => fault.kind)

test('before anything is touched the record is sound', async () => {
  expect(await verify(database, district)).toMatchObject({ ok: true, facts: 12, size: 12, faults: [] })
})

const changes: readonly { what: string; sql: string; back: string; found: string }[] = [
  {
    what: 'the content of a fact',
    sql: `update ledger.fact_body set body = replace(body, '3', '4') where body = '{"n":3}'`,
    back: `update ledger.fact_body set body = '{"n":3}' where body = '{"n":4}' and fact_id = (select min(fact_id) from ledger.fact_body where body = '{"n":4}')`,
    found: 'digest',
  },
  {
    what: 'when it was',
    sql: `update ledger.fact set at = at + interval '1 hour' where seq = 5`,
    back: `update ledger.fact set at = at - interval '1 hour' where seq = 5`,
    found: 'leaf',
  },
  {
    what: 'who did it',
    sql: `update ledger.fact set by = deed_id where seq = 6`,
    back: 'update ledger.fact set by = null where seq = 6',
    found: 'leaf',
  },
  { what: 'a leaf', sql: `update ledger.leaf set leaf = sha256(leaf) where leaf_index = 7`, back: '', found: 'leaf' },
]
for (const { what, sql, back, found } of changes)
  test(`${what}, changed behind the record's back, is found`, async () => {
    await tamper(sql)
    expect(await kinds()).toContain(found)
    if (back === '') return
    await tamper(back)
    expect(await kinds()).toEqual([])
  })

test('a fact taken out is found: its place, its number and the root all tell', async () => {
  await tamper('delete from ledger.fact where seq = 12')
  expect(await kinds()).toEqual(expect.arrayContaining(['missing', 'tree']))
})

test('content taken out, which nothing says was erased, is found', async () => {
  await tamper('delete from ledger.fact_body where fact_id = (select min(fact_id) from ledger.fact_body)')
  const messages = (await verify(database, district)).faults.map(fault => fault.message)
  expect(messages).toContainEqual(
    expect.stringMatching(/^The content of entry 1 \(test\.said\) is gone, and nothing says that it was erased\.$/),
  )
})
