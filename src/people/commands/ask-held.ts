import type { Tx } from '../../platform/database/index.ts'
import type { Actor } from '../access.ts'
import type { ChangeKind } from '../office-changes.ts'
import { recordDeed } from '../record.ts'
import { heldAtASchool } from '../roles.ts'
import { listOfficeHolders } from '../store/office-holders.ts'
import { endChange, listHeldRows } from '../store/office-changes.ts'
import { findPerson, findPersonBySource, type Person } from '../store/person.ts'
import { dropRole } from '../store/roles.ts'
import type { Holding } from './hold-offices.ts'
import { keepSchools } from './keep-schools.ts'
import { askChange } from './office-changes.ts'
import { type OfficesBefore, tellOfficesMoved } from './offices-moved.ts'
import { tellChanged } from './tell-changed.ts'
import { widenByRoster } from './widen-by-roster.ts'

/** Asks a second person for what a roster says of offices, and tells of what holds at once. */
export async function askHeld(
  tx: Tx,
  holding: Holding,
  { by, at, before, ran }: { readonly by: Actor; readonly at: Date; readonly before: OfficesBefore; readonly ran: readonly Person[] },
): Promise<readonly { readonly id: string; readonly change: ChangeKind }[]> {
  await endOlder(tx, holding, at)
  for (const { id, role } of holding.ended()) {
    await recordDeed(tx, { matter: id, deed: tx.random.id(), by, at, type: 'people.role-taken', body: { person: id, roles: [role] } })
    await dropRole(tx, id, role)
  }
  for (const { sourcedId, kind, what } of holding.held()) {
    const person = await findPersonBySource(tx, sourcedId)
    if (person) await askChange(tx, { person, kind, what, by, at, again: 'not-if-refused' })
  }
  // A first roster says for the first time where anybody is.
  const asIf = { by: before.isFirst ? 'operator' : by, at } as const
  const kept = await keepSchools(tx, ran, asIf)
  const widened = await widenByRoster(tx, asIf)
  for (const { holder, kind } of holding.changed()) {
    // As they were: whoever has left holds nothing any more, and the message names the office they held.
    const person = before.held.find(each => each.person.id === holder.id)?.person ?? (await findPerson(tx, holder.id))
    if (person) await tellChanged(tx, { person, was: holder, kind, by, at })
  }
  const left = holding.changed().flatMap(({ holder, kind }) => (kind === 'leave' ? [holder.id] : []))
  await tellOfficesMoved(tx, { before, left: new Set(left), by, at })
  const moves = (await listOfficeHolders(tx, heldAtASchool)).filter(({ id }) => kept.has(id))
  return [
    ...holding.held().map(({ sourcedId, kind }) => ({ id: sourcedId, change: kind })),
    ...moves.map(({ sourcedId }) => ({ id: sourcedId, change: 'move' as const })),
    ...widened.map(({ sourcedId }) => ({ id: sourcedId, change: 'widen' as const })),
  ]
}

/**
 * What an older roster said of somebody whom this one names waits no longer, unless this one says it too: a line that was put right, or a list that
 * was cut short and is whole again, would else be confirmed against what every roster says by then.
 */
async function endOlder(tx: Tx, holding: Holding, at: Date): Promise<void> {
  const waiting = await listHeldRows(tx)
  if (waiting.length === 0) return
  const named = holding.named()
  const says = holding.held().map(({ sourcedId, kind }) => `${kind} ${sourcedId}`)
  for (const { id, sourcedId, kind } of waiting)
    if (named.has(sourcedId) && !says.includes(`${kind} ${sourcedId}`)) await endChange(tx, id, at, 'replaced')
}
