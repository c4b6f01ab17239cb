import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshId } from '../../kernel/ids.ts'
import { loadFacts } from '../../ledger/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { stateDataCommand } from './command-line.ts'
import { differenceShape } from './difference.ts'
import { stateDataImported } from './facts.ts'
import { importStateData } from './import-state-data.ts'
import { matterOf } from './prepare.ts'
import { listRaceShares } from './race-shares.ts'
import { listSchoolFigures } from './read-figures.ts'
import { countStateRows, insertStateRows, listHeldReports, listHeldRows } from './store.ts'
import { at, bringIn, cove, openState, reef } from './testing/open-state.ts'

let database: Database
beforeAll(async () => {
  database = await openState()
})
afterAll(() => database.close())

const heading =
  'School Year,Org Code,Org Name,Students,Students Disciplined,% In-School Suspension,% Out-of-School Suspension,% Expulsion,% Removed to Alternate Setting,% Emergency Removal,% Students with a School-Based Arrest,% Students with a Non-Arrest Law Enforcement Referral'
const ssdr = (...rows: string[]) => [heading, ...rows.map(row => row + (row.endsWith(',') ? ',,,,,' : ',0.0,0.0,0.0,0.0,0.0'))].join('\n')
const nurses = (...rows: string[]) => ['School Year,Org Code,Org Name,School Nurse FTE', ...rows].join('\n')
const middle = '2022-23,99010305,Gull Middle,400,31,2.0,5.5'
const primary = '2022-23,99010010,Gull Primary,210,3,,'
const facts = (district = cove) => database.transaction('app', district, tx => loadFacts(tx, matterOf(district)))
const suspended = async () =>
  (await database.transaction('app', cove, tx => listHeldRows(tx, ['2022-23'], ['ssdr'])))
    .map(({ orgCode, cells }) => [orgCode, cells['out-of-school-suspension']] as const)
    .sort()
const held = (district = cove) => database.transaction('app', district, listHeldReports)
const clear = () =>
  database.transaction('app', cove, async tx => {
    for (const table of ['report', 'row'])
      await tx.run({ name: `invest.test-clear-${table}`, sql: `delete from invest.state_${table} where district_id = $1` }, [cove])
  })

