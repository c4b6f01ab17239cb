import type { Tx } from '../../platform/database/index.ts'
import { listCopies } from './store.ts'

/** What was photographed or scanned of a request's papers, the oldest first; the bytes are not among it. */
export const readCopies = (tx: Tx, contact: string) => tx.many(listCopies, [tx.district, contact])
