import type { Quarter } from '../../kernel/quarters.ts'
import { lastFacts } from '../../ledger/index.ts'
import type { DecisionOnRecord } from '../../plan/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { contactFact } from '../request/facts.ts'
import { listContactsAsked } from './store.ts'

/** What was decided of the requests of a quarter: drills left out, and civil enforcement, which stands beside no other count. */
export async function requestsDecided(tx: Tx, { from, to, settled }: Quarter): Promise<readonly DecisionOnRecord[]> {
  const matters = (await tx.many(listContactsAsked, [tx.district, from, to])).map(({ id }) => id)
  const facts = await lastFacts(tx, { matters, type: 'contact.decided', before: settled })
  return facts.flatMap(({ matter, seq, body }) => {
    const fact = contactFact.safeParse({ type: 'contact.decided', body }).data
    return fact?.type === 'contact.decided' ? [{ matter, seq, drill: fact.body.drill, situation: fact.body.situation }] : []
  })
}