describe('bringing in state data', () => {
  beforeEach(clear)

  test('without commit nothing is written, and the difference is told', async () => {
    const before = (await facts()).length
    const told = await bringIn(database, { 'ssdr.csv': ssdr(middle, primary) }, { commit: false })
    expect(told).toMatchObject({
      ...{ ok: true, committed: false, faults: [] },
      reports: [
        { file: 'ssdr.csv', report: 'ssdr', year: '2022-23', rows: 2, withheld: 1, unjoined: 0, new: 2, changed: 0, same: 0, gone: 0 },
      ],
    })
    expect(await held()).toEqual([])
    expect((await facts()).length).toBe(before)
  })

  test('saved, it is one fact with the digests of the files and of the lines, and no name', async () => {
    const before = (await facts()).length
    await bringIn(database, { 'ssdr.csv': ssdr(middle, primary), 'nurses.csv': nurses('2022-23,99010305,Gull Middle,1.5') })
    const added = (await facts()).slice(before)
    expect(added.map(({ type }) => type)).toEqual(['invest.state-data-imported'])
    const body = stateDataImported.parse(added[0]?.body)
    expect(body.files).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), expect.stringMatching(/^[0-9a-f]{64}$/)])
    expect(body.reports).toMatchObject([
      { report: 'ssdr', year: '2022-23', rows: 2, withheld: 1 },
      { report: 'staff-nurses', year: '2022-23', rows: 1, withheld: 0 },
    ])
    expect(JSON.stringify(added[0]?.body)).not.toContain('Gull')
  })

  test('read again it is the same; changed it is told', async () => {
    await bringIn(database, { 'ssdr.csv': ssdr(middle, primary) })
    const again = await bringIn(database, { 'renamed.csv': ssdr(primary, middle) })
    expect(again.reports).toMatchObject([{ new: 0, changed: 0, same: 2, gone: 0 }])
    const other = await bringIn(database, {
      'ssdr.csv': ssdr(middle.replace('5.5', '5.6'), primary, '2022-23,99010505,Gull High,500,40,3.0,4.0'),
    })
    expect(other).toMatchObject({ committed: true, reports: [{ new: 1, changed: 1, same: 1, gone: 0 }], warnings: [] })
    expect(await suspended()).toEqual([
      ['99010010', null],
      ['99010305', 5.6],
      ['99010505', 4],
    ])
  })

  test('a part of a report removes nothing: what would go is told, and goes only for whoever says that it should', async () => {
    const tern = ['2022-23,99030010,Tern Primary,200,20,1.0,2.0', '2022-23,99040305,Cod Middle,300,9,1.0,3.0']
    await bringIn(database, { 'ssdr.csv': ssdr(middle, primary, ...tern) })
    const [before, said] = [await suspended(), (await facts()).length]
    const part = { 'one-district.csv': ssdr(middle.replace('5.5', '5.6'), primary) }
    for (const commit of [false, true]) {
      const told = await bringIn(database, part, { commit })
      expect(told).toMatchObject({ ok: false, committed: false, reports: [{ new: 0, changed: 1, same: 1, gone: 2 }] })
      expect(told.faults).toMatchObject([{ kind: 'gone', file: 'one-district.csv' }])
      expect(told.faults[0]?.message).toContain(
        '2 lines of 2022-23 that we hold are not in it, of 2 districts. Nothing is saved and nothing is removed.',
      )
    }
    expect([await suspended(), (await facts()).length]).toEqual([before, said])

    const meant = await bringIn(database, part, { replaces: true })
    expect(meant).toMatchObject({ ok: true, committed: true, faults: [], reports: [{ gone: 2 }] })
    expect(meant.warnings.map(({ message }) => message)).toEqual(['2 lines of 2022-23 that we hold are not in this file, and go.'])
    expect(await suspended()).toEqual([
      ['99010010', null],
      ['99010305', 5.6],
    ])
  })

  test('a fault in one file keeps all of them out', async () => {
    const told = await bringIn(database, { 'ssdr.csv': ssdr(middle), 'nurses.csv': nurses('2022-23,99010305,Gull Middle,half') })
    expect(told).toMatchObject({ ok: false, committed: false, reports: [], faults: [{ file: 'nurses.csv', line: 2, column: 4 }] })
    expect(await held()).toEqual([])
  })

  test('two files of one report and year must agree', async () => {
    const agree = await bringIn(database, { 'a.csv': ssdr(middle), 'b.csv': ssdr(middle, primary) }, { commit: false })
    expect(agree.reports.map(({ file, rows }) => `${file} ${rows}`)).toEqual(['a.csv 1', 'b.csv 2'])
    expect(agree.warnings.map(({ message }) => message)).toEqual([
      'b.csv and a.csv hold the same report of 2022-23. They agree, and are kept as one.',
    ])
    const differ = await bringIn(database, { 'a.csv': ssdr(middle), 'b.csv': ssdr(middle.replace('5.5', '5.6')) })
    expect(differ).toMatchObject({ ok: false, faults: [{ kind: 'disagrees', file: 'b.csv', read: '99010305' }] })
  })

  test('codes that neither enrollment nor discipline knows do not join; without either that cannot be said', async () => {
    const alone = await bringIn(database, { 'nurses.csv': nurses('2022-23,99010305,Gull Middle,1', '2022-23,99010999,Gull Annex,1') })
    expect(alone.reports).toMatchObject([{ unjoined: null }])
    expect(alone.warnings.map(({ kind }) => kind)).toEqual(['no-directory'])
    await bringIn(database, { 'ssdr.csv': ssdr(middle) })
    expect((await held()).map(({ report, unjoined }) => [report, unjoined])).toEqual([
      ['ssdr', []],
      ['staff-nurses', ['99010999']],
    ])
    const again = await bringIn(database, { 'nurses.csv': nurses('2022-23,99010999,Gull Annex,1') }, { commit: false })
    expect(again.reports).toMatchObject([{ unjoined: 1 }])
  })

  test('the same deed twice is done once; somebody in between is told of', async () => {
    const deed = { district: cove, by: 'operator', at, deed: freshId<string>(), givenYear: null, commit: true } as const
    const files = [{ file: 'ssdr.csv', bytes: Buffer.from(ssdr(middle)) }]
    const before = (await facts()).length
    await importStateData(database, { ...deed, files })
    await importStateData(database, { ...deed, files })
    expect((await facts()).length).toBe(before + 1)
  })

  test('several at once: each is whole or refused, and what is kept is whole', async () => {
    const bring = (text: string) =>
      importStateData(database, {
        ...{ district: cove, by: 'operator', at, deed: freshId<string>(), givenYear: null, commit: true, replaces: true },
        files: [{ file: 'ssdr.csv', bytes: Buffer.from(text) }],
      })
    const more = Array.from({ length: 40 }, (_, number) => `2022-23,9901${1000 + number},Gull ${number},200,20,1.0,2.0`)
    const done = await Promise.all([bring(ssdr(middle)), bring(ssdr(middle, primary)), bring(ssdr(...more)), bring(ssdr(primary))])
    const ends = done.map(each => ('kind' in each ? (each.kind === 'refused' ? each.code : each.kind) : each.committed))
    expect(ends).toContain(true)
    expect(ends.filter(end => end !== true && end !== 'state-data-moved')).toEqual([])
    const [report] = await held()
    const rows = await database.transaction('app', cove, tx => listHeldRows(tx, ['2022-23'], ['ssdr']))
    expect(rows.length).toBe(report?.rows)
  })

  test('only the coordinator and the superintendent may, and another district sees none of it', async () => {
    const asked = { district: cove, at, deed: freshId<string>(), givenYear: null, commit: true, files: [] } as const
    expect(await importStateData(database, { ...asked, by: { id: freshId(), roles: ['teacher'] } })).toMatchObject({
      kind: 'not-permitted',
    })
    await bringIn(database, { 'ssdr.csv': ssdr(middle) })
    expect(await held(reef)).toEqual([])
    expect(await database.transaction('app', reef, tx => listSchoolFigures(tx, ['2022-23']))).toEqual([])
  })

  test('what was left behind by an import that was cut off counts for nothing, and is cleared away', async () => {
    const left = { importId: freshId<string>(), year: '2022-23', report: 'ssdr' }
    await database.transaction('app', cove, tx =>
      insertStateRows(tx, left, [{ orgCode: '99010777', name: 'Left', item: '', cells: { students: 1 } }]),
    )
    expect(await database.transaction('app', cove, tx => listHeldRows(tx, ['2022-23'], ['ssdr']))).toEqual([])
    await bringIn(database, { 'ssdr.csv': ssdr(middle) })
    const found = await database.transaction('app', cove, tx => listHeldRows(tx, ['2022-23'], ['ssdr']))
    expect(found.map(({ orgCode }) => orgCode)).toEqual(['99010305'])
    expect(await database.transaction('app', cove, tx => countStateRows(tx, left.importId))).toBe(0)
  })
})

