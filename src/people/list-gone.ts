import { type PersonId, readId } from '../kernel/ids.ts'
import type { Tx } from '../platform/database/index.ts'
import { listPeopleById } from './store/person.ts'

/** Of some people, those who have left or may not sign in: nothing can wait for them. */
export async function listGone(tx: Tx, people: readonly string[]): Promise<readonly string[]> {
  const ids = people.flatMap(id => readId<PersonId>(id) ?? [])
  const here = ids.length === 0 ? [] : (await listPeopleById(tx, ids)).filter(({ active, enabled }) => active && enabled)
  return people.filter(person => !here.some(({ id }) => id === person))
}
