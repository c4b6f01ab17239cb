import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../../platform/database/index.ts'
import { need, sharedFolder } from '../../../platform/testing/requirements.ts'
import { openDataCommand } from '../command-line.ts'
import type { Part } from '../part.ts'
import { readFiles } from '../read-file.ts'
import { at, cove, openState } from '../testing/open-state.ts'
import { retryAfterMillis } from './client.ts'
import { type Fetching, fetchStateData } from './fetch-state-data.ts'
import { asOpenData, columnsInOpenData } from './testing/as-open-data.ts'
import { openPortal } from './testing/portal.ts'

/** Twelve made-up schools over two years, as a file of the state has them; withheld where few were disciplined. */
const heading =
  'School Year,Org Code,Org Name,Students,Students Disciplined,% In-School Suspension,% Out-of-School Suspension,% Expulsion,% Removed to Alternate Setting,% Emergency Removal,% Students with a School-Based Arrest,% Students with a Non-Arrest Law Enforcement Referral'
const school = (year: string, at: number) => {
  const code = `9901${String(5 + at * 10).padStart(4, '0')}`
  const shares = at % 3 === 0 ? ',,,,,,' : `${at}.1,${at}.7,0.0,0.0,0.3,0.0,0.${at % 10}`
  return `${year},${code},Gull ${at},${200 + at},${at % 3 === 0 ? 2 : 20 + at},${shares}`
}
const file = [heading, ...['2021-22', '2022-23'].flatMap(year => Array.from({ length: 12 }, (_, at) => school(year, at)))].join('\n')
const inFile = async () => (await readFiles([{ file: 'ssdr.csv', bytes: Buffer.from(file) }], null)).parts

/** What the open data and the file both have, to be compared. */
const comparable = (parts: readonly Part[]) =>
  parts
    .map(({ report, year, rows }) => ({
      ...{ report, year },
      rows: [...rows]
        .sort((a, b) => (a.orgCode < b.orgCode ? -1 : 1))
        .map(({ orgCode, name, cells }) => ({
          ...{ orgCode, name },
          cells: Object.fromEntries(columnsInOpenData(report).flatMap(key => (key in cells ? [[key, cells[key]]] : []))),
        })),
    }))
    .sort((a, b) => (`${a.report} ${a.year}` < `${b.report} ${b.year}` ? -1 : 1))

let database: Database
let portal: Awaited<ReturnType<typeof openPortal>>
let waits: number[] = []
let sentences: string[] = []
let stop = new AbortController()
beforeAll(async () => {
  database = await openState()
})
afterAll(() => database.close())
beforeEach(async () => {
  portal = await openPortal(asOpenData(await inFile()))
  waits = []
  sentences = []
  stop = new AbortController()
})
afterEach(() => portal.close())

const asking = (more: Partial<Fetching> = {}): Fetching => ({
  ...{ district: cove, at, datasets: ['2kca-w7rq'], years: [], pageRows: 5, token: null, base: portal.base, signal: stop.signal },
  wait: async millis => {
    waits.push(millis)
  },
  told: sentence => {
    sentences.push(sentence)
  },
  ...more,
})
async function fetched(more: Partial<Fetching> = {}) {
  const done = await fetchStateData(database, asking(more))
  if (done.kind !== 'read') throw new Error(done.kind)
  const { parts, found } = done.read
  const says = (findings: typeof found.faults) => findings.map(({ file, says }) => `${file}: ${says.en}`)
  return { parts, faults: says(found.faults), warnings: says(found.warnings) }
}
const whole = async () => comparable(await inFile())

