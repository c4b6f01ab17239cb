import type { Tx } from '../../platform/database/index.ts'
import { listHeldRows } from './store.ts'

/** Students on 1 October, by grade as the state writes it: `pk`, `k`, `1` to `12`, `sp` (beyond 12). */
export interface GradeEnrolment {
  readonly orgCode: string
  readonly name: string
  readonly total: number | null
  readonly grades: Readonly<Record<string, number>>
}

export async function listGradeEnrolment(tx: Tx, year: string): Promise<GradeEnrolment[]> {
  const rows = await listHeldRows(tx, [year], ['enrollment-grade'])
  return rows
    .map(({ orgCode, name, cells: { total, ...cells } }) => {
      const grades: Record<string, number> = {}
      for (const [grade, students] of Object.entries(cells)) if (students !== null) grades[grade] = students
      return { orgCode, name, total: total ?? null, grades }
    })
    .sort((a, b) => (a.orgCode < b.orgCode ? -1 : 1))
}
