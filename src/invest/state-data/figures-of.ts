import type { Figure, SchoolFigures } from '../figures.ts'
import type { Indicator } from '../indicators.ts'
import { achievementOf } from './achievement.ts'
import type { Report } from './layout.ts'
import type { StateRow } from './part.ts'

export interface YearRow extends StateRow {
  readonly report: Report
  readonly year: string
}

type Cells = StateRow['cells']

/** The reports that figures are made from. Race is in none of them: only the audit reads it, from a file of its own. */
export const reportsOfFigures: readonly Report[] = [
  'enrollment-grade',
  'ssdr',
  'attendance',
  'class-size-selected-populations',
  'graduation',
  'staff-retention',
  'staff-nurses',
  'mcas',
]

/** Lines of reports as the figures of each school in each year, in the order of year and code. */
export function figuresOf(rows: Iterable<YearRow>): SchoolFigures[] {
  const schools = new Map<string, Map<Report, YearRow>>()
  const tests = new Map<string, YearRow[]>()
  for (const row of rows) {
    if (!reportsOfFigures.includes(row.report)) continue
    const key = `${row.year} ${row.orgCode}`
    const its = schools.get(key) ?? new Map<Report, YearRow>()
    schools.set(key, its)
    its.set(row.report, row)
    // Of achievement a school has a line for each test.
    if (row.report === 'mcas') tests.set(key, [...(tests.get(key) ?? []), row])
  }
  return [...schools]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, its]) => {
      const first = reportsOfFigures.map(report => its.get(report)).find(row => row !== undefined)
      return first === undefined ? [] : [schoolOf(first, report => its.get(report)?.cells, tests.get(key) ?? [])]
    })
}

function schoolOf(
  { orgCode, name, year }: YearRow,
  cellsOf: (report: Report) => Cells | undefined,
  tests: readonly YearRow[],
): SchoolFigures {
  const enrolment = cellsOf('enrollment-grade')?.['total'] ?? cellsOf('ssdr')?.['students'] ?? null
  const figures: Partial<Record<Indicator, Figure>> = {
    ...disciplineOf(cellsOf('ssdr')),
    ...shares(cellsOf('attendance'), enrolment, { 'chronic-absence': 'chronic-10', attendance: 'attendance-rate' }),
    ...shares(cellsOf('graduation'), cellsOf('graduation')?.['cohort'] ?? null, { graduation: 'graduated', dropout: 'dropped-out' }),
    ...groupsOf(cellsOf('class-size-selected-populations')),
    ...nursesOf(cellsOf('staff-nurses'), enrolment),
    ...retainedOf(cellsOf('staff-retention')),
    ...achievementOf(tests),
  }
  return { orgCode, distCode: `${orgCode.slice(0, 4)}0000`, name, year, enrolment, figures }
}

/** Everybody who was disciplined is counted even where the state shows no share of them; of the single measures it then shows nothing. */
function disciplineOf(cells: Cells | undefined): Partial<Record<Indicator, Figure>> {
  if (cells === undefined) return {}
  const of = cells['students'] ?? null
  const count = cells['students-disciplined']
  const isKnown = typeof count === 'number' && of !== null && of > 0
  const disciplined: Figure = { value: isKnown ? (count / of) * 100 : null, withheld: count === null, of, count: count ?? null }
  return {
    ...('students-disciplined' in cells ? { disciplined } : {}),
    ...shares(cells, of, {
      'out-of-school-suspension': 'out-of-school-suspension',
      'in-school-suspension': 'in-school-suspension',
      'school-arrest': 'school-arrest',
      'law-enforcement-referral': 'law-enforcement-referral',
    }),
  }
}

/** Shares as the state prints them, all of the same people. Of nobody there is none: a report that has no students of a school prints 0 % of them. */
function shares(
  cells: Cells | undefined,
  of: number | null,
  columns: Partial<Record<Indicator, string>>,
): Partial<Record<Indicator, Figure>> {
  const figures: Partial<Record<Indicator, Figure>> = {}
  if (cells === undefined || of === 0) return figures
  const add = (indicator: Indicator, column: string): void => {
    const value = cells[column]
    if (value !== undefined) figures[indicator] = { value, withheld: value === null, of, count: null }
  }
  for (const indicator of indicatorsIn(columns)) add(indicator, columns[indicator] ?? '')
  return figures
}

const measured: readonly Indicator[] = [
  ...(['out-of-school-suspension', 'in-school-suspension', 'school-arrest', 'law-enforcement-referral'] as const),
  ...(['chronic-absence', 'attendance', 'graduation', 'dropout', 'low-income', 'english-learners', 'disabilities'] as const),
]
const indicatorsIn = (columns: Partial<Record<Indicator, string>>): Indicator[] => measured.filter(indicator => indicator in columns)

/** Low income under either of its names; which of the two a year has, `lowIncomeSeries` says. */
function groupsOf(cells: Cells | undefined): Partial<Record<Indicator, Figure>> {
  const named = cells !== undefined && 'economically-disadvantaged' in cells ? 'economically-disadvantaged' : 'low-income'
  const columns = { 'low-income': named, 'english-learners': 'english-learners', disabilities: 'disabilities' }
  return shares(cells, cells?.['students'] ?? null, columns)
}

/** A school without a nurse has no ratio of students to nurses; its number of nurses, 0, tells that. */
function nursesOf(cells: Cells | undefined, enrolment: number | null): Partial<Record<Indicator, Figure>> {
  const fte = cells?.['fte']
  if (fte === undefined || fte === null) return {}
  const value = fte > 0 && enrolment !== null ? enrolment / fte : null
  return { 'students-per-nurse': { value, withheld: false, of: enrolment, count: fte } }
}

function retainedOf(cells: Cells | undefined): Partial<Record<Indicator, Figure>> {
  const value = cells?.['teachers-retained-percent']
  if (cells === undefined || value === undefined) return {}
  const [of, count] = [cells['teachers'] ?? null, cells['teachers-retained'] ?? null]
  return { 'teachers-retained': { value, withheld: value === null, of, count } }
}
