import type { SchoolYear } from '../kernel/school-year.ts'
import { schoolCalendar } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { daysOn } from './days.ts'
import { incidentOf } from './rules/avoided.ts'
import { returnsOf } from './rules/returns.ts'
import { findIncident, listConsidered, listReturns } from './store.ts'

interface Considered {
  readonly id: string
  readonly school: string
  readonly student: string
  /** Where it was written down twice, the others. */
  readonly also: readonly string[]
}

/** The incidents of a school year that were considered for exclusion, each once: whom it is about, and nothing else of it. */
export async function incidentsConsidered(tx: Tx, { first, last }: SchoolYear): Promise<Considered[]> {
  const once = new Map<string, Considered>()
  for (const { on, ground, ...row } of await tx.many(listConsidered, { from: first, to: last })) {
    const key = incidentOf({ ...row, on, ground })
    const before = once.get(key)
    once.set(key, before ? { ...before, also: [...before.also, row.id] } : { ...row, also: [] })
  }
  return [...once.values()]
}

/** The returns of a school year, from exclusions that were over before a day: whose, away from when, and from when that student's next one is. */
export async function returnsFrom(
  tx: Tx,
  { year: { first, last }, today }: { readonly year: SchoolYear; readonly today: string },
): Promise<{ student: string; school: string; from: string; until: string | null }[]> {
  const ended = await tx.many(listReturns, { first, last, today })
  const { after } = daysOn(await schoolCalendar(tx), today)
  return returnsOf(ended, day => after(day, 1))
}

/** Whether an incident was opened by mistake. */
export const isTakenBack = async (tx: Tx, incident: string): Promise<boolean> =>
  (await tx.maybe(findIncident, [tx.district, incident]))?.stage === 'taken-back'
