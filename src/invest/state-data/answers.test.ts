import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../platform/database/index.ts'
import { need, sharedFolder } from '../../platform/testing/requirements.ts'
import { type HeldRow, listHeldRows } from './store.ts'
import type { DifferenceShape } from './difference.ts'
import { listSchoolFigures } from './read-figures.ts'
import { bringIn, cove, openState } from './testing/open-state.ts'

const folder = join(sharedFolder() ?? '', 'data', 'ma-dese')
const filesIn = (path: string): Record<string, Buffer> =>
  Object.fromEntries(
    readdirSync(path)
      .filter(name => name.endsWith('.csv'))
      .map(name => [name, readFileSync(join(path, name))]),
  )

interface Answers {
  readonly years: readonly (Record<string, unknown> & {
    readonly school_year: string
    readonly districts: Record<string, { dist_code: string }>
  })[]
}

describe.skipIf(need('shared', 'the figures of the state over all its schools'))('all of the state', () => {
  let database: Database
  let first: DifferenceShape
  beforeAll(async () => {
    database = await openState()
    first = await bringIn(database, filesIn(folder))
  }, 120_000)
  afterAll(() => database.close())

  const answers = (): Answers => JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8'))
  const rowsOf = (report: string, year: string): Promise<HeldRow[]> =>
    database.transaction('app', cove, tx => listHeldRows(tx, [year], [report]))

  test('is read without a fault: eleven reports, 75 with their years', () => {
    expect(first.faults).toEqual([])
    expect(first.committed).toBe(true)
    expect(first.reports).toHaveLength(75)
    expect(new Set(first.reports.map(({ report }) => report)).size).toBe(11)
  })

  for (const year of ['2018-19', '2022-23'])
    test(`every published answer of ${year}, from what was kept`, async () => {
      const [ssdr, attendance, grades, nurses] = await Promise.all(
        ['ssdr', 'attendance', 'enrollment-grade', 'staff-nurses'].map(report => rowsOf(report, year)),
      )
      const expected = answers().years.find(each => each.school_year === year)
      expect(computed(year, { ssdr: ssdr!, attendance: attendance!, grades: grades!, nurses: nurses! }, expected!.districts)).toEqual(
        expected,
      )
    })

  test('read again, nothing differs', async () => {
    const again = await bringIn(database, filesIn(folder), { commit: false })
    expect(sum(again.reports, each => each.new + each.changed + each.gone)).toBe(0)
    expect(sum(again.reports, each => each.same)).toBe(sum(first.reports, each => each.rows))
  }, 60_000)

  test('what the state prints year by year agrees with the joined files', async () => {
    const raw = await bringIn(database, filesIn(join(folder, 'raw-exports')), { commit: false })
    expect(raw.faults).toEqual([])
    expect(raw.reports.map(({ report, year, rows, withheld }) => `${report} ${year} ${rows} ${withheld}`)).toEqual([
      'attendance 2018-19 1844 1',
      'attendance 2021-22 1838 0',
      'ssdr 2017-18 1847 935',
      'ssdr 2018-19 1846 928',
      'ssdr 2021-22 1841 959',
    ])
    expect(sum(raw.reports, each => each.new + each.gone + each.changed)).toBe(0)
  }, 60_000)

  test('and becomes figures of schools', async () => {
    const figures = await database.transaction('app', cove, tx => listSchoolFigures(tx, ['2017-18', '2022-23']))
    const mckinley = figures.filter(({ orgCode }) => orgCode === '00350363')
    expect(mckinley.map(({ year, name }) => `${year} ${name}`)).toEqual([
      '2017-18 Boston - William McKinley',
      '2022-23 Boston - McKinley Schools',
    ])
    expect(mckinley[1]!.figures['out-of-school-suspension']).toMatchObject({ value: 22.8, withheld: false })
    expect(mckinley[0]!.figures).not.toHaveProperty('law-enforcement-referral')
    expect(figures.filter(({ year }) => year === '2022-23').length).toBeGreaterThanOrEqual(1832)
  })
})

