import type { Tx } from '../../platform/database/index.ts'
import { listCertified } from './store.ts'

export interface Certificate {
  readonly person: string
  readonly role: string
  /** As YYYY-MM-DD; null for whoever is new to the role and has none yet. */
  readonly certifiedOn: string | null
}

/** What is on file of who is certified for which role. */
export const certificatesIn = (tx: Tx): Promise<Certificate[]> => tx.many(listCertified, [tx.district])
