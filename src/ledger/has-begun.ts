import type { Tx } from '../platform/database/index.ts'
import { findKind } from './store.ts'

/** Whether there is a matter of this kind, seen or not: of what is hidden from a reader it is said that it is not theirs, not that it is nowhere. */
export const hasBegun = async (tx: Tx, matter: string, kind: string): Promise<boolean> =>
  (await tx.maybe(findKind, [tx.district, matter]))?.type.startsWith(`${kind}.`) ?? false
