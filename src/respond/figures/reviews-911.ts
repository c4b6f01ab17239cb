import type { Tx } from '../../platform/database/index.ts'
import { reviewKinds } from '../contract.ts'
import { countFollowUps } from './store.ts'

export interface Reviews {
  /** Calls in which there was danger and nobody called 911, and those of them that somebody has looked at. */
  readonly danger: { readonly found: number; readonly reviewed: number }
  /** Calls in which 911 was called and nobody was in danger. */
  readonly calm: { readonly found: number; readonly reviewed: number }
}

/** Of the whole district, drills left out: no school is ranked by what it records. */
export async function reviews911(tx: Tx, from: Date, to: Date): Promise<Reviews> {
  const counted = await tx.many(countFollowUps, { from, to, kinds: [...reviewKinds] })
  const of = (kind: (typeof reviewKinds)[number]) => {
    const { found = 0, reviewed = 0 } = counted.find(each => each.kind === kind) ?? {}
    return { found, reviewed }
  }
  return { danger: of('danger-without-911'), calm: of('911-without-danger') }
}
