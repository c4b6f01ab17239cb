import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listPeopleWithRole, listSchools } from '../people/index.ts'
import { falls, openTestStore } from '../people/testing/open-test-app.ts'
import type { Database } from '../platform/database/index.ts'
import { dispatchCommand } from './command-line.ts'
import type { Ours } from './contract.ts'
import { judge } from './judge.ts'
import type { ReconcileKit } from './kit.ts'
import { publicGap } from './public-gap.ts'
import { readMonth } from './reads.ts'

/** Each event and each record of ours is counted once, and where it belongs: at the ends of months and files, and when a record counts no longer. */
let database: Database
let folder: string
let school = ''
let records: Ours[] = []
let source = ''
let sources = 0
const now = new Date('2027-01-20T15:00:00Z')
beforeAll(async () => {
  ;({ database } = await openTestStore('2026-11-25T15:00:00Z', []))
  folder = mkdtempSync(join(tmpdir(), 'counting-'))
  const schools = await database.transaction('app', falls, listSchools)
  school = schools.find(({ name }) => name === 'Harbor Falls High School')?.id ?? ''
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.close()
})
beforeEach(() => {
  records = []
  sources += 1
  source = `list-${sources}`
})

const kit = (): ReconcileKit => ({
  database,
  clock: { now: () => now },
  ours: async (_, from, to) => records.filter(({ at }) => at >= from && at < to),
  reviews: async () => ({ danger: { found: 0, reviewed: 0 }, calm: { found: 0, reviewed: 0 } }),
})
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const record = (n: number, at: string, more: Partial<Ours> = {}): Ours => ({
  ...{ side: 'call', id: uuid(n), school, at: new Date(at), about: 'a call about fight', countsFor: [], ...more },
})
const mapping = { number: 'No', received: 'Got', format: 'YYYY-MM-DD HH:mm', place: 'Where' }
const taken = async (...lines: readonly string[]) => {
  const [path, file] = [join(folder, 'd.csv'), join(folder, 'm.json')]
  writeFileSync(path, ['No,Got,Where', ...lines.map(line => `${line},Harbor Falls High School`)].join('\n'))
  writeFileSync(file, JSON.stringify(mapping))
  const done = await dispatchCommand(database, { district: falls, path, source, mapping: file, commit: true, at: now, ours: kit().ours })
  expect(done.exit, done.text).toBe(0)
}
/** A month as one list says it: each event with its record, and the records that stand alone. */
async function month(of: string) {
  const { events, oursOnly } = await database.transaction('app', falls, tx => readMonth(kit(), tx, of))
  const own = events.filter(each => each.source === source)
  return [own.map(({ number, standing, ours }) => [number, standing, ours]), oursOnly.map(({ id }) => id)]
}
let deeds = 900
const nextDeed = () => {
  deeds += 1
  return uuid(deeds)
}
const said = async (number: string, verdict: 'same' | 'not-same', ours?: string, deed = nextDeed()) => {
  const { events } = await database.transaction('app', falls, tx => readMonth(kit(), tx, '2026-10'))
  const id = events.find(each => each.number === number && each.source === source)?.id ?? ''
  const [person] = await database.transaction('app', falls, tx => listPeopleWithRole(tx, 'coordinator'))
  if (!person) throw new Error('nobody compares')
  return judge(kit(), { district: falls, person, deed }, id, { verdict, ...(ours === undefined ? {} : { ours }) })
}

test('where a person says that another event is the record, the one that was proposed stands alone at once', async () => {
  records = [record(1, '2026-10-05T14:00:00Z')]
  await taken('A1,2026-10-05 10:02', 'A2,2026-10-05 12:02')
  expect(await month('2026-10')).toEqual([
    [
      ['A1', 'proposed', uuid(1)],
      ['A2', 'theirs-only', null],
    ],
    [],
  ])
  expect(await said('A2', 'same', uuid(1))).toMatchObject({ standing: 'confirmed' })
  expect(await month('2026-10')).toEqual([
    [
      ['A1', 'theirs-only', null],
      ['A2', 'confirmed', uuid(1)],
    ],
    [],
  ])
})

test('of two who give one record to two events in the same moment, one is told that it is taken', async () => {
  for (let turn = 0; turn < 8; turn += 1) {
    records = [record(40 + turn, '2026-10-21T14:00:00Z')]
    source = `race-${turn}`
    await taken('R1,2026-10-21 12:02', 'R2,2026-10-21 08:02')
    const both = await Promise.all(['R1', 'R2'].map(number => said(number, 'same', uuid(40 + turn))))
    expect(both.map(each => ('kind' in each ? 'taken' : each.standing)).sort()).toEqual(['confirmed', 'taken'])
  }
})

