import type { Tx } from '../../platform/database/index.ts'
import type { GateKit } from './gate-kit.ts'
import type { OpenCall } from './rules/own-call.ts'
import type { ContactRow } from './store.ts'

/** The calls of its school that a request may be matched with: those open when it was written down, and those open now. */
export async function callsToMatch(
  { openCalls }: Pick<GateKit, 'openCalls'>,
  tx: Tx,
  { school, askedAt, drill }: Pick<ContactRow, 'school' | 'askedAt' | 'drill'>,
  now: Date,
): Promise<readonly OpenCall[]> {
  const [then, since] = await Promise.all([openCalls(tx, school, askedAt), openCalls(tx, school, now)])
  const found = new Map([...then, ...since].filter(call => call.drill === drill).map(call => [call.call, call]))
  return [...found.values()]
}
