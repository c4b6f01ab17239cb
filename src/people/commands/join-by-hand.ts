import type { Tx } from '../../platform/database/index.ts'
import { samePeople } from '../roster/index.ts'
import { joinToRoster, listByHand } from '../store/by-hand.ts'
import { listHeldIds } from '../store/held.ts'
import { personId } from '../store/ids.ts'
import type { Writing } from './apply-roster.ts'

/**
 * Gives those who were added by hand, such as whoever set up the district, the id by which a roster knows them, before anything of it is
 * written: they stay one person, with their offices, ways and sessions, and what the roster says of an office waits as for everybody.
 */
export async function joinByHand(tx: Tx, writing: Writing): Promise<void> {
  const byHand = await listByHand(tx)
  if (byHand.length === 0) return
  const held = await listHeldIds(tx, 'people')
  const same = await samePeople(byHand, { people: writing.rows('people'), positions: writing.rows('positions') }, id => held.has(id))
  for (const [sourcedId, { row }] of same) await joinToRoster(tx, personId.parse(row.id), sourcedId)
}
