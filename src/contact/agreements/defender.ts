import type { Tx } from '../../platform/database/index.ts'
import type { Identity } from './contract.ts'
import type { Asked } from './posted.ts'
import { findDefender } from './store.ts'

/** How a public defender is reached by the agreement in force. */
export interface Defender {
  readonly phone: string | null
  readonly hours: string | null
  readonly languages: readonly string[]
  readonly identity: Identity | null
}

/** Null where no agreement with a defender is in force for this school at this instant. */
export async function defenderAt(tx: Tx, { at, school }: Asked): Promise<Defender | null> {
  const found = await tx.maybe(findDefender, [tx.district, at, school])
  return found ? { phone: found.phone, hours: found.hours, languages: found.languages, identity: found.identity } : null
}