describe('figures', () => {
  beforeEach(clear)
  test('everybody disciplined is known of; a single share is withheld; race is read by the audit alone', async () => {
    await bringIn(database, {
      'ssdr.csv': ssdr(middle, primary),
      'race.csv': 'School Year,Org Code,Org Name,% Asian,% White,% Black or African American\n2022-23,99010305,Gull Middle,10.0,50.0,40.0',
    })
    const [low, high] = await database.transaction('app', cove, tx => listSchoolFigures(tx, ['2022-23']))
    expect(low).toMatchObject({
      ...{ orgCode: '99010010', distCode: '99010000', name: 'Gull Primary', enrolment: 210 },
      figures: {
        disciplined: { value: (3 / 210) * 100, withheld: false, of: 210, count: 3 },
        'out-of-school-suspension': { value: null, withheld: true, of: 210, count: null },
      },
    })
    expect(high?.figures['out-of-school-suspension']).toEqual({ value: 5.5, withheld: false, of: 400, count: null })
    expect(JSON.stringify([low, high])).not.toMatch(/asian|black|white/i)
    expect(await database.transaction('app', cove, tx => listRaceShares(tx, '2022-23'))).toEqual([
      { orgCode: '99010305', shares: { asian: 10, white: 50, black: 40 } },
    ])
  })
})

