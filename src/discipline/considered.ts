import type { SchoolYear } from '../kernel/school-year.ts'
import type { Tx } from '../platform/database/index.ts'
import { findIncident, listConsidered, listReturns } from './store.ts'

/** The incidents of a school year that were considered for exclusion: whom each is about, and nothing else of it. */
export const incidentsConsidered = (tx: Tx, { first, last }: SchoolYear): Promise<{ id: string; school: string; student: string }[]> =>
  tx.many(listConsidered, { from: first, to: last })

/** The exclusions of a school year that were over before a day: whose, from when, and from when that student's next one is. */
export const returnsFrom = (
  tx: Tx,
  { year: { first, last }, today }: { readonly year: SchoolYear; readonly today: string },
): Promise<{ student: string; school: string; from: string; until: string | null }[]> => tx.many(listReturns, { first, last, today })

/** Whether an incident was opened by mistake. */
export const isTakenBack = async (tx: Tx, incident: string): Promise<boolean> =>
  (await tx.maybe(findIncident, [tx.district, incident]))?.stage === 'taken-back'