test('a verdict that is sent again, also in the same moment, is done once and answered as before', async () => {
  records = [record(60, '2026-10-22T14:00:00Z')]
  source = 'again'
  await taken('S1,2026-10-22 10:02')
  const denied = nextDeed()
  const deny = () => said('S1', 'not-same', undefined, denied)
  const first = await deny()
  expect(first).toMatchObject({ standing: 'theirs-only', denied: [uuid(60)] })
  expect([await deny(), ...(await Promise.all([deny(), deny()]))]).toEqual([first, first, first])
  expect(await said('S1', 'not-same')).toMatchObject({ code: 'not-proposed' })
})

test('an event beside a call stands beside the request that the call got since, and what was said of it stays', async () => {
  const call = record(2, '2026-10-06T14:00:00Z')
  records = [call]
  await taken('B1,2026-10-06 10:02', 'B2,2026-10-06 13:00')
  expect(await said('B1', 'same')).toMatchObject({ ours: uuid(2) })
  const request = record(3, '2026-10-06T14:04:00Z', { side: 'request', countsFor: [uuid(2)] })
  records = [request]
  const both = [
    [
      ['B1', 'confirmed', uuid(3)],
      ['B2', 'theirs-only', null],
    ],
    [],
  ]
  expect(await month('2026-10')).toEqual(both)
  expect(await said('B2', 'same', uuid(3))).toMatchObject({ code: 'taken' })
  await taken('B1,2026-10-06 10:02', 'B2,2026-10-06 13:00')
  expect(await month('2026-10')).toEqual(both)
  // Denied of the call, it is not proposed of the call’s request.
  records = [call]
  await said('B1', 'not-same')
  records = [request]
  await taken('B1,2026-10-06 10:02', 'B2,2026-10-06 13:00')
  expect((await month('2026-10'))[0]).toEqual([
    ['B1', 'theirs-only', null],
    ['B2', 'theirs-only', null],
  ])
})

test('an event whose record no longer counts stands alone, and beside it again once it counts again', async () => {
  const call = record(4, '2026-10-07T14:00:00Z')
  records = [call]
  await taken('C1,2026-10-07 10:02')
  await said('C1', 'same')
  records = []
  expect(await month('2026-10')).toEqual([[['C1', 'theirs-only', null]], []])
  expect(await said('C1', 'same')).toMatchObject({ code: 'not-proposed' })
  records = [call]
  expect(await month('2026-10')).toEqual([[['C1', 'confirmed', uuid(4)]], []])
})

test('a record of a minute before midnight is not one that only we have, in neither month', async () => {
  records = [record(5, '2026-11-01T03:57:00Z')]
  await taken('D1,2026-10-20 10:00', 'D2,2026-11-01 00:02', 'D3,2026-11-09 10:00')
  expect((await month('2026-10'))[1]).toEqual([])
  expect(await month('2026-11')).toEqual([
    [
      ['D2', 'proposed', uuid(5)],
      ['D3', 'theirs-only', null],
    ],
    [],
  ])
})

test('a record beside an event of the file before is not proposed beside one of the next', async () => {
  records = [record(6, '2026-10-12T14:05:00Z')]
  await taken('E0,2026-10-11 10:00', 'E1,2026-10-12 10:03')
  await taken('E2,2026-10-12 10:08', 'E3,2026-10-14 10:00')
  expect((await month('2026-10'))[0]).toEqual([
    ['E0', 'theirs-only', null],
    ['E1', 'proposed', uuid(6)],
    ['E2', 'theirs-only', null],
    ['E3', 'theirs-only', null],
  ])
})

test('everyone reads a pair over the end of a quarter once', async () => {
  records = [record(7, '2026-10-01T03:57:00Z'), ...Array.from({ length: 8 }, (_, n) => record(20 + n, `2026-08-0${n + 1}T14:00:00Z`))]
  await taken(...Array.from({ length: 8 }, (_, n) => `F${n + 2},2026-07-0${n + 1} 10:00`), 'F1,2026-10-01 00:02')
  const quarters = await publicGap(kit(), falls)
  expect(quarters.find(({ first }) => first === '2026-07-01')).toMatchObject({ both: 0, theirsOnly: 8, oursOnly: 8 })
})