describe('the open data', () => {
  test('page by page gives the same rows as the file', async () => {
    const { parts, faults, warnings } = await fetched()
    expect([faults, warnings]).toEqual([[], []])
    expect(comparable(parts)).toEqual(await whole())
    expect(portal.asked.map(url => url.searchParams.get('$offset'))).toEqual([null, '0', '4', '9', '14', '19', null])
    expect(portal.asked[1]?.searchParams.get('$where')).toBe(
      "org_type in('School','Public School','Charter School','Public Schools') AND stu_grp in('All Students','All') AND offense in('All Offenses')",
    )
    expect(sentences.at(-1)).toBe('2kca-w7rq: 24 of 24 rows')
    expect(portal.tokens).toEqual(Array(7).fill(undefined))
  })

  test('of chosen years, and with a token', async () => {
    const { parts } = await fetched({ years: ['2022-23'], token: 'made-up' })
    expect(parts.map(({ year }) => year)).toEqual(['2022-23'])
    expect(portal.tokens).toEqual(portal.tokens.map(() => 'made-up'))
  })

  test('after 429 it waits as long as it is told, after 5xx and a cut connection longer each time', async () => {
    portal.mishaps.set(2, { kind: 'status', status: 429, retryAfter: '7' })
    portal.mishaps.set(3, { kind: 'status', status: 429 })
    portal.mishaps.set(5, { kind: 'status', status: 503 })
    portal.mishaps.set(7, { kind: 'cut' })
    portal.mishaps.set(8, { kind: 'cut' })
    const { parts, faults } = await fetched()
    expect(faults).toEqual([])
    expect(comparable(parts)).toEqual(await whole())
    expect(waits).toEqual([7_000, 2_000, 1_000, 1_000, 2_000])
    expect(sentences).toContain('the portal answered 429; asking again in 7 s')
    expect(sentences.filter(sentence => sentence.startsWith('the connection was cut'))).toHaveLength(2)
  })

  test.each([
    ['a row comes in before', (rows: readonly Record<string, string>[]) => [{ ...rows[0], org_code: '99010001' }, ...rows]],
    ['a row goes', (rows: readonly Record<string, string>[]) => rows.filter(row => row['org_code'] !== '99010015')],
    [
      'a row comes in and another goes',
      (rows: readonly Record<string, string>[]) => [
        ...rows.filter(row => row['org_code'] !== '99010115'),
        { ...rows[0], org_code: '99010001' },
      ],
    ],
  ] as const)('where %s between two pages, the set is read again and is whole', async (_, to) => {
    portal.mishaps.set(4, { kind: 'change', to: to as never })
    const { parts, warnings, faults } = await fetched()
    expect(faults).toEqual([])
    expect(warnings).toEqual(['2kca-w7rq: The data set 2kca-w7rq was changed while it was read. It was read again from its beginning.'])
    const codes = parts.flatMap(({ year, rows }) => rows.map(({ orgCode }) => `${year} ${orgCode}`))
    const now = portal.rows['2kca-w7rq']!.filter(row => row['org_type'] === 'School' && row['stu_grp'] === 'All Students')
    expect(codes.sort()).toEqual(now.map(row => `${Number(row['sy']) - 1}-${row['sy']!.slice(2)} ${row['org_code']}`).sort())
  })

  test('that never stands still is given up, in a sentence', async () => {
    let added = 0
    for (let request = 3; request < 200; request += 1)
      portal.mishaps.set(request, {
        kind: 'change',
        to: rows => [{ ...rows[0]!, org_code: `990100${String(60 + (added++ % 40)).padStart(2, '0')}` }, ...rows],
      })
    expect((await fetched()).faults).toEqual(['2kca-w7rq: The data set 2kca-w7rq changed each time it was read. Try again later.'])
  })

  test('a field of figures that has gone is told of and left out; one that chooses the rows ends it', async () => {
    portal.gone.add('lawenf_ref_pct')
    const { parts, warnings } = await fetched()
    expect(warnings).toContain(
      '2kca-w7rq: The data set 2kca-w7rq no longer has the field lawenf_ref_pct. The rest is read; what it would say counts as not reported.',
    )
    expect(parts[0]?.columns).not.toContain('law-enforcement-referral')
    portal.gone.add('offense')
    // The portal says which column it does not know only where it is selected.
    const { faults } = await fetched()
    expect(faults).toEqual([
      '2kca-w7rq: The data set 2kca-w7rq no longer has the field offense. Without it we cannot tell which rows are of schools, so nothing of it is read.',
    ])
  })

  test('cut off for good, it goes on from where it stopped the next time', async () => {
    for (let request = 4; request <= 10; request += 1) portal.mishaps.set(request, { kind: 'status', status: 502 })
    expect((await fetched()).faults).toEqual([
      expect.stringContaining('could not be read to its end: the portal answered 502. What was read is kept for a day'),
    ])
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000])
    const before = portal.asked.length
    expect(comparable((await fetched()).parts)).toEqual(await whole())
    expect(portal.asked.slice(before).map(url => url.searchParams.get('$offset'))).toEqual([null, '9', '14', '19', null])
  })

  test('a value that changes in a page already taken is found out where the portal says when it was changed', async () => {
    portal.modified.at = 'Wed, 25 Nov 2026 12:00:00 GMT'
    const to = (rows: readonly Record<string, string>[]) =>
      rows.map(row => (row['org_code'] === '99010015' && row['sy'] === '2022' ? { ...row, stu_discipl_cnt: '77' } : row))
    portal.mishaps.set(4, { kind: 'change', to })
    const { parts, warnings } = await fetched()
    expect(warnings).toHaveLength(1)
    const row = parts.find(({ year }) => year === '2021-22')?.rows.find(({ orgCode }) => orgCode === '99010015')
    expect(row?.cells['students-disciplined']).toBe(77)
  })

  test('interrupted, its pages are kept, and the next run asks only for the rest', async () => {
    const told = (sentence: string) => {
      if (sentence.includes('10 of 24')) stop.abort()
    }
    expect(await fetchStateData(database, asking({ told }))).toEqual({ kind: 'interrupted', pages: 2 })
    const before = portal.asked.length
    stop = new AbortController()
    const { parts, faults } = await fetched()
    expect(faults).toEqual([])
    expect(comparable(parts)).toEqual(await whole())
    expect(portal.asked.slice(before).map(url => url.searchParams.get('$offset'))).toEqual([null, '9', '14', '19', null])
  })
})

