import type { Tx } from '../../platform/database/index.ts'
import type { Actor } from '../access.ts'
import { findPerson, findPersonBySource } from '../store/person.ts'
import type { Holding } from './hold-offices.ts'
import { askChange } from './office-changes.ts'
import { type OfficesBefore, tellOfficesMoved } from './offices-moved.ts'
import { tellChanged } from './tell-changed.ts'

/** Asks a second person for what a roster says of offices, and tells of what holds at once. */
export async function askHeld(
  tx: Tx,
  holding: Holding,
  { by, at, before }: { readonly by: Actor; readonly at: Date; readonly before: OfficesBefore },
): Promise<void> {
  for (const { sourcedId, kind, what } of holding.held()) {
    const person = await findPersonBySource(tx, sourcedId)
    if (person) await askChange(tx, { person, kind, what, by, at, again: 'not-if-refused' })
  }
  for (const { holder, kind } of holding.changed()) {
    // As they were: whoever has left holds nothing any more, and the message names the office they held.
    const person = before.held.find(each => each.person.id === holder.id)?.person ?? (await findPerson(tx, holder.id))
    if (person) await tellChanged(tx, { person, was: holder, kind, by, at })
  }
  const left = holding.changed().flatMap(({ holder, kind }) => (kind === 'leave' ? [holder.id] : []))
  await tellOfficesMoved(tx, { before, left: new Set(left), by, at })
}