interface Of {
  readonly ssdr: readonly HeldRow[]
  readonly attendance: readonly HeldRow[]
  readonly grades: readonly HeldRow[]
  readonly nurses: readonly HeldRow[]
}

/** What `answers.json` says of a year, worked out from what is kept. */
function computed(year: string, { ssdr, attendance, grades, nurses }: Of, districts: Record<string, { dist_code: string }>) {
  const total = new Map(grades.map(row => [row.orgCode, row.cells['total'] ?? 0]))
  const joined = attendance.filter(row => typeof row.cells['chronic-10'] === 'number' && total.has(row.orgCode))
  const weight = sum(joined, row => total.get(row.orgCode) ?? 0)
  const withheld = ssdr.filter(row => row.cells['out-of-school-suspension'] === null)
  const codes = (rows: readonly HeldRow[]) => new Set(rows.map(row => row.orgCode))
  const lacking = (rows: readonly HeldRow[], others: readonly HeldRow[]) => rows.filter(row => !codes(others).has(row.orgCode)).length
  return {
    school_year: year,
    schools_in_ssdr: ssdr.length,
    schools_in_attendance: attendance.length,
    schools_in_enrollment: grades.length,
    ssdr_students_total: sum(ssdr, students),
    ssdr_students_disciplined_total: sum(ssdr, disciplined),
    share_disciplined: rounded(sum(ssdr, disciplined) / sum(ssdr, students), 6),
    ssdr_rows_pct_withheld: withheld.length,
    ssdr_rows_pct_withheld_of_which_1_to_5_disciplined: withheld.filter(row => disciplined(row) >= 1 && disciplined(row) <= 5).length,
    ssdr_rows_disciplined_blank: ssdr.filter(row => row.cells['students-disciplined'] === null).length,
    enrollment_total: sum(grades, row => row.cells['total'] ?? 0),
    chronic_absence_enrollment_weighted_pct: rounded(
      sum(joined, row => (row.cells['chronic-10'] ?? 0) * (total.get(row.orgCode) ?? 0)) / weight,
      4,
    ),
    chronic_absence_joined_schools: joined.length,
    school_codes_in_enrollment_not_in_ssdr: lacking(grades, ssdr),
    school_codes_in_ssdr_not_in_attendance: lacking(ssdr, attendance),
    districts: Object.fromEntries(
      Object.entries(districts).map(([name, { dist_code }]) => {
        const own = (rows: readonly HeldRow[]) => rows.filter(row => row.orgCode.startsWith(dist_code.slice(0, 4)))
        const enrollment = sum(own(grades), row => row.cells['total'] ?? 0)
        const fte = rounded(
          sum(own(nurses), row => row.cells['fte'] ?? 0),
          2,
        )
        const large = own(ssdr).filter(row => students(row) >= 100)
        return [
          name,
          {
            dist_code,
            schools_ssdr: own(ssdr).length,
            students_ssdr: sum(own(ssdr), students),
            disciplined: sum(own(ssdr), disciplined),
            withheld_rows: own(withheld).length,
            enrollment,
            nurse_fte: fte,
            students_per_nurse: rounded(enrollment / fte, 2),
            top5_oss_pct_schools_with_100_or_more_students: top(large, 'out-of-school-suspension'),
            top5_chronic_absence_pct: top(own(attendance), 'chronic-10'),
          },
        ]
      }),
    ),
  }
}

const students = (row: HeldRow): number => row.cells['students'] ?? 0
const disciplined = (row: HeldRow): number => row.cells['students-disciplined'] ?? 0

function sum<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((total, row) => total + of(row), 0)
}

const rounded = (value: number, places: number): number => Number(value.toFixed(places))

const top = (rows: readonly HeldRow[], column: string) =>
  rows
    .flatMap(({ cells, orgCode, name }) => (typeof cells[column] === 'number' ? [{ pct: cells[column], org_code: orgCode, name }] : []))
    .sort((a, b) => b.pct - a.pct || (a.org_code > b.org_code ? -1 : 1))
    .slice(0, 5)
