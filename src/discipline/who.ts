import { listOwnChildren, type Person } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { type DisciplineStanding, standingOf } from './rules/standing.ts'
import type { IncidentRow } from './store.ts'

/** A caregiver is one as long as the roster says so. */
export async function standingIn(tx: Tx, person: Person, row: IncidentRow): Promise<DisciplineStanding> {
  const standing = standingOf(person, row)
  if (!standing.isFamily || row.student === person.id) return standing
  const isStill = (await listOwnChildren(tx, person.id)).some(({ id }) => id === row.student)
  return { ...standing, isFamily: isStill }
}
