import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type DistrictId, freshId } from '../../kernel/ids.ts'
import type { Database } from './database.ts'
import { statement } from './statement.ts'
import { openTestDatabase } from './testing.ts'

let database: Database
const district = freshId<DistrictId>()
const addDistrict = statement({
  name: 'test.add-district',
  sql: "insert into platform.district (district_id, slug, name, added_at) values ($1, $2, 'Fictional', $3)",
})
const countDistricts = statement({
  name: 'test.count-districts',
  sql: 'select count(*)::int as n from platform.district',
  row: z.object({ n: z.number() }),
})

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

test('a transaction opened inside another is refused, and says what to do', async () => {
  const nested = database.transaction('app', district, () => database.transaction('app', district, async () => 1))
  await expect(nested).rejects.toThrow('pass its tx')
})

test('what a transaction wrote is gone when it fails', async () => {
  const failing = database.transaction('app', district, async tx => {
    await tx.run(addDistrict, [district, 'gone', new Date()])
    throw new Error('on purpose')
  })
  await expect(failing).rejects.toThrow('on purpose')
  expect(await database.transaction('app', district, tx => tx.one(countDistricts, []))).toEqual({ n: 0 })
})

test('a district sees its own rows, another sees none, and nobody writes for another', async () => {
  await database.transaction('app', district, tx => tx.run(addDistrict, [district, 'own', new Date()]))
  const other = freshId<DistrictId>()
  expect(await database.transaction('app', district, tx => tx.one(countDistricts, []))).toEqual({ n: 1 })
  expect(await database.transaction('app', other, tx => tx.one(countDistricts, []))).toEqual({ n: 0 })
  await expect(database.transaction('app', other, tx => tx.run(addDistrict, [freshId(), 'stolen', new Date()]))).rejects.toThrow(
    'row-level security',
  )
})

test('after commit is after commit, and not after a failure', async () => {
  const seen: string[] = []
  await database.transaction('app', district, async tx => tx.afterCommit(() => seen.push('committed')))
  await database
    .transaction('app', district, async tx => {
      tx.afterCommit(() => seen.push('failed'))
      throw new Error('on purpose')
    })
    .catch(() => undefined)
  expect(seen).toEqual(['committed'])
})

test('what was sent and not waited for is part of the transaction: where it fails, nothing was done', async () => {
  const seen: string[] = []
  const failing = database.transaction('app', district, async tx => {
    const id = freshId()
    tx.afterCommit(() => seen.push('committed'))
    await tx.one(countDistricts, [])
    tx.send(addDistrict, [id, 'stolen', new Date()])
    tx.send(addDistrict, [district, 'own', new Date()])
  })
  await expect(failing).rejects.toThrow('test.add-district')
  expect(seen).toEqual([])
  const sent = freshId<DistrictId>()
  await database.transaction('app', sent, async tx => tx.send(addDistrict, [sent, 'sent', new Date()]))
  expect(await database.transaction('app', sent, tx => tx.one(countDistricts, []))).toEqual({ n: 1 })
})

test('what failed in an attempt is undone, what stood before it and came after it is kept', async () => {
  const [kept, later] = [freshId<DistrictId>(), freshId<DistrictId>()]
  const seen: string[] = []
  const inDistrict = (id: DistrictId) => database.transaction('app', id, tx => tx.one(countDistricts, []))
  await database.transaction('app', kept, async tx => {
    tx.send(addDistrict, [kept, 'kept', new Date()])
    const failed = await tx.attempt(
      async () => {
        tx.afterCommit(() => seen.push('undone'))
        tx.send(addDistrict, [freshId(), 'of another', new Date()])
        await tx.one(countDistricts, [])
        return 'done'
      },
      cause => (cause instanceof Error ? cause.message : ''),
    )
    expect(failed).toContain('row-level security')
    const threw = await tx.attempt(
      async () => Promise.reject(new Error('on purpose')),
      cause => (cause instanceof Error ? cause.message : ''),
    )
    expect(threw).toBe('on purpose')
    tx.afterCommit(() => seen.push('committed'))
  })
  expect(await inDistrict(kept)).toEqual({ n: 1 })
  expect(seen).toEqual(['committed'])
  const done = await database.transaction('app', later, tx => tx.attempt(() => tx.run(addDistrict, [later, 'later', new Date()]), Number))
  expect(done).toBe(1)
  expect(await inDistrict(later)).toEqual({ n: 1 })
})

test('an attempt does not save a transaction that was lost before it, and leaves conflicts to be run again', async () => {
  const lost = database.transaction('app', district, async tx => {
    tx.send(addDistrict, [freshId(), 'lost', new Date()])
    await tx.attempt(
      () => tx.one(countDistricts, []),
      () => ({ n: -1 }),
    )
  })
  await expect(lost).rejects.toThrow()
  let times = 0
  const conflict = database.transaction('app', district, tx =>
    tx.attempt(
      async () => {
        if (++times < 2) throw Object.assign(new Error('made up'), { code: '40001' })
        return times
      },
      () => -1,
    ),
  )
  expect(await conflict).toBe(2)
})

test('work that asks at once is one journey, and cannot ask again after it', async () => {
  expect(await database.atOnce('app', district, tx => tx.one(countDistricts, []))).toEqual({ n: 1 })
  const twice = database.atOnce('app', district, async tx => {
    await tx.one(countDistricts, [])
    return tx.one(countDistricts, [])
  })
  await expect(twice).rejects.toThrow('asked after the transaction had ended')
  await expect(database.atOnce('app', district, tx => tx.run(addDistrict, [freshId(), 'x', new Date()]))).rejects.toThrow(
    'row-level security',
  )
})

test('a timer ticks while a thousand transactions run', async () => {
  let ticks = 0
  const timer = setInterval(() => ticks++, 5)
  for (let i = 0; i < 1000; i++) await database.transaction('app', district, tx => tx.one(countDistricts, []))
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(10)
})

test('what was sent and met a conflict runs the whole again, though what was asked behind it was only told that all is lost', async () => {
  const conflict = statement({ name: 'test.conflict', sql: "do $$ begin raise exception 'made up' using errcode = '40001'; end $$" })
  let times = 0
  const done = database.transaction('app', district, async tx => {
    if (++times < 3) tx.send(conflict, [])
    return tx.one(countDistricts, [])
  })
  expect([await done, times]).toEqual([{ n: expect.any(Number) }, 3])
})

test('so it is where what met it was asked at once with others, and their answer comes to whoever waits before it', async () => {
  const sql = "do $$ begin raise exception 'made up' using errcode = '40P01'; end $$"
  const deadlock = statement({ name: 'test.deadlock', sql, row: z.object({ n: z.number() }) })
  let times = 0
  const done = database.transaction('app', district, async tx => {
    const [found] = await Promise.all([++times < 3 ? tx.one(deadlock, []) : tx.one(countDistricts, []), tx.run(countDistricts, [])])
    return found
  })
  expect([await done, times]).toEqual([{ n: expect.any(Number) }, 3])
})
