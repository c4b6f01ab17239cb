import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshId } from '../../kernel/ids.ts'
import { quartersOver } from '../../kernel/quarters.ts'
import { decideOn } from '../../ledger/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { openTestDatabase, ownerClient } from '../../platform/database/testing.ts'
import { addDistrict, districtIdOf } from '../../platform/district/index.ts'
import { withoutSaying } from '../settings.ts'
import { requestsDecided } from './requests-decided.ts'

const falls = districtIdOf('harbor-falls')
const now = new Date('2026-11-25T15:00:00Z')
const [quarter] = quartersOver(now, 'America/New_York')
if (!quarter) throw new Error('There is no quarter.')
const asked = '2026-09-10T14:00:00Z'
let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
  const town = { slug: 'harbor-falls', name: 'Harbor Falls', officePhone: null, isDemo: false }
  await database.transaction('app', falls, tx => addDistrict(tx, town, now))
})
afterAll(() => database.close())

async function requested(targets: readonly string[], { at = asked, drill = false, enforcement = false } = {}): Promise<string> {
  const id = freshId()
  await ownerClient(database, client =>
    client.query(
      `insert into contact.contact (district_id, contact_id, school_id, asked_by, asked_at, drill, stage, requester, basis, target, civil_enforcement,
                                    emergency, answer)
       values ($1, $2, gen_random_uuid(), gen_random_uuid(), $3, $4, 'x', 'local-police', 'none', 'premises', $5, 'no', 'hold')`,
      [falls, id, at, drill, enforcement],
    ),
  )
  for (const target of targets)
    await database.transaction('app', falls, tx =>
      decideOn(tx, {
        ...{ matter: id, deed: freshId(), by: null, at: new Date(at), read: String },
        decide: () => ({ result: 'decided', facts: [{ type: 'contact.decided', body: { ...decided, drill, situation: { target } } }] }),
      }),
    )
  return id
}
const decided = {
  ...{ question: 'contact', vocabulary: 1, index: 0, answer: 'hold', because: [], atOnce: false, inOrder: true },
  plan: { slug: 'town', version: 1, digest: 'd', effective: '2026-08-01' },
  parts: { before: [], after: [], conditions: [], obligations: [], sign: [] },
  settings: withoutSaying,
}

test('each request of the quarter once, as it was decided last; no drill, no other time, and none of civil enforcement', async () => {
  const [once, again] = [await requested(['premises']), await requested(['premises', 'student-questioned'])]
  await requested(['premises'], { drill: true })
  await requested(['premises'], { enforcement: true })
  await requested(['premises'], { at: quarter.to.toISOString() })
  const found = await database.transaction('app', falls, tx => requestsDecided(tx, quarter))
  expect(new Map(found.map(({ matter, situation }) => [matter, situation['target']]))).toEqual(
    new Map([
      [once, 'premises'],
      [again, 'student-questioned'],
    ]),
  )
})
