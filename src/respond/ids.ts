import { type PersonId, readId } from '../kernel/ids.ts'
import { findPerson, type Person } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'

/** The person ids among texts of the record. */
export const readPersonIds = (texts: readonly string[]): PersonId[] => texts.flatMap(text => readId<PersonId>(text) ?? [])

/** The person with this id, where it is one. */
export async function findPersonCalled(tx: Tx, text: string): Promise<Person | undefined> {
  const id = readId<PersonId>(text)
  return id && (await findPerson(tx, id))
}