describe('import dese', () => {
  beforeEach(clear)
  const folder = mkdtempSync(join(tmpdir(), 'concord-state-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const command = (paths: string[], more: { commit?: boolean; year?: string; replaces?: boolean } = {}) =>
    stateDataCommand(database, { district: cove, paths: paths.map(path => join(folder, path)), year: null, commit: false, at, ...more })

  test('takes files and folders, and says what it left', async () => {
    mkdirSync(join(folder, 'all', 'inner'), { recursive: true })
    writeFileSync(join(folder, 'all', 'ssdr.csv'), ssdr(middle, primary))
    writeFileSync(join(folder, 'nurses.csv'), 'Org Code,Org Name,School Nurse FTE\n99010305,Gull Middle,1.5\n')
    const done = await command(['all', 'nurses.csv'], { year: '2022-23', commit: true })
    expect(done).toMatchObject({ exit: 0, json: { ok: true, committed: true } })
    expect(
      differenceShape.parse(done.json).reports.map(({ report, rows, withheld, unjoined }) => [report, rows, withheld, unjoined]),
    ).toEqual([
      ['ssdr', 2, 1, 0],
      ['staff-nurses', 1, 0, 0],
    ])
    expect(done.text.split('\n')).toEqual([
      'Saved.',
      '  ssdr 2022-23 (ssdr.csv): 2 rows, 1 with withheld values, 0 not joined; 2 new, 0 changed, 0 the same, 0 gone',
      '  staff-nurses 2022-23 (nurses.csv): 1 rows, 0 with withheld values, 0 not joined; 1 new, 0 changed, 0 the same, 0 gone',
      'warning: inner, line 1, column 1: The folder inner was not read. Name it as well to read it.',
    ])
  })

  test('a file of one district is refused with what it would remove, and --replace is for whoever means it', async () => {
    writeFileSync(join(folder, 'both.csv'), ssdr(middle, '2022-23,99030010,Tern Primary,200,20,1.0,2.0'))
    writeFileSync(join(folder, 'one.csv'), ssdr(middle))
    expect((await command(['both.csv'], { commit: true })).exit).toBe(0)
    const refused = await command(['one.csv'], { commit: true })
    expect(refused).toMatchObject({ exit: 1, json: { ok: false, committed: false } })
    expect(refused.text).toContain('1 line of 2022-23 that we hold is not in it, of 1 district.')
    expect(refused.text).toContain('--replace')
    expect((await suspended()).length).toBe(2)
    expect(await command(['one.csv'], { commit: true, replaces: true })).toMatchObject({ exit: 0, json: { ok: true, committed: true } })
    expect((await suspended()).length).toBe(1)
  })

  test('a folder of folders is read through; a spreadsheet beside the files is named', async () => {
    mkdirSync(join(folder, 'outer', 'a'), { recursive: true })
    mkdirSync(join(folder, 'outer', 'b'), { recursive: true })
    writeFileSync(join(folder, 'outer', 'a', 'ssdr.csv'), ssdr(middle))
    writeFileSync(join(folder, 'outer', 'b', 'nurses.csv'), nurses('2022-23,99010305,Gull Middle,1'))
    writeFileSync(join(folder, 'outer', 'b', 'nurses.xlsx'), 'x')
    const done = await command(['outer'])
    expect(differenceShape.parse(done.json).reports.map(({ file }) => file)).toEqual(['ssdr.csv', 'nurses.csv'])
    expect(done.text).toContain('nurses.xlsx was not read: it is no CSV file.')
  })

  test('faults are exit 1, a path or a year that cannot be is exit 2', async () => {
    writeFileSync(join(folder, 'wrong.csv'), nurses('2022-23,99010305,Gull Middle,none'))
    expect(await command(['wrong.csv'], { commit: true })).toMatchObject({
      exit: 1,
      json: { ok: false, committed: false },
      text: 'Nothing is saved: 1 fault.\nwrong.csv, line 2, column 4 (School Nurse FTE): We read “none” in “School Nurse FTE”; a number of 0 or more, or nothing, was expected.',
    })
    expect(await command(['nowhere'])).toMatchObject({ exit: 2, text: expect.stringContaining('There is no file or folder') })
    expect(await command(['wrong.csv'], { year: '2018' + '-20' })).toMatchObject({ exit: 2 })
  })
})
