import { findDistrictCode } from '../../../people/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { listFigureYears, listSchoolFigures } from '../../state-data/read-figures.ts'

/** How many students the district has by the last year of the state's reports that were read; null where they do not say so of every school. */
export async function ourStudents(tx: Tx): Promise<{ readonly students: number; readonly year: string } | null> {
  const [code, years] = [await findDistrictCode(tx), await listFigureYears(tx)]
  const year = years.at(-1)
  if (code === null || year === undefined) return null
  const ours = (await listSchoolFigures(tx, [year])).filter(({ distCode }) => distCode === code)
  const counted = ours.flatMap(({ enrolment }) => (enrolment === null ? [] : [enrolment]))
  if (ours.length === 0 || counted.length < ours.length) return null
  return { year, students: counted.reduce((sum, each) => sum + each, 0) }
}
