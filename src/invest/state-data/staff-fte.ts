import type { Tx } from '../../platform/database/index.ts'
import { listHeldRows } from './store.ts'

/** Full-time posts filled at a school, as the state counts them on 1 October. */
export interface StaffFte {
  readonly orgCode: string
  /** As the state names it: `Guidance Counselor`; of the reports that are about one class alone, `School Nurse` and `Teacher`. */
  readonly jobClass: string
  readonly fte: number
}

const classOf: Readonly<Record<string, string>> = { 'staff-nurses': 'School Nurse', 'staff-teachers': 'Teacher' }

/** Of one school year, by school and job classification. What the state did not report is not there. */
export async function listStaffFte(tx: Tx, year: string): Promise<StaffFte[]> {
  const rows = await listHeldRows(tx, [year], ['staff-support', ...Object.keys(classOf)])
  return rows
    .flatMap(({ report, orgCode, item, cells }) => {
      const fte = cells['fte']
      return typeof fte === 'number' ? [{ orgCode, jobClass: classOf[report] ?? item, fte }] : []
    })
    .sort((a, b) => (a.orgCode === b.orgCode ? (a.jobClass < b.jobClass ? -1 : 1) : a.orgCode < b.orgCode ? -1 : 1))
}
