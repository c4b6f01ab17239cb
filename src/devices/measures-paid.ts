import type { Measure } from '../evidence/contract.ts'
import type { Tx } from '../platform/database/index.ts'
import { listDevices } from './store.ts'

/** Of each line of the books, by its id, the devices and measures that are paid from it, each once; what was taken out is paid no more. */
export async function measuresPaid(tx: Tx): Promise<ReadonlyMap<string, readonly Measure[]>> {
  const paid = new Map<string, Measure[]>()
  for (const { line, measure, takenOutOn } of await tx.many(listDevices, [tx.district])) {
    if (line === null || takenOutOn !== null || paid.get(line)?.includes(measure)) continue
    paid.set(line, [...(paid.get(line) ?? []), measure])
  }
  return paid
}
