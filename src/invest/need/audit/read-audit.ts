import { listSchoolSizes } from '../../../people/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { listRaceShares } from '../../state-data/race-shares.ts'
import { listSchoolFigures } from '../../state-data/read-figures.ts'
import type { PublishedSchool, Summary } from '../published.ts'
import { auditedSchools } from './audited.ts'
import { findAudit } from './audit-store.ts'
import type { CountCalls } from './count-calls.ts'
import { type Audit, auditOf } from './who-is-served.ts'

interface AuditAsked {
  readonly summary: Summary
  readonly schools: readonly Pick<PublishedSchool, 'orgCode' | 'students' | 'isOwn' | 'own'>[]
  readonly countCalls: CountCalls
  readonly at: Date
}

/** Who would be served by an index, among the district's own schools: read beside it, never for it. Calls are those of the year before. */
export async function readAudit(tx: Tx, { summary, schools, countCalls, at }: AuditAsked): Promise<Audit> {
  const last = summary.years.at(-1) ?? ''
  const span = { from: yearBefore(at), to: at }
  const [shares, figures, counted, sizes] = await Promise.all([
    listRaceShares(tx, last),
    listSchoolFigures(tx, [last]),
    countCalls(tx, span),
    listSchoolSizes(tx),
  ])
  const calls = new Map(sizes.flatMap(({ id, code }) => (code === null ? [] : [[code, counted.get(id) ?? 0] as const])))
  const audit = auditOf(auditedSchools(schools, { shares, figures, calls, first: summary.ownCuts[0] ?? 0 }), summary.auditRatio)
  return { ...audit, calls: { from: span.from.toISOString(), to: span.to.toISOString() } }
}

/** The audit as it was when an index was published. */
export async function keptAudit(tx: Tx, publication: string) {
  const { audit } = await tx.one(findAudit, [tx.district, publication])
  return audit
}

function yearBefore(at: Date): Date {
  const before = new Date(at)
  before.setUTCFullYear(at.getUTCFullYear() - 1)
  return before
}
