import { loadFactsOf } from '../ledger/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { incidentOf } from './rules/avoided.ts'
import { foldIncident, type IncidentState, readIncident } from './state.ts'
import { type IncidentRow, listIncidentsOfStudent } from './store.ts'

/** The other entries of one incident that stand: those of the same student, day and ground. */
export async function otherEntries(tx: Tx, row: IncidentRow): Promise<readonly IncidentState[]> {
  const all = await tx.many(listIncidentsOfStudent, [tx.district, row.student])
  const standing = all.filter(({ id, stage }) => id !== row.id && stage !== 'taken-back')
  const same = standing.filter(each => incidentOf(each) === incidentOf(row)).map(({ id }) => id)
  if (same.length === 0) return []
  return [...(await loadFactsOf(tx, same)).values()].flatMap(facts => foldIncident(readIncident(facts)) ?? [])
}