describe('import dese --from-api', () => {
  const command = (more: Partial<Parameters<typeof openDataCommand>[1]> = {}) =>
    openDataCommand(database, {
      ...{
        district: cove,
        at,
        base: portal.base,
        datasets: ['2kca-w7rq'],
        years: [],
        token: null,
        commit: false,
        signal: stop.signal,
        pageRows: 5,
      },
      ...{ wait: async () => undefined, progress: (sentence: string) => void sentences.push(sentence) },
      ...more,
    })
  test('answers as files do', async () => {
    const done = await command({ commit: true })
    expect(done).toMatchObject({ exit: 0, json: { ok: true, committed: true } })
    expect(done.json).toMatchObject({
      reports: [
        { file: '2kca-w7rq', report: 'ssdr', year: '2021-22', rows: 12, withheld: 4, unjoined: 0, new: 12 },
        { file: '2kca-w7rq', report: 'ssdr', year: '2022-23', rows: 12, withheld: 4 },
      ],
    })
  })
  test('what cannot be asked is a misuse, and nobody is called', async () => {
    expect(await command({ base: 'data' })).toMatchObject({ exit: 2, text: expect.stringContaining('--from-api data is no address') })
    expect(await command({ datasets: ['none'] })).toMatchObject({ exit: 2, text: expect.stringContaining('2kca-w7rq') })
    expect(await command({ years: ['soon'] })).toMatchObject({ exit: 2 })
    expect(portal.asked).toEqual([])
  })
  test('interrupted, it says how to go on', async () => {
    stop.abort()
    expect(await command()).toMatchObject({
      exit: 1,
      text: 'Interrupted, and nothing is saved. 0 pages are kept for a day: run the same command again to go on from there.',
    })
  })
})

describe.skipIf(need('shared', 'the state’s own figures as open data'))('all of the state as open data', () => {
  test('is the same as its files: discipline, attendance, graduation', async () => {
    const names = ['ssdr_school.csv', 'attendance_school.csv', 'grad_rate_4yr_school.csv']
    const { parts } = await readFiles(
      names.map(name => ({ file: name, bytes: readFileSync(join(sharedFolder() ?? '', 'data', 'ma-dese', name)) })),
      null,
    )
    const all = await openPortal(asOpenData(parts))
    all.mishaps.set(3, { kind: 'status', status: 429, retryAfter: '1' })
    all.mishaps.set(5, { kind: 'cut' })
    try {
      const done = await fetched({ base: all.base, datasets: ['2kca-w7rq', 'ak6h-9k7x', 'n2xa-p822'], pageRows: 5_000 })
      expect(done.faults).toEqual([])
      expect(comparable(done.parts)).toEqual(comparable(parts))
    } finally {
      await all.close()
    }
  }, 120_000)
})

test.each([
  ['12', 12_000],
  ['Wed, 25 Nov 2026 12:00:30 GMT', 30_000],
  ['Wed, 25 Nov 2026 11:00:00 GMT', 0],
  ['soon', null],
  [null, null],
])('Retry-After %s is %s ms', (header, millis) => expect(retryAfterMillis(header, Date.parse('2026-11-25T12:00:00Z'))).toBe(millis))
