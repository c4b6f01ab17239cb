import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshId } from '../../kernel/ids.ts'
import { isNo } from '../../kernel/refusal.ts'
import { loadFacts, sequenceAll, verify } from '../../ledger/index.ts'
import type { Actor } from '../../people/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { openTestDatabase } from '../../platform/database/testing.ts'
import { addDistrict, districtIdOf } from '../../platform/district/index.ts'
import { placesCommand } from './command-line.ts'
import { placesFact } from './facts.ts'
import { importPlaces } from './import-places.ts'
import { listPoints } from './read-points.ts'
import { findOutline, listPlacedSchools, listTowns } from './store.ts'
import { fileOf, head, inside, school, square, threeTowns, townFeature, townsText } from './testing/files.ts'

const at = new Date('2026-11-25T15:00:00Z')
const [cove, reef] = [districtIdOf('whale-cove'), districtIdOf('reef-town')]
let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  for (const [id, slug] of [
    [cove, 'whale-cove'],
    [reef, 'reef-town'],
  ] as const)
    await database.transaction('app', id, tx => addDistrict(tx, { slug, name: slug, officePhone: null, isDemo: false }, at))
})
afterAll(() => database.close())

const points =
  head +
  school('00010005', 'Gull School', 'EAST BUOY', inside(0, 0)) +
  school('10005', 'Gull School, second', 'FOG BY THE SEA', inside(1, 0)) +
  school('00010006', 'Auk School', 'EAST BUOY', inside(2, 0)) +
  school('00010007', 'Tern School', 'ATLANTIS', inside(2, 0), 'PRI')
const files = [fileOf('t.geojson', threeTowns), fileOf('p.csv', points)]

async function bringIn(given: typeof files, commit = true, by: Actor = 'operator') {
  const done = await importPlaces(database, { district: cove, files: given, by, at, deed: freshId<string>(), commit })
  if (isNo(done)) throw new Error(done.detail)
  return done
}
const held = (district = cove) =>
  database.transaction('app', district, async tx => ({
    outline: await findOutline(tx),
    towns: await listTowns(tx),
    points: await listPlacedSchools(tx),
    facts: await loadFacts(tx, tx.district),
  }))
const none = { new: 0, changed: 0, same: 0, gone: 0 }

test('the difference first: nothing is kept, and how points lie among towns is said', async () => {
  expect(await bringIn(files, false)).toMatchObject({
    ...{ ok: true, committed: false, unplaced: 0, faults: [] },
    counts: { towns: { ...none, new: 3 }, points: { ...none, new: 4 } },
    reports: [
      { file: 't.geojson', kind: 'towns', rows: 3, unjoined: 0 },
      { file: 'p.csv', kind: 'schools', rows: 4, unjoined: 1, outside: 1, furtherBuildings: 1, notPublic: 1 },
    ],
    warnings: [
      { kind: 'outside-its-town', file: 'p.csv', line: 4, read: '00010006' },
      { kind: 'town-unknown', file: 'p.csv', line: 5, message: 'Tern School stands in ATLANTIS, which is not among the towns.' },
    ],
  })
  expect(await held()).toEqual({ outline: undefined, towns: [], points: [], facts: [] })
})

test('kept once: one fact with the digests; again it is the same, and leaves no trace', async () => {
  expect(await bringIn(files)).toMatchObject({ committed: true, counts: { towns: { new: 3 }, points: { new: 4 } } })
  const once = await held()
  expect(once.towns.map(({ key, name }) => [key, name])).toEqual([
    ['east-buoy', 'East Buoy'],
    ['fog-by-the-sea', 'Fog by the Sea'],
    ['west-buoy', 'West Buoy'],
  ])
  expect(once.points.map(({ orgCode, building }) => [orgCode, building])).toEqual([
    ['00010005', 1],
    ['00010005', 2],
    ['00010006', 1],
    ['00010007', 1],
  ])
  expect(once.facts).toHaveLength(1)
  expect(placesFact.parse(once.facts[0]).body.files.map(({ kind, rows }) => [kind, rows])).toEqual([
    ['towns', 3],
    ['schools', 4],
  ])
  expect(await bringIn(files)).toMatchObject({ committed: true, counts: { towns: { ...none, same: 3 }, points: { ...none, same: 4 } } })
  expect(await held()).toEqual(once)
})

