import type { Tx } from '../../platform/database/index.ts'
import type { AccessEntry } from '../request/view.ts'
import { entryOf, listAccessOfContact } from './access-store.ts'

/** What was released of a student's record for a request, the oldest first. */
export const readReleased = async (tx: Tx, contact: string, mayReadTests: boolean): Promise<AccessEntry[]> =>
  (await tx.many(listAccessOfContact, [tx.district, contact])).map(row => entryOf(row, mayReadTests))
