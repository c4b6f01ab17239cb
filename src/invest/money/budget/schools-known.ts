import { listSchoolSizes, listSchools } from '../../../people/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { SchoolsKnown } from './read-budget.ts'

/** Every school of the roster by its name, by the roster's own id and by the code the state knows it by. */
export async function schoolsKnown(tx: Tx): Promise<SchoolsKnown> {
  const named = (await listSchools(tx)).flatMap(({ id, name, sourcedId }) => [[name, id] as const, [sourcedId, id] as const])
  const coded = (await listSchoolSizes(tx)).flatMap(({ id, code }) => (code === null ? [] : [[code, id] as const]))
  return new Map<string, string>([...coded, ...named])
}