test('the allocation is given one point for each code, the first', async () => {
  const [lon, lat] = inside(0, 0)
  const given = await database.transaction('app', cove, listPoints)
  expect(given).toHaveLength(3)
  expect(given[0]).toEqual({ orgCode: '00010005', lat, lon })
})

test('a kind that is not given stays; what changed, left and came is counted', async () => {
  const moved = points.replace('Auk School', 'Auk High School').replace(/00010007.*\n/, '')
  expect(await bringIn([fileOf('p.csv', moved)])).toMatchObject({
    counts: { towns: { ...none, same: 3 }, points: { new: 0, changed: 1, same: 2, gone: 1 } },
  })
  const grown = townsText([townFeature('EAST BUOY', [square(0, 0)]), townFeature('NORTH BUOY', [square(1, 1)])])
  expect(await bringIn([fileOf('t.geojson', grown)])).toMatchObject({
    counts: { towns: { new: 1, changed: 0, same: 1, gone: 2 }, points: { same: 3 } },
  })
  expect((await held()).facts).toHaveLength(3)
})

test('one fault and nothing is kept of any file', async () => {
  const before = await held()
  const broken = await bringIn([fileOf('t.geojson', threeTowns), fileOf('p.csv', `${points}1A,x,y,ELE,-69.9,42.2\n`)])
  expect(broken).toMatchObject({ ok: false, committed: false, faults: [{ kind: 'value-wrong', file: 'p.csv', line: 6, column: 1 }] })
  expect(await held()).toEqual(before)
})

test('whoever may not bring in what the state publishes may not, and another district sees nothing of it', async () => {
  const deed = { district: cove, files, at, deed: freshId<string>(), commit: true }
  expect(await importPlaces(database, { ...deed, by: { id: freshId(), roles: ['teacher'] } })).toMatchObject({ kind: 'not-permitted' })
  expect(await held(reef)).toEqual({ outline: undefined, towns: [], points: [], facts: [] })
})

test('on the command line: a folder, exit codes and words', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'concord-map-'))
  try {
    const asked = { district: reef, at, commit: false }
    expect(await placesCommand(database, { ...asked, paths: [join(folder, 'none.csv')] })).toMatchObject({ exit: 2, json: { ok: false } })
    expect(await placesCommand(database, { ...asked, paths: [folder] })).toMatchObject({ exit: 2 })
    await writeFile(join(folder, 't.geojson'), threeTowns)
    await writeFile(join(folder, 'p.csv'), points)
    const seen = await placesCommand(database, { ...asked, paths: [folder] })
    expect(seen).toMatchObject({ exit: 0, json: { ok: true, committed: false } })
    expect(seen.text).toContain('Nothing is saved yet: add --commit to save all of it.')
    expect(seen.text).toContain('towns: 3 new, 0 changed, 0 the same, 0 gone')
    expect(seen.text).toContain('warning: p.csv:4:1 Auk School stands outside the borders of EAST BUOY.')
    expect(await placesCommand(database, { ...asked, commit: true, paths: [folder] })).toMatchObject({ exit: 0, json: { committed: true } })
    await writeFile(join(folder, 'p.csv'), head)
    expect(await placesCommand(database, { ...asked, paths: [folder] })).toMatchObject({
      exit: 1,
      text: expect.stringContaining('p.csv:1:1 p.csv holds no school.'),
    })
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('the record is sound', async () => {
  await sequenceAll(database)
  expect(await verify(database, cove)).toMatchObject({ ok: true, faults: [] })
})
