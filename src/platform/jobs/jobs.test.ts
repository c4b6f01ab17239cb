import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type DistrictId, freshId } from '../../kernel/ids.ts'
import { manualClock } from '../clock/index.ts'
import { type Database, statement } from '../database/index.ts'
import { openTestDatabase } from '../database/testing.ts'
import { openLog } from '../log/index.ts'
import { inProcessWakes } from '../wakes/index.ts'
import { callOffJob, type JobKind, jobsOver, setJob } from './index.ts'

let database: Database
const district = freshId<DistrictId>()
const start = new Date('2026-10-01T12:00:00Z')
const note = statement({
  name: 'test.note',
  sql: `insert into platform.turned_away (district_id, turned_away_id, at, address) values ($1, gen_random_uuid(), now(), $2)`,
})
const count = statement({
  name: 'test.count-notes',
  sql: 'select count(*)::int as n from platform.turned_away where address = $1',
  row: z.object({ n: z.number() }),
})
const notes = async (what: string) => (await database.transaction('app', district, tx => tx.one(count, [what]))).n

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const over = (kinds: Readonly<Record<string, JobKind>>, clock = manualClock(start)) => ({
  clock,
  jobs: jobsOver({ database, clock, kinds, log: openLog('silent'), wakes: inProcessWakes() }),
})
const set = (kind: string, what: string, seconds: number, dedupe?: string) =>
  database.transaction('app', district, async tx =>
    setJob(tx, { kind, payload: { what }, dueAt: new Date(start.getTime() + seconds * 1000), ...(dedupe ? { dedupe } : {}) }),
  )
const writes: JobKind = async (tx, payload) => {
  await tx.run(note, [tx.district, z.object({ what: z.string() }).parse(payload).what])
}

describe('jobs', () => {
  test('run when they are due and not before, and once', async () => {
    const { jobs, clock } = over({ writes })
    await set('writes', 'due', 60)
    expect(await jobs.runDue()).toBe(0)
    expect(await jobs.nextDue()).toEqual(new Date(start.getTime() + 60_000))
    clock.set(new Date(start.getTime() + 60_000))
    expect(await jobs.runDue()).toBe(1)
    expect(await jobs.runDue()).toBe(0)
    expect(await notes('due')).toBe(1)
  })

  test('set again under one name there is one, moved; called off there is none', async () => {
    const { jobs, clock } = over({ writes })
    await set('writes', 'first', 10, 'name')
    await set('writes', 'second', 20, 'name')
    clock.set(new Date(start.getTime() + 30_000))
    expect(await jobs.runDue()).toBe(1)
    expect([await notes('first'), await notes('second')]).toEqual([0, 1])
    await set('writes', 'third', 20, 'name')
    await database.transaction('app', district, async tx => callOffJob(tx, 'writes', 'name'))
    expect(await jobs.runDue()).toBe(0)
  })

  test('one that fails leaves nothing half done, and is tried again', async () => {
    let fails = true
    const { jobs } = over({
      shaky: async (tx, payload, at) => {
        await writes(tx, payload, at)
        if (fails) throw new Error('on purpose')
      },
    })
    await set('shaky', 'shaky', 0)
    expect(await jobs.runDue()).toBe(0)
    expect(await notes('shaky')).toBe(0)
    fails = false
    expect(await jobs.runDue()).toBe(0)
    await jobs.releaseAll()
    expect(await jobs.runDue()).toBe(1)
    expect(await notes('shaky')).toBe(1)
  })

  test('one set anew by its own run keeps its new time', async () => {
    const { jobs, clock } = over({
      again: async tx => setJob(tx, { kind: 'again', payload: {}, dueAt: new Date(clock.now().getTime() + 60_000), dedupe: 'again' }),
    })
    await set('again', '', 0, 'again')
    expect(await jobs.runDue()).toBe(1)
    expect(await jobs.runDue()).toBe(0)
    expect(await jobs.nextDue()).toEqual(new Date(start.getTime() + 60_000))
  })

  test('several workers at once run each job once', async () => {
    const workers = [over({ writes }), over({ writes }), over({ writes })]
    for (let n = 0; n < 30; n++) await set('writes', 'shared out', -1)
    for (let round = 0; round < 5; round++) await Promise.all(workers.map(({ jobs }) => jobs.runDue()))
    expect(await notes('shared out')).toBe(30)
  })
})
