import type { CellKind, Column, Layout } from './layout.ts'

/**
 * One wide line a school, as compilations of the state’s reports have the MCAS of before 2017: each grade and subject beside the others. A grade that a
 * school does not have is blank in all of its columns; a blank beside a number of students is withheld.
 */

const grades = ['3', '4', '5', '6', '7', '8', '10'] as const
const subjects = { math: 'Math', ela: 'English' } as const
type Subject = keyof typeof subjects
const ordinal: Readonly<Record<string, string>> = { '3': '3rd' }

/** By the words of a heading, as `plainName` has them: what it holds, and the count it is of. */
const held: readonly (readonly [key: string, heading: string, named: string, kind: CellKind, of?: string])[] = [
  ['students', 'Stud. Incl. #', 'stud incl number', 'count'],
  ['proficient-or-advanced', 'P+A #', 'p a number', 'count', 'students'],
  ['advanced', 'A #', 'a number', 'count', 'students'],
  ['proficient', 'P #', 'p number', 'count', 'students'],
  ['needs-improvement', 'NI #', 'ni number', 'count', 'students'],
  ['warning-or-failing', 'W/F #', 'w f number', 'count', 'students'],
  ['proficient-or-advanced-percent', 'P+A', 'p a', 'percent', 'students'],
  ['advanced-percent', 'A', 'a', 'percent', 'students'],
  ['proficient-percent', 'P', 'p', 'percent', 'students'],
  ['needs-improvement-percent', 'NI', 'ni', 'percent', 'students'],
  ['warning-or-failing-percent', 'W/F', 'w f', 'percent', 'students'],
  ['composite-index', 'CPI', 'cpi', 'amount', 'students'],
  ['growth-students', 'Incl. in SGP(#)', 'incl in sgp number', 'count'],
  ['growth', 'SGP', 'sgp', 'percentile', 'growth-students'],
]

/** From these a school's achievement is worked out, over all of its tests. */
const workedOutFrom: readonly string[] = ['students', 'proficient-or-advanced']

const isSubject = (text: string): text is Subject => text in subjects
const testKey = (grade: string, subject: Subject): string => `${grade}-${subject}`

/** The tests a wide line may hold: what their keys begin with. */
export const wideTests = grades.flatMap(grade =>
  Object.keys(subjects)
    .filter(isSubject)
    .map(subject => ({ grade, subject, key: testKey(grade, subject) })),
)

export const mcasWideLayout: Layout = {
  ...{ report: 'mcas', scale: 'percent', blankIs: 'by-count', marksNeeded: 4 },
  columns: wideTests.flatMap(({ grade, subject, key: test }) =>
    held.map(([key, heading, named, kind, of]): Column => {
      const word = `mcas ${ordinal[grade] ?? `${grade}th`}grade ${subjects[subject].toLowerCase()}`
      const title = `MCAS_${ordinal[grade] ?? `${grade}th`}Grade_${subjects[subject]}_${heading}`
      return {
        ...{ key: `${test}-${key}`, kind, heading: kind === 'percent' ? `% ${title}` : title },
        named: new RegExp(`^${kind === 'percent' ? 'pct ' : ''}${word} ${named}$`),
        ...(of === undefined ? {} : { of: `${test}-${of}` }),
        ...(key === 'proficient-or-advanced-percent' ? { mark: true as const } : {}),
        ...(workedOutFrom.includes(key) ? { neededBeside: `${test}-` } : {}),
      }
    }),
  ),
}
