import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshId } from '../../kernel/ids.ts'
import { quartersOver } from '../../kernel/quarters.ts'
import { decideOn } from '../../ledger/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { openTestDatabase, ownerClient } from '../../platform/database/testing.ts'
import { addDistrict, districtIdOf } from '../../platform/district/index.ts'
import { callsDecided } from './calls-decided.ts'

const falls = districtIdOf('harbor-falls')
const cove = districtIdOf('made-up-cove')
const now = new Date('2026-11-25T15:00:00Z')
const [quarter] = quartersOver(now, 'America/New_York')
if (!quarter) throw new Error('There is no quarter.')
const inside = '2026-09-10T14:00:00Z'
const read = (district = falls) => database.transaction('app', district, tx => callsDecided(tx, quarter))
let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
  for (const [id, slug] of [
    [falls, 'harbor-falls'],
    [cove, 'made-up-cove'],
  ] as const)
    await database.transaction('app', id, tx => addDistrict(tx, { slug, name: slug, officePhone: null, isDemo: false }, now))
})
afterAll(() => database.close())

/** A call with what was decided of it, the last one last. */
async function call(
  decided: readonly { what: string; at?: string }[],
  { at = inside, drill = false, district = falls }: { at?: string; drill?: boolean; district?: typeof falls } = {},
): Promise<string> {
  const id = freshId()
  await ownerClient(database, client =>
    client.query(
      `insert into respond.call (district_id, call_id, school_id, asked_by, asked_at, drill, stage, what, danger)
       values ($1, $2, gen_random_uuid(), gen_random_uuid(), $3, $4, 'x', 'fight', 'none')`,
      [district, id, at, drill],
    ),
  )
  for (const each of decided)
    await database.transaction('app', district, tx =>
      decideOn(tx, {
        ...{ matter: id, deed: freshId(), by: null, at: new Date(each.at ?? at), read: String },
        decide: () => ({ result: 'decided', facts: [{ type: 'call.decided', body: body(each.what, drill) }] }),
      }),
    )
  return id
}
const body = (what: string, drill: boolean) => ({
  ...{ drill, question: 'support', vocabulary: 1, situation: { what, danger: 'none' }, index: 0, answer: 'call-support', because: [] },
  plan: { slug: 'town', version: 1, digest: 'd', effective: '2026-08-01' },
  parts: {
    ...{ responders: [], within: 60, together: 1, before: [], after: [], conditions: [], obligations: [], sign: [], police: 'not-called' },
  },
})

test('each call of the quarter once, as it was decided last before the quarter was settled; no drill, no other time, no other district', async () => {
  const [again, late] = [
    await call([{ what: 'fight' }, { what: 'weapon' }]),
    await call([{ what: 'fight' }, { what: 'weapon', at: quarter.settled.toISOString() }]),
  ]
  const rest = []
  for (let n = 0; n < 4; n++) rest.push(await call([{ what: 'fire' }]))
  await call([{ what: 'fight' }], { drill: true })
  await call([{ what: 'fight' }], { at: quarter.to.toISOString() })
  await call([{ what: 'fight' }], { at: '2026-07-01T03:59:59Z' })
  await call([{ what: 'fight' }], { district: cove })
  const found = new Map((await read()).map(({ matter, situation }) => [matter, situation['what']]))
  expect(found).toEqual(new Map([[again, 'weapon'], [late, 'fight'], ...rest.map(id => [id, 'fire'] as const)]))
})

test('of a quarter with fewer than six calls nothing', async () => {
  for (let n = 0; n < 4; n++) await call([{ what: 'fire' }], { district: cove })
  expect(await read(cove)).toEqual([])
  await call([{ what: 'fire' }], { district: cove })
  expect(await read(cove)).toHaveLength(6)
})
