import { isCaregiverOf, type Person, readsOwnRecord } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { type DisciplineStanding, isOfTheOffice, ofOwnChild, standingOf } from './rules/standing.ts'
import type { IncidentRow } from './store.ts'

/** By what they are today: a student comes to read their own, and a caregiver is one as long as the roster says so. */
export async function standingIn(tx: Tx, person: Person, row: IncidentRow, today: string): Promise<DisciplineStanding> {
  const isOwn = row.student === person.id
  const standing = standingOf({ ...person, readsOwn: isOwn && (await readsOwnRecord(tx, person, today)) === true }, row)
  const isOffice = isOfTheOffice(standing)
  if ((!standing.isFamily && !isOffice) || isOwn) return standing
  const isStill = await isCaregiverOf(tx, person.id, row.student)
  // Whoever became a caregiver since it was opened is one as well.
  return isOffice && isStill ? ofOwnChild(standing) : { ...standing, isFamily: isStill }
}
