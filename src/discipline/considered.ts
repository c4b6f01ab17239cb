import type { SchoolYear } from '../kernel/school-year.ts'
import type { Tx } from '../platform/database/index.ts'
import { listConsidered } from './store.ts'

/** The incidents of a school year that were considered for exclusion: whom each is about, and nothing else of it. */
export const incidentsConsidered = (tx: Tx, { first, last }: SchoolYear): Promise<{ id: string; school: string; student: string }[]> =>
  tx.many(listConsidered, { from: first, to: last })
