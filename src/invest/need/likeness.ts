import type { Tx } from '../../platform/database/index.ts'
import { likenessOf } from './compare.ts'
import { listOtherScores } from './other-store.ts'

export interface Likeness {
  readonly title: string
  readonly schools: number
  readonly number: number
}

/** How alike the order of need is to another index that was loaded; null where none was, or too few schools are in both. */
export async function readLikeness(
  tx: Tx,
  schools: readonly { readonly orgCode: string; readonly need: number }[],
): Promise<Likeness | null> {
  const scores = await tx.many(listOtherScores, [tx.district])
  const needs = new Map(schools.map(({ orgCode, need }) => [orgCode, need]))
  const pairs = scores.flatMap(({ orgCode, score }) => {
    const need = needs.get(orgCode)
    return need === undefined ? [] : [[need, score] as const]
  })
  const found = likenessOf(pairs)
  return found === null ? null : { title: scores[0]?.title ?? '', schools: pairs.length, number: found }
}
