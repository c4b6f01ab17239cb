import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { sharedFolder } from '../../../platform/testing/requirements.ts'
import type { Figure, SchoolFigures } from '../../figures.ts'
import type { Indicator } from '../../indicators.ts'

type Row = Readonly<Record<string, string>>

const rowsOf = (file: string): Row[] =>
  parse(readFileSync(join(sharedFolder() ?? '', 'data', 'ma-dese', file)), { columns: true, skip_empty_lines: true, bom: true })

const numberIn = (text: string | undefined): number | null => (text === undefined || text.trim() === '' ? null : Number(text))

/** The sample files beside the project as figures of schools, for the years asked: a plain second reading, to compare and to measure with. */
export function figuresInFiles(years: readonly string[]): SchoolFigures[] {
  const found = new Map<
    string,
    { orgCode: string; distCode: string; name: string; year: string; enrolment: number | null; figures: Partial<Record<Indicator, Figure>> }
  >()
  const each = (file: string, read: (row: Row, add: (indicator: Indicator, figure: Figure) => void) => number | null) => {
    for (const row of rowsOf(file)) {
      const year = row['School Year'] ?? ''
      if (!years.includes(year)) continue
      const orgCode = row['Org Code'] ?? ''
      const key = `${year} ${orgCode}`
      const school = found.get(key) ?? {
        orgCode,
        distCode: row['Dist Code'] ?? '',
        name: row['Org Name'] ?? '',
        year,
        enrolment: null,
        figures: {},
      }
      found.set(key, school)
      const enrolment = read(row, (indicator, figure) => {
        school.figures[indicator] = figure
      })
      if (enrolment !== null) school.enrolment = enrolment
    }
  }
  each('enrollment_grade_school.csv', row => numberIn(row['Total']))
  each('ssdr_school.csv', (row, add) => {
    const of = numberIn(row['Students'])
    const count = numberIn(row['Students Disciplined'])
    const withheld = numberIn(row['% Out-of-School Suspension']) === null
    add('disciplined', { value: withheld || of === null || count === null ? null : (count / of) * 100, withheld, of, count })
    for (const [indicator, column] of disciplines) {
      const value = numberIn(row[column])
      // A column that came later is missing for everybody, not withheld.
      const isReported = indicator !== 'school-arrest' || row['School Year'] !== '2017-18'
      if (isReported) add(indicator, { value, withheld: value === null, of, count: null })
    }
    return null
  })
  each('attendance_school.csv', (row, add) => {
    const value = numberIn(row['% Chronically Absent (10% or more)'])
    add('chronic-absence', { value, withheld: false, of: null, count: null })
    add('attendance', { value: numberIn(row['Attendance Rate']), withheld: false, of: null, count: null })
    return null
  })
  each('class_size_selected_pop_school.csv', (row, add) => {
    const of = numberIn(row['Number of Students'])
    // Of nobody the state prints 0 %, which is no figure.
    if (of === 0) return null
    for (const [indicator, column] of groups) add(indicator, { value: numberIn(row[column]), withheld: false, of, count: null })
    return null
  })
  each('grad_rate_4yr_school.csv', (row, add) => {
    const of = numberIn(row['# in Cohort'])
    if (of === 0) return null
    const [graduation, dropout] = [numberIn(row['% Graduated']), numberIn(row['% Dropped Out'])]
    add('graduation', { value: graduation, withheld: graduation === null, of, count: null })
    add('dropout', { value: dropout, withheld: dropout === null, of, count: null })
    return null
  })
  return [...found.values()]
}

const disciplines = [
  ['out-of-school-suspension', '% Out-of-School Suspension'],
  ['in-school-suspension', '% In-School Suspension'],
  ['school-arrest', '% Students with a School-Based Arrest'],
  ['law-enforcement-referral', '% Students with a Non-Arrest Law Enforcement Referral'],
] as const

const groups = [
  ['low-income', '% Economically Disadvantaged / Low Income'],
  ['english-learners', '% English Learner'],
  ['disabilities', '% Students with Disabilities'],
] as const
