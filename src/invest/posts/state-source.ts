import { schoolYearName, schoolYearOf } from '../../kernel/school-year.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type PostRole, roleCalled } from './roles.ts'
import { listStateLines, type StateLine } from './state-figures-store.ts'

/** What the state publishes of its schools, as far as this room reads it: how many students, and how many people of a role in full-time posts. */
export interface StateSchool {
  readonly orgCode: string
  readonly name: string
  readonly enrolment: number | null
}
export interface StateStaff {
  readonly orgCode: string
  readonly role: PostRole
  readonly fte: number
}
export interface StateYear {
  /** Which school year each is of; null where nothing was read. */
  readonly enrolmentYear: string | null
  readonly staffYear: string | null
  readonly schools: readonly StateSchool[]
  readonly staff: readonly StateStaff[]
}

/** The school year that a day lies in, as the state writes it: 2026-27 from July 1. */
export const stateYearOf = (day: string): string => schoolYearName(schoolYearOf(day))

/**
 * Of these schools, in this school year or the last one before it that was read. Students are those of 1 October, else all of the year, as
 * `state-data` has it. A role whose name the state writes in a way we know is counted; a withheld number is not taken to be none.
 */
export async function stateYearIn(tx: Tx, year: string, orgCodes: readonly string[]): Promise<StateYear> {
  const lines = (await tx.many(listStateLines, [tx.district, orgCodes])).filter(each => each.year <= year)
  const enrolled = lastYear(lines.filter(({ report }) => report === 'enrollment-grade' || report === 'ssdr'))
  const staffed = lastYear(lines.filter(({ report }) => report === 'staff-support' || report === 'staff-nurses'))
  const schools = new Map<string, StateSchool>()
  // In the order of the reports’ names: 1 October comes before the report of discipline, which counts all of the year.
  for (const { orgCode, name, report, cells } of enrolled.lines) {
    const enrolment = cells[report === 'ssdr' ? 'students' : 'total'] ?? null
    if ((schools.get(orgCode)?.enrolment ?? null) === null) schools.set(orgCode, { orgCode, name, enrolment })
  }
  return {
    enrolmentYear: enrolled.year,
    staffYear: staffed.year,
    schools: [...schools.values()],
    staff: staffed.lines.flatMap(({ orgCode, report, item, cells }): StateStaff[] => {
      const role = report === 'staff-nurses' ? 'nurse' : roleCalled(item)
      const fte = cells['fte']
      return role === null || typeof fte !== 'number' ? [] : [{ orgCode, role, fte }]
    }),
  }
}

function lastYear(lines: readonly StateLine[]): { readonly year: string | null; readonly lines: readonly StateLine[] } {
  const year = lines.at(-1)?.year ?? null
  return { year, lines: lines.filter(each => each.year === year) }
}
