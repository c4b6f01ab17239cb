import type { Quarter } from '../../kernel/quarters.ts'
import { usualThreshold } from '../../kernel/small-cells.ts'
import { lastFacts } from '../../ledger/index.ts'
import type { DecisionOnRecord } from '../../plan/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { callFact } from '../facts.ts'
import { listCallsAsked } from './store.ts'

/**
 * What was decided of the calls of a quarter, drills left out. All of them, as `/figures` counts them: were the few left out that nobody
 * closed within the week, one total less the other would tell how many they are. Of a quarter of which not even that total is told, none.
 */
export async function callsDecided(tx: Tx, { from, to, settled }: Quarter): Promise<readonly DecisionOnRecord[]> {
  const matters = (await tx.many(listCallsAsked, [tx.district, from, to])).map(({ id }) => id)
  if (matters.length < usualThreshold) return []
  const facts = await lastFacts(tx, { matters, type: 'call.decided', before: settled })
  return facts.flatMap(({ matter, seq, body }) => {
    const fact = callFact.safeParse({ type: 'call.decided', body }).data
    return fact?.type === 'call.decided' ? [{ matter, seq, drill: fact.body.drill, situation: fact.body.situation }] : []
  })
}
