import { z } from 'zod'
import { malformed, type No, notFound, notPermitted, refused } from '../kernel/refusal.ts'
import { decideOn, wasDoneBy } from '../ledger/index.ts'
import { type Act, may, whoMay } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { type EventRow, verdicts } from './contract.ts'
import type { ReconcileFact } from './facts.ts'
import type { ReconcileKit } from './kit.ts'
import { findStanding, recordsNear, type Standing } from './reads.ts'
import { alone } from './rules/stands-now.ts'
import { findPairOf, judgeEvent, letGo, lockEvents } from './store.ts'
import { refusals } from './words/refusals.ts'

/** Whether it is the same matter as what stands beside it; or that it is one of our records of that day, chosen from the list. */
export const judgeSent = z.object({ verdict: z.enum(verdicts), ours: z.uuid().optional() }).strict()

/** What somebody says of one event of the police. A pair that was denied is proposed no more. */
export const judge = (
  kit: ReconcileKit,
  { district, person, deed }: Act,
  id: string,
  sent: z.infer<typeof judgeSent>,
): Promise<EventRow | No> =>
  kit.database.transaction('app', district, async tx => {
    if (!may(person, 'reconcile-dispatch')) return notPermitted(whoMay['reconcile-dispatch'].says)
    await lockEvents(tx)
    const standing = await findStanding(kit, tx, id)
    if (!standing) return notFound(refusals.noSuchEvent)
    // Sent again: the record that stood beside it may do so no more.
    if (await wasDoneBy(tx, { matter: id, deed, by: person.id })) return standing.event
    const judged = await judgedOf(kit, tx, standing, sent)
    if ('kind' in judged) return judged
    const fact: ReconcileFact = { type: 'reconcile.judged', body: { verdict: sent.verdict, side: judged.side, ours: judged.ours } }
    await decideOn(tx, {
      ...{ matter: id, deed, by: person.id, at: kit.clock.now(), read: () => null },
      decide: () => ({ facts: [{ type: fact.type, body: { ...fact.body } }], result: null }),
    })
    tx.send(judgeEvent, judged.row)
    // What was proposed beside the record is not it, then: it stands alone at once, and is counted.
    if (sent.verdict === 'same') tx.send(letGo, { id, source: judged.row.source, ids: [...judged.ids] })
    return judged.row
  })

interface Judged {
  readonly side: 'request' | 'call'
  readonly ours: string
  /** All of which the record is the one that counts, with its own. */
  readonly ids: readonly string[]
  readonly row: EventRow
}

async function judgedOf(
  kit: ReconcileKit,
  tx: Tx,
  { event, records }: Standing,
  { verdict, ours }: z.infer<typeof judgeSent>,
): Promise<Judged | No> {
  const isBeside = ours === undefined || ours === event.ours
  const record = (isBeside ? records : await recordsNear(kit, tx, event)).find(({ id }) => id === (isBeside ? event.ours : ours))
  if (!record)
    return ours === undefined
      ? refused('not-proposed', refusals.notProposed)
      : malformed([{ pointer: '/ours', detail: refusals.noSuchRecord }])
  const { side, id } = record
  const ids = [id, ...record.countsFor]
  if (verdict === 'not-same') {
    const denied = [...new Set([...event.denied, id])]
    return { side, ours: id, ids, row: { ...event, ...(isBeside ? alone : {}), denied } }
  }
  const other = await tx.maybe(findPairOf, { id: event.id, source: event.source, ids })
  if (other) return refused('taken', refusals.takenAlready)
  const probability = isBeside ? event.probability : null
  const denied = event.denied.filter(each => !ids.includes(each))
  return { side, ours: id, ids, row: { ...event, standing: 'confirmed', side, ours: id, probability, denied } }
}
