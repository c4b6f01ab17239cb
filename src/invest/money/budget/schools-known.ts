import { listClosedSchools, listSchoolSizes, listSchools } from '../../../people/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { SchoolsKnown } from './read-budget.ts'

/**
 * Every school by its name, by the roster's own id and by the code the state knows it by. One that has closed is known too, for the books of a year before
 * name it, and a mapping that is kept does: where a school of the roster has the same text, that one is meant.
 */
export async function schoolsKnown(tx: Tx): Promise<SchoolsKnown> {
  const closed = await listClosedSchools(tx)
  const open = await listSchools(tx)
  const coded = [...closed, ...(await listSchoolSizes(tx))].flatMap(({ id, code }) => (code === null ? [] : [[code, id] as const]))
  const named = [...closed, ...open].flatMap(({ id, name, sourcedId }) => [[name, id] as const, [sourcedId, id] as const])
  return { ids: new Map<string, string>([...coded, ...named]), closed: new Map(closed.map(({ id, name }) => [id, name])) }
}
