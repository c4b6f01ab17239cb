import { type PersonId, readId } from '../kernel/ids.ts'
import type { Tx } from '../platform/database/index.ts'
import type { TypedNumber } from './pages/typed-numbers.tsx'
import { listTyped } from './store/ways.ts'

/** The numbers that were typed for somebody, by their last digits. */
export async function readTyped(tx: Tx, id: string): Promise<TypedNumber[]> {
  const person = readId<PersonId>(id)
  const numbers = person ? await listTyped(tx, person) : []
  return numbers.map(({ id: way, address, verifiedAt, by, at }) => ({
    ...{ id: way, last: address.slice(-4), isVerified: verifiedAt !== null, by, at: at.toISOString() },
  }))
}
