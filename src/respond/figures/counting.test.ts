import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock } from '../../platform/clock/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { openTestDatabase, ownerClient } from '../../platform/database/testing.ts'
import { addDistrict, districtIdOf } from '../../platform/district/index.ts'
import { inProcessWakes } from '../../platform/wakes/index.ts'
import { planOver } from '../../plan/index.ts'
import { callTopic } from '../carry-out.ts'
import { support } from '../question.ts'
import { countCallsBySchool } from './calls-by-school.ts'
import { countingOver } from './counting.ts'
import { spanOf } from './period.ts'
import { quartersOver } from '../../kernel/quarters.ts'
import { countPolice } from './store.ts'

const falls = districtIdOf('harbor-falls')
const cove = districtIdOf('made-up-cove')
const high = '00000000-0000-4000-8000-000000000001'
const middle = '00000000-0000-4000-8000-000000000002'
const clock = manualClock(new Date('2026-11-25T15:00:00Z'))
const span = spanOf('school-year', clock.now(), 'America/New_York')
const wakes = inProcessWakes()
let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
  for (const [id, slug] of [
    [falls, 'harbor-falls'],
    [cove, 'made-up-cove'],
  ] as const)
    await database.transaction('app', id, tx => addDistrict(tx, { slug, name: slug, officePhone: null, isDemo: false }, clock.now()))
})
afterAll(() => database.close())

/** Rows as calls leave them: seconds after the call, or null. */
async function add(
  calls: readonly {
    school?: string
    district?: string
    at?: string
    drill?: boolean
    answered?: number
    there?: number
    ended?: string
    nobody?: string
  }[],
): Promise<void> {
  await ownerClient(database, async client => {
    for (const each of calls) {
      const { school = high, district = falls, at = '2026-10-01T14:00:00Z', drill = false } = each
      const after = (seconds: number | undefined) => (seconds === undefined ? null : new Date(Date.parse(at) + seconds * 1000))
      await client.query(
        `insert into respond.call (district_id, call_id, school_id, asked_by, asked_at, drill, stage, what, danger, answered_at, there_at, outcome, nobody_came)
         values ($1, gen_random_uuid(), $2, gen_random_uuid(), $3, $4, 'x', 'fight', 'none', $5, $6, $7, $8)`,
        [district, school, at, drill, after(each.answered), after(each.there), each.ended ?? null, each.nobody ?? null],
      )
    }
  })
}

const countingNow = () => countingOver({ database, clock, wakes, plans: planOver([support]), publicUrl: () => '' })
const byName = (lines: readonly { school: string; ended: string }[]) =>
  [...lines].sort((a, b) => `${a.school}${a.ended}`.localeCompare(`${b.school}${b.ended}`))

test('counts each school and ending, and how soon somebody answered and came; no drill, no other time, no other district', async () => {
  await add([
    { answered: 59, there: 179, ended: 'settled' },
    { answered: 60, there: 180, ended: 'settled' },
    { answered: 1_000, ended: 'settled' },
    { nobody: 'duplicate' },
    { school: middle },
    { drill: true, answered: 5, there: 6, ended: 'settled' },
    { at: '2026-07-01T03:59:59Z', ended: 'settled' },
    { at: '2027-07-01T04:00:00Z', ended: 'settled' },
    { at: '2026-07-01T04:00:00Z', school: middle, ended: 'nothing-found' },
    { district: cove, ended: 'settled' },
  ])
  expect(Object.fromEntries(await database.transaction('app', falls, tx => countCallsBySchool(tx, span)))).toEqual({
    [high]: 4,
    [middle]: 2,
  })
  const counting = countingNow()
  expect(byName(await counting.count({ district: falls, schools: null, span }))).toEqual([
    { school: high, ended: 'duplicate', calls: 1, answered: [0, 0, 0, 0, 0, 0], there: [0, 0, 0, 0, 0, 0] },
    { school: high, ended: 'settled', calls: 3, answered: [1, 2, 2, 2, 2, 3], there: [1, 2, 2, 2, 2, 2] },
    { school: middle, ended: 'nothing-found', calls: 1, answered: [0, 0, 0, 0, 0, 0], there: [0, 0, 0, 0, 0, 0] },
    { school: middle, ended: 'open', calls: 1, answered: [0, 0, 0, 0, 0, 0], there: [0, 0, 0, 0, 0, 0] },
  ])
  expect(await counting.count({ district: falls, schools: [middle], span })).toHaveLength(2)
  expect(await counting.count({ district: cove, schools: null, span })).toHaveLength(1)
  counting.stop()
})

test('a count is kept until a call of its district changes', async () => {
  const counting = countingNow()
  const all = async (district = falls) =>
    (await counting.count({ district, schools: null, span })).reduce((sum, line) => sum + line.calls, 0)
  const before = await all()
  await add([{ ended: 'settled' }])
  expect(await all()).toBe(before)
  wakes.send(callTopic(cove, 'c'))
  await new Promise(resume => setImmediate(resume))
  expect(await all()).toBe(before)
  wakes.send(callTopic(falls, 'c'))
  await new Promise(resume => setImmediate(resume))
  expect(await all()).toBe(before + 1)
  counting.stop()
})

test('what everyone may know of a quarter is counted over every school, drills left out', async () => {
  await ownerClient(database, async client => {
    for (const [at, drill, section] of [
      ['2026-08-01T14:00:00Z', false, 'own#weapons'],
      ['2026-08-02T14:00:00Z', false, 'own#weapons'],
      ['2026-08-03T14:00:00Z', true, 'own#weapons'],
      ['2026-08-04T14:00:00Z', false, null],
    ] as const)
      await client.query(
        `insert into respond.call (district_id, call_id, school_id, asked_by, asked_at, drill, stage, what, danger, police_called, police_section)
         values ($1, gen_random_uuid(), $2, gen_random_uuid(), $3, $4, 'x', 'weapon', 'none', $5, $6)`,
        [cove, middle, at, drill, section !== null, section],
      )
  })
  const [quarter] = quartersOver(clock.now(), 'America/New_York')
  const counted = await database.transaction('app', cove, tx => tx.many(countPolice, [tx.district, quarter?.from, quarter?.to]))
  expect([...counted].sort((a, b) => b.calls - a.calls)).toEqual([
    { what: 'weapon', police: true, section: 'own#weapons', calls: 2 },
    { what: 'weapon', police: false, section: null, calls: 1 },
  ])
})
