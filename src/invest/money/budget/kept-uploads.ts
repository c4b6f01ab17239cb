import type { Tx } from '../../../platform/database/index.ts'
import { type Mapping, mappingShape } from './mapping.ts'
import { addUpload, dropUpload, findUpload } from './upload-store.ts'

export { forgetBudgetUploads } from './upload-store.ts'

/** A budget file as it was sent, with how to read it; without a mapping it is read as the last one of its source. */
export interface SentBudget {
  readonly id: string
  readonly year: number
  readonly source: string
  readonly mapping: Mapping | null
  readonly sheet: string | null
  readonly name: string
  readonly bytes: Buffer
}

export const keepSent = (tx: Tx, { mapping, ...sent }: SentBudget, { at, by }: { readonly at: Date; readonly by: string }) =>
  tx.run(addUpload, { ...sent, at, by, mapping: mapping && JSON.stringify(mapping) })

export async function findSent(tx: Tx, id: string): Promise<SentBudget | undefined> {
  const kept = await tx.maybe(findUpload, [tx.district, id])
  return kept && { ...kept, mapping: kept.mapping === null ? null : mappingShape.parse(kept.mapping), bytes: Buffer.from(kept.bytes) }
}

export const dropSent = (tx: Tx, id: string): Promise<number> => tx.run(dropUpload, [tx.district, id])
