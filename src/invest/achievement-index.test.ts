import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../platform/database/index.ts'
import { planOver } from '../plan/index.ts'
import { indexCommand } from './need/command-line.ts'
import { openDataCommand } from './state-data/command-line.ts'
import { openPortal } from './state-data/open-data/testing/portal.ts'
import { listSchoolFigures } from './state-data/read-figures.ts'
import { listHeldRows } from './state-data/store.ts'
import { at, bringIn, cove, openState } from './state-data/testing/open-state.ts'

/** Rows in the form of the state’s open data (data set i9w6-niyt, its field names); the schools and their figures are made up. */
type Row = Record<string, string>
const row = (org_code: string, subject_code: string, test_grade: string, figures: Row, more: Row = {}): Row => ({
  ...{ sy: '2023', org_code, org_name: `Gull ${org_code.slice(4)}`, org_type: 'Public School', stu_grp: 'All Students' },
  ...{ subject_code, test_grade, ...figures, ...more },
})
const met = (stu_cnt: number, cnt: number, avg_sgp = '50.1'): Row => ({
  ...{ stu_cnt: String(stu_cnt), stu_part_pct: '0.99', avg_scaled_score: '493.5', avg_sgp },
  ...{ m_plus_e_cnt: String(cnt), m_plus_e_pct: (cnt / stu_cnt).toFixed(2) },
})
/** Too few to be shown: the state leaves out every share. */
const few = (stu_cnt: number): Row => ({ stu_cnt: String(stu_cnt) })
const rows: readonly Row[] = [
  row('99010005', 'ELA', 'ALL (03-08)', met(200, 120)),
  row('99010005', 'MATH', 'ALL (03-08)', met(198, 79)),
  row('99010005', 'SCI', 'ALL (03-08)', met(60, 1)),
  row('99010005', 'ELA', '03', met(40, 2)),
  row('99010005', 'ELA', 'ALL (03-08)', met(100, 90), { stu_grp: 'Female' }),
  row('99010015', 'ELA', 'ALL (03-08)', met(150, 30, '')),
  row('99010015', 'MATH', 'ALL (03-08)', met(150, 15)),
  row('99010505', 'ELA', '10', met(300, 240)),
  row('99010505', 'MATH', '10', met(300, 210)),
  row('99010025', 'ELA', 'ALL (03-08)', few(7)),
  row('99010025', 'MATH', 'ALL (03-08)', few(7)),
  row('99010000', 'ELA', 'ALL (03-08)', met(350, 150), { org_type: 'Public School District' }),
]

let database: Database
let portal: Awaited<ReturnType<typeof openPortal>>
beforeAll(async () => {
  database = await openState()
})
afterAll(() => database.close())
beforeEach(async () => {
  portal = await openPortal({ 'i9w6-niyt': rows })
})
afterEach(() => portal.close())

const bring = () =>
  openDataCommand(database, {
    ...{ district: cove, at, base: portal.base, datasets: ['i9w6-niyt'], years: ['2022-23'], token: null, commit: true, pageRows: 3 },
    ...{ signal: new AbortController().signal, wait: async () => undefined, progress: () => undefined },
  })

describe('achievement from the state’s open data', () => {
  test('is asked for by subject, grade and all students, and kept test by test, percentages out of fractions', async () => {
    const done = await bring()
    expect(done).toMatchObject({
      exit: 0,
      json: { ok: true, committed: true, reports: [{ file: 'i9w6-niyt', report: 'mcas', year: '2022-23', rows: 8, withheld: 2 }] },
    })
    const where = portal.asked[1]?.searchParams.get('$where') ?? ''
    expect(where).toContain("stu_grp in('All Students','All') AND test_grade in('ALL (03-08)','10') AND subject_code in('ELA','MATH')")
    const kept = await database.transaction('app', cove, tx => listHeldRows(tx, ['2022-23'], ['mcas']))
    expect(kept.map(({ orgCode, item }) => `${orgCode} ${item}`).sort()).toEqual([
      '99010005 ELA ALL (03-08)',
      '99010005 MATH ALL (03-08)',
      '99010015 ELA ALL (03-08)',
      '99010015 MATH ALL (03-08)',
      '99010025 ELA ALL (03-08)',
      '99010025 MATH ALL (03-08)',
      '99010505 ELA 10',
      '99010505 MATH 10',
    ])
    const cells = (code: string, item: string) => kept.find(each => each.orgCode === code && each.item === item)?.cells
    expect(cells('99010005', 'MATH ALL (03-08)')).toEqual({
      ...{ students: 198, 'took-part': 99, 'met-or-exceeded-count': 79, 'met-or-exceeded': 40, 'scaled-score': 493.5, growth: 50.1 },
    })
    expect(cells('99010025', 'ELA ALL (03-08)')).toEqual({
      ...{ students: 7, 'met-or-exceeded-count': null, 'met-or-exceeded': null, 'scaled-score': null },
    })
    // Growth that is not there: the state does not say whether it withholds it.
    expect(cells('99010015', 'ELA ALL (03-08)')).not.toHaveProperty('growth')
  })

  test('of a school is the share of its results in both subjects; of few it is withheld', async () => {
    const figures = await database.transaction('app', cove, tx => listSchoolFigures(tx, ['2022-23']))
    expect(figures.map(({ orgCode, figures: { achievement } }) => [orgCode, achievement])).toEqual([
      ['99010005', { value: 50, withheld: false, of: 200, count: null }],
      ['99010015', { value: 15, withheld: false, of: 150, count: null }],
      ['99010025', { value: null, withheld: true, of: 7, count: null }],
      ['99010505', { value: 75, withheld: false, of: 300, count: null }],
    ])
  })

  test('counts in the index: the lower, the greater the need', async () => {
    await bringIn(database, { 'enrollment.csv': enrolment })
    const warned: string[] = []
    const asked = { district: cove, clock: { now: () => at }, plans: planOver([]), warn: (sentence: string) => void warned.push(sentence) }
    const told = await indexCommand(database, { ...asked, year: '2022-23', indicators: 'achievement=1' })
    expect(told.exit).toBe(0)
    const { schools } = told.json as { schools: { orgCode: string; indicators: Record<string, unknown> }[] }
    expect(schools.filter(({ orgCode }) => orgCode !== '99010025').map(({ orgCode }) => orgCode)).toEqual([
      '99010015',
      '99010005',
      '99010505',
    ])
    expect(schools[0]?.indicators).toEqual({ achievement: { value: 15, withheld: false } })
    expect(schools.find(({ orgCode }) => orgCode === '99010025')?.indicators).toEqual({ achievement: { value: null, withheld: true } })
    expect(warned.filter(sentence => sentence.startsWith('No school has the figure'))).toEqual([])
  })
})

const grade = (code: string, total: number) => `2022-23,${code},Gull ${code.slice(4)},0,0,0,0,${total},0,0,0,0,0,0,0,0,0,0,${total}`
const enrolment = [
  'School Year,Org Code,Org Name,PK,K,1,2,3,4,5,6,7,8,9,10,11,12,SP,Total',
  grade('99010005', 230),
  grade('99010015', 170),
  grade('99010025', 60),
  grade('99010505', 1200),
].join('\n')
