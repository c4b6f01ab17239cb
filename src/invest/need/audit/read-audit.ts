import type { Tx } from '../../../platform/database/index.ts'
import { listRaceShares } from '../../state-data/race-shares.ts'
import { listSchoolFigures } from '../../state-data/read-figures.ts'
import type { PublishedSchool, Summary } from '../published.ts'
import { auditedSchools } from './audited.ts'
import { type Audit, auditOf } from './who-is-served.ts'

/** Who would be served by an index, among the district's own schools: read beside it, never for it. */
export async function readAudit(
  tx: Tx,
  {
    summary,
    schools,
  }: { readonly summary: Summary; readonly schools: readonly Pick<PublishedSchool, 'orgCode' | 'students' | 'isOwn' | 'own'>[] },
): Promise<Audit> {
  const last = summary.years.at(-1) ?? ''
  const [shares, figures] = await Promise.all([listRaceShares(tx, last), listSchoolFigures(tx, [last])])
  return auditOf(auditedSchools(schools, { shares, figures, first: summary.ownCuts[0] ?? 0 }), summary.auditRatio)
}
