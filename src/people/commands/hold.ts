import { malformed, type No, notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { addHold, endHold, type Hold, holdReasons, holdsInForce } from '../../platform/lifetimes/index.ts'
import { type Actor, idOf, may } from '../access.ts'
import { recordDeed } from '../record.ts'
import { lockRegister } from '../store/imports.ts'
import { holdRefusals } from '../words/hold.ts'

export interface HoldDeed {
  readonly by: Actor
  readonly at: Date
  readonly deed: string
}

/** From now on the clock takes nothing away that somebody may have to show. */
export async function beginHold(tx: Tx, { by, at, deed, reason }: HoldDeed & { readonly reason: string }): Promise<Hold | No> {
  if (!may(by, 'hold-records')) return notPermitted(holdRefusals.notYours)
  const known = holdReasons.find(each => each === reason)
  if (!known) return malformed([{ pointer: '/reason', detail: holdRefusals.reason({ expected: holdReasons.join(', ') }) }])
  await lockRegister(tx)
  const before = (await holdsInForce(tx)).find(({ id }) => id === deed)
  if (before) return before
  const hold: Hold = { id: deed, reason: known, begunAt: at, begunBy: idOf(by) }
  if (await recordDeed(tx, { by, at, deed, matter: tx.district, type: 'people.hold-begun', body: { hold: deed, reason: known } }))
    await addHold(tx, hold)
  return hold
}

/** It takes somebody else than who began it: what was kept begins to go again. */
export async function liftHold(tx: Tx, { by, at, deed, hold: id }: HoldDeed & { readonly hold: string }): Promise<null | No> {
  if (!may(by, 'hold-records')) return notPermitted(holdRefusals.notYours)
  await lockRegister(tx)
  const hold = (await holdsInForce(tx)).find(each => each.id === id)
  if (!hold) return notFound(holdRefusals.noSuch)
  const own = idOf(by)
  if (own !== null && own === hold.begunBy) return refused('own-hold', holdRefusals.own)
  if (await recordDeed(tx, { by, at, deed, matter: tx.district, type: 'people.hold-lifted', body: { hold: id } }))
    await endHold(tx, { id, at, by: own })
  return null
}
