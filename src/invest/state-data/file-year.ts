import { readSchoolYear, schoolYearOfFile } from '../../kernel/school-year.ts'
import { type Findings, finding } from './findings.ts'
import type { StateTable } from './sheet.ts'
import { findingSays } from './words/findings.ts'

/** The year of a file without a column for it: its name, its title or what was given. Two that differ are a fault: either may be the wrong one. */
export function yearOfFile({ file, givenYear }: StateTable, title: string, found: Findings): string | undefined {
  const named = schoolYearOfFile(file)
  const titled = schoolYearOfFile(title)
  const given = givenYear === null ? undefined : readSchoolYear(givenYear)
  const differs = (read: string, expected: string, says: ReturnType<typeof findingSays.yearOfName>) =>
    void found.fault(finding('year-wrong', { file, read, expected }, says))
  if (named !== undefined && given !== undefined && named !== given)
    return differs(named, given, findingSays.yearOfName({ file, year: named, given }))
  if (titled !== undefined && given !== undefined && titled !== given)
    return differs(titled, given, findingSays.yearOfTitle({ file, year: titled, given }))
  if (named !== undefined && titled !== undefined && named !== titled)
    return differs(titled, named, findingSays.yearsDiffer({ file, year: named, title: titled }))
  const year = named ?? titled ?? given
  if (year === undefined) found.fault(finding('year-missing', { file, expected: '2018-19' }, findingSays.yearMissing({ file })))
  return year
}

/** Of a file whose lines say their year: that one of them is of the year that was given. */
export function isOfYearGiven({ file, givenYear }: StateTable, years: readonly string[], column: number, found: Findings): boolean {
  const given = givenYear === null ? undefined : readSchoolYear(givenYear)
  const [first] = years
  if (given === undefined || first === undefined || years.includes(given)) return true
  const place = { file, line: 1, column: column + 1, read: first, expected: given }
  found.fault(finding('year-wrong', place, findingSays.yearOfLines({ file, year: first, given })))
  return false
}
