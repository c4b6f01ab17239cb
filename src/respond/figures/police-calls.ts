import type { z } from 'zod'
import type { Tx } from '../../platform/database/index.ts'
import { listPoliceCalls, type policeRow } from './store.ts'

/** Calls for support of which somebody said that police were called, or in which police took over. */
export const policeCalls = (tx: Tx, from: Date, to: Date): Promise<z.infer<typeof policeRow>[]> => tx.many(listPoliceCalls, { from, to })
