import type { z } from 'zod'
import type { Tx } from '../../platform/database/index.ts'
import { listPoliceRequests, type policeRow } from './store.ts'

/** Requests in which police came, or somebody who may have been police: each with its call, where the school itself called. */
export const policeRequests = (tx: Tx, from: Date, to: Date): Promise<z.infer<typeof policeRow>[]> =>
  tx.many(listPoliceRequests, { from, to })
