import type { PersonId } from '../../kernel/ids.ts'
import { malformed, type No, refused } from '../../kernel/refusal.ts'
import { decideOn } from '../../ledger/index.ts'
import { readSubscription } from '../../platform/channels/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { addWay, listWays, lockWays, removeDeviceRows, removeRow, verifyRow } from '../store/ways.ts'
import { lastRank, type WayKind, waysAtMost } from '../ways.ts'
import { wayRefusals } from '../words/ways.ts'
import { onWays, type WayDeed } from './ways.ts'

/** A browser of theirs, which has just shown that it is: it asked while they were signed in. Asked again, it takes its own place. */
export async function addDevice(
  tx: Tx,
  asked: WayDeed & { readonly subscription: unknown; readonly kinds: readonly WayKind[] },
): Promise<No | null> {
  await lockWays(tx)
  const { person, at, kinds } = asked
  const others = await listWays(tx, person)
  const read = readSubscription(asked.subscription)
  const id = tx.random.id()
  const no = !kinds.includes('device')
    ? refused('no-channel', wayRefusals.noChannel)
    : read === undefined
      ? malformed([{ pointer: '/endpoint', detail: wayRefusals.device }])
      : others.length >= waysAtMost
        ? malformed([{ pointer: '/endpoint', detail: wayRefusals.tooMany }])
        : null
  const write = async () => {
    if (!read) return
    await removeDeviceRows(tx, read.endpoint, at)
    await addWay(tx, { id, kind: 'device', address: read.address, rank: lastRank(others), person, at })
    await verifyRow(tx, id, at)
  }
  return onWays(tx, asked, { type: 'people.way-added', way: id, no, write })
}

/** A browser that its push service no longer knows is no way of theirs any more, which nobody said but the service. */
export async function removeGone(tx: Tx, { person, address, at }: { person: PersonId; address: string; at: Date }): Promise<void> {
  await lockWays(tx)
  const way = (await listWays(tx, person)).find(each => each.kind === 'device' && each.address === address)
  if (!way) return
  const decide = () => ({ facts: [{ type: 'people.way-removed', body: { way: way.id } }], result: null })
  await decideOn(tx, { matter: person, by: null, at, deed: tx.random.id(), decide, read: () => null })
  await removeRow(tx, way.id, at)
}
