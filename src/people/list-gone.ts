import { type PersonId, readId } from '../kernel/ids.ts'
import type { Tx } from '../platform/database/index.ts'
import { listHere } from './store/people-here.ts'

/** Of some people, those who have left or may not sign in: nothing can wait for them. */
export async function listGone(tx: Tx, people: readonly string[]): Promise<readonly string[]> {
  const here = new Set<string>(
    await listHere(
      tx,
      people.flatMap(id => readId<PersonId>(id) ?? []),
    ),
  )
  return people.filter(person => !here.has(person))
}
