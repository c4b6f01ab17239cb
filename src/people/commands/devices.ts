import type { PersonId } from '../../kernel/ids.ts'
import { malformed, type No, refused } from '../../kernel/refusal.ts'
import { decideOn } from '../../ledger/index.ts'
import { readSubscription } from '../../platform/channels/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { addWay, findDeviceRow, listDevicesAt, listWays, lockWays, removeRow, verifyRow } from '../store/ways.ts'
import { lastRank, type WayKind, waysAtMost } from '../ways.ts'
import { wayRefusals } from '../words/ways.ts'
import { noticesTexts } from '../words/notices.ts'
import { tell } from './tell.ts'
import { onWays, type WayDeed } from './ways.ts'

/**
 * A browser of theirs, which has just shown that it is: it asked while they were signed in. Asked again, it takes its own place; whoever had asked with
 * it before is no longer reached there, and is told so.
 */
export async function addDevice(
  tx: Tx,
  asked: WayDeed & { readonly subscription: unknown; readonly key: string | undefined; readonly kinds: readonly WayKind[] },
): Promise<No | null> {
  await lockWays(tx)
  const { person, at, kinds } = asked
  const others = await listWays(tx, person)
  const read = readSubscription(asked.subscription, asked.key)
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
    for (const before of await listDevicesAt(tx, read.endpoint))
      if (before.person === person) await removeRow(tx, before.id, at)
      else await leave(tx, before, { at, by: null, why: 'shared' })
    await addWay(tx, { id, kind: 'device', address: read.address, rank: lastRank(others), person, at })
    await verifyRow(tx, id, at)
  }
  return onWays(tx, asked, { type: 'people.way-added', way: id, no, write })
}

/** A browser that its push service no longer knows is no way of theirs any more, which nobody said but the service. They hear it along the ways that are left. */
export async function removeGone(tx: Tx, { person, address, at }: { person: PersonId; address: string; at: Date }): Promise<void> {
  await lockWays(tx)
  const way = (await listWays(tx, person)).find(each => each.kind === 'device' && each.address === address)
  if (!way) return
  const decide = () => ({ facts: [{ type: 'people.way-removed', body: { way: way.id } }], result: null })
  await decideOn(tx, { matter: person, by: null, at, deed: tx.random.id(), decide, read: () => null })
  await removeRow(tx, way.id, at)
  await tell(tx, { people: [person], subject: person, at, says: lang => noticesTexts[lang].gone })
}

/**
 * Somebody was signed out everywhere, or everywhere but `here`: the telephone that was lost would go on showing what they are asked, with a link
 * that answers in their name. `here` is the browser that asks, by its digest.
 */
export async function leaveBrowsers(
  tx: Tx,
  {
    person,
    at,
    by,
    here,
  }: { readonly person: PersonId; readonly at: Date; readonly by: PersonId | null; readonly here: string | undefined },
): Promise<void> {
  const kept = here === undefined ? undefined : await findDeviceRow(tx, here)
  const left = (await listWays(tx, person)).filter(({ kind, id }) => kind === 'device' && id !== kept?.id)
  for (const { id } of left) {
    const decide = () => ({ facts: [{ type: 'people.way-removed', body: { way: id } }], result: null })
    await decideOn(tx, { matter: person, by, at, deed: tx.random.id(), decide, read: () => null })
    await removeRow(tx, id, at)
  }
  if (left.length > 0) await tell(tx, { people: [person], subject: person, at, says: lang => noticesTexts[lang].everywhere })
}

/**
 * Somebody signed out in a browser, or somebody else signed in: whose notices it showed has none shown there any more, and is told so along
 * their other ways. `for` is who has just signed in: their own stay. True where it shows nobody's now.
 */
export async function leaveBrowser(
  tx: Tx,
  { token, at, for: next }: { readonly token: string; readonly at: Date; readonly for: PersonId | null },
): Promise<boolean> {
  await lockWays(tx)
  const found = await findDeviceRow(tx, token)
  if (!found) return true
  if (found.person === next) return false
  await leave(tx, found, next === null ? { at, by: found.person, why: 'signedOut' } : { at, by: null, why: 'shared' })
  return true
}

async function leave(
  tx: Tx,
  { person, id }: { readonly person: PersonId; readonly id: string },
  { at, by, why }: { readonly at: Date; readonly by: PersonId | null; readonly why: 'signedOut' | 'shared' },
): Promise<void> {
  const decide = () => ({ facts: [{ type: 'people.way-removed', body: { way: id } }], result: null })
  await decideOn(tx, { matter: person, by, at, deed: tx.random.id(), decide, read: () => null })
  await removeRow(tx, id, at)
  await tell(tx, { people: [person], subject: person, at, says: lang => noticesTexts[lang][why] })
}
