import { z } from 'zod'
import { malformed, type No, notFound, notPermitted, refused } from '../kernel/refusal.ts'
import { decideOn, giveBack, type Kept, keptResult } from '../ledger/index.ts'
import { type Act, may, whoMay } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { type EventRow, verdicts } from './contract.ts'
import type { ReconcileFact } from './facts.ts'
import type { ReconcileKit } from './kit.ts'
import { recordsNear } from './reads.ts'
import { findEvent, findPairOf, judgeEvent } from './store.ts'
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
    const event = await tx.maybe(findEvent, [tx.district, id])
    if (!event) return notFound(refusals.noSuchEvent)
    const judged = await judgedOf(kit, tx, event, sent)
    if ('kind' in judged) return judged
    const fact: ReconcileFact = { type: 'reconcile.judged', body: { verdict: sent.verdict, side: judged.side, ours: judged.ours } }
    const done = await decideOn<Kept>(tx, {
      ...{ matter: id, deed, by: person.id, at: kit.clock.now() },
      decide: () => ({ facts: [{ type: fact.type, body: { ...fact.body } }], result: { kind: 'done' as const } }),
      read: kept => keptResult.parse(kept),
    })
    if (done.result.kind !== 'done') return giveBack(done.result)
    if (!done.again) tx.send(judgeEvent, judged.row)
    return judged.row
  })

interface Judged {
  readonly side: 'request' | 'call'
  readonly ours: string
  readonly row: EventRow
}

async function judgedOf(kit: ReconcileKit, tx: Tx, event: EventRow, { verdict, ours }: z.infer<typeof judgeSent>): Promise<Judged | No> {
  const record =
    ours === undefined || ours === event.ours ? standsBeside(event) : (await recordsNear(kit, tx, event)).find(({ id }) => id === ours)
  if (!record)
    return ours === undefined
      ? refused('not-proposed', refusals.notProposed)
      : malformed([{ pointer: '/ours', detail: refusals.noSuchRecord }])
  const { side, id } = record
  if (verdict === 'not-same') {
    const denied = [...new Set([...event.denied, id])]
    const isBeside = event.ours === id
    const alone = { standing: 'theirs-only', side: null, ours: null, probability: null } as const
    return { side, ours: id, row: { ...event, ...(isBeside ? alone : {}), denied } }
  }
  const other = await tx.maybe(findPairOf, [tx.district, id, event.source])
  if (other && other.id !== event.id) return refused('taken', refusals.takenAlready)
  const probability = event.ours === id ? event.probability : null
  return {
    side,
    ours: id,
    row: { ...event, standing: 'confirmed', side, ours: id, probability, denied: event.denied.filter(each => each !== id) },
  }
}

const standsBeside = ({ side, ours }: EventRow) => (side !== null && ours !== null ? { side, id: ours } : undefined)
