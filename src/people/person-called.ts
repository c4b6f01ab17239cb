import { type PersonId, readId } from '../kernel/ids.ts'
import type { Tx } from '../platform/database/index.ts'
import { findPerson, findPersonByHandle, type Person } from './store/person.ts'

/** Somebody by their id or their sign-in name, whether they are here still or have left. */
export function personCalled(tx: Tx, text: string): Promise<Person | undefined> {
  const id = readId<PersonId>(text)
  return id ? findPerson(tx, id) : findPersonByHandle(tx, text)
}
