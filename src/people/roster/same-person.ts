import type { PersonRow, PositionRow } from './row.ts'
import { isAtWork } from './words.ts'

/** Somebody who was added by hand and can sign in by an e-mail address that nobody else of the register has. */
export interface ByHand {
  /** As the register holds them; the id is ours, for the roster has given none. */
  readonly row: PersonRow
  readonly email: string
}

interface Pieces<R> {
  readonly people: AsyncIterable<readonly R[]> | Iterable<readonly R[]>
  readonly positions: AsyncIterable<readonly PositionRow[]> | Iterable<readonly PositionRow[]>
}

/** Capitals of A to Z alone, as an issuer's claim is compared: elsewhere another letter would become one of these. */
export const folded = (email: string): string => email.replaceAll(/[A-Z]/g, letter => letter.toLowerCase())

/**
 * Whom of those added by hand a roster brings, by its sourcedId: one line of somebody who works here has their e-mail address, and no other
 * line of staff does. The same address on two people would let neither sign in by the district's issuer.
 */
export async function samePeople(
  byHand: readonly ByHand[],
  { people, positions }: Pieces<PersonRow>,
  isKnown: (sourcedId: string) => boolean,
): Promise<ReadonlyMap<string, ByHand>> {
  const wanted = new Map(byHand.map(each => [folded(each.email), each]))
  if (wanted.size === 0) return new Map()
  const lines = new Map<string, ByHand>()
  for await (const rows of people)
    for (const { id, active, email } of rows) {
      const found = active && email !== null && !isKnown(id) ? wanted.get(folded(email)) : undefined
      if (found) lines.set(id, found)
    }
  const staff = new Set<string>()
  for await (const rows of positions)
    for (const { person, active, role } of rows) if (active && lines.has(person) && isAtWork(role)) staff.add(person)
  const ofStaff = [...lines].filter(([id]) => staff.has(id))
  return new Map(ofStaff.filter(([id, found]) => ofStaff.every(([other, its]) => other === id || its !== found)))
}
