import type { Tx } from '../platform/database/index.ts'
import { listOpenings } from './store.ts'

/**
 * When somebody first opened the page of a record at or after an instant; undefined where that is not known. What was read again within a quarter of an
 * hour is one look at its beginning, so that who had the record open before may have read it later too: never more is said than is known.
 */
export type Openings = (person: string, since: Date) => Date | undefined

export async function openingsOf(tx: Tx, matter: string): Promise<Openings> {
  const looks = await tx.many(listOpenings, [tx.district, matter])
  return (person, since) => looks.find(look => look.person === person && look.at >= since)?.at
}
