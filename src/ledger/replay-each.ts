import type { DistrictId } from '../kernel/ids.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import type { Difference } from './differences.ts'

export interface Replayed {
  readonly matters: number
  readonly differences: readonly Difference[]
}

const atOnce = 500

/** Compares every matter of a kind with its record, so many to a transaction; `list` gives ids in order, after the one named. */
export async function replayEach(
  database: Database,
  district: DistrictId,
  list: (tx: Tx, after: string | null, limit: number) => Promise<readonly { readonly id: string }[]>,
  compare: (tx: Tx, id: string) => Promise<readonly Difference[]>,
): Promise<Replayed> {
  const differences: Difference[] = []
  let matters = 0
  for (let after: string | null = null; ; ) {
    const ids: readonly { readonly id: string }[] = await database.transaction('app', district, async tx => {
      const batch = await list(tx, after, atOnce)
      for (const { id } of batch) differences.push(...(await compare(tx, id)))
      return batch
    })
    matters += ids.length
    const last = ids.at(-1)
    if (!last || ids.length < atOnce) return { matters, differences }
    after = last.id
  }
}
