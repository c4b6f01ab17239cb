import { loadFactsOf } from '../ledger/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { incidentOf } from './rules/avoided.ts'
import { foldIncident, type IncidentState, readIncident } from './state.ts'
import { type IncidentRow, listIncidentsOfStudent, lockIncidentsOf } from './store.ts'

/**
 * The other entries of one incident that stand: those of the same student, day and ground. Whoever takes back another entry of this student waits until
 * this transaction has ended and finds what it left: of two people, each of whom takes back one of two entries, the later reads that no other stands.
 */
export async function otherEntries(tx: Tx, { id, student }: IncidentRow): Promise<readonly IncidentState[]> {
  await tx.one(lockIncidentsOf, [tx.district, student])
  const all = await tx.many(listIncidentsOfStudent, [tx.district, student])
  // Day and ground as they are now: somebody may have put them right since it was looked up.
  const own = all.find(each => each.id === id)
  const same = all.filter(each => own && each.id !== id && each.stage !== 'taken-back' && incidentOf(each) === incidentOf(own))
  const ids = same.map(each => each.id)
  if (ids.length === 0) return []
  const facts = await loadFactsOf(tx, ids)
  return [...facts.values()].flatMap(each => foldIncident(readIncident(each)) ?? [])
}
