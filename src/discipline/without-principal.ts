import { isPrincipalAt, listCaregiversOf, listPeopleWithRole } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { Placed } from './rules/standing.ts'

/** Of some incidents, those that nobody may decide today: no principal is at the school, or the one there is the student's caregiver. */
export async function withoutPrincipal<Row extends Pick<Placed, 'school' | 'student'>>(
  tx: Tx,
  rows: readonly Row[],
): Promise<ReadonlySet<Row>> {
  const principals = await listPeopleWithRole(tx, 'principal')
  const caregivers = await listCaregiversOf(
    tx,
    rows.map(({ student }) => student),
  )
  const decides = ({ school, student }: Row) =>
    principals.some(each => isPrincipalAt(each, school) && !caregivers.some(other => other.student === student && other.id === each.id))
  return new Set(rows.filter(row => !decides(row)))
}
