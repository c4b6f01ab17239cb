import { midnightIn } from '../kernel/local-time.ts'
import { dayIn } from '../kernel/time.ts'
import { findDistrict } from '../platform/district/index.ts'
import { schoolNames } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { EventRow, Ours } from './contract.ts'
import type { ReconcileKit } from './kit.ts'
import { type Covered, coveredIn } from './rules/covered.ts'
import { listCovered, listEvents } from './store.ts'

export interface MonthRead {
  /** Every month of which a list covers a day, the newest first, as `2026-09`. */
  readonly months: readonly string[]
  /** The one that is shown; null where no list was taken in. */
  readonly month: string | null
  readonly events: readonly EventRow[]
  /** Records of ours of days that a list covers, beside which no event stands. */
  readonly oursOnly: readonly Ours[]
  /** Those that events of the month stand beside. */
  readonly ours: readonly Ours[]
  readonly schools: ReadonlyMap<string, string>
}

/** One month of both lists. A month that no list covers is answered with the newest that one does. */
export async function readMonth({ ours }: ReconcileKit, tx: Tx, asked: string | undefined): Promise<MonthRead> {
  const zone = await zoneOf(tx)
  const covered = await tx.many(listCovered, [tx.district])
  const months = monthsOf(covered)
  const month = months.find(each => each === asked) ?? months[0] ?? null
  const schools = await schoolNames(tx)
  if (month === null) return { months, month, events: [], oursOnly: [], ours: [], schools }
  const span = { from: midnightIn(zone, `${month}-01`), to: midnightIn(zone, `${monthAfter(month)}-01`) }
  const events = await tx.many(listEvents, span)
  // A record may have been written down shortly before or after the month of its event.
  const around = await ours(tx, new Date(span.from.getTime() - dayMillis), new Date(span.to.getTime() + dayMillis))
  const paired = new Set(events.map(each => each.ours))
  const isCovered = coveredIn(covered)
  const oursOnly = around.filter(({ id, at }) => !paired.has(id) && at >= span.from && at < span.to && isCovered(dayIn(zone, at)))
  return { months, month, events, oursOnly, ours: around.filter(({ id }) => paired.has(id)), schools }
}

/** Our records of the day and the school of an event. */
export async function recordsNear({ ours }: ReconcileKit, tx: Tx, { at, school }: Pick<EventRow, 'at' | 'school'>): Promise<Ours[]> {
  const zone = await zoneOf(tx)
  const day = midnightIn(zone, dayIn(zone, at))
  const near = await ours(tx, day, new Date(day.getTime() + dayMillis))
  return near.filter(each => each.school === school)
}

export const zoneOf = async (tx: Tx): Promise<string> => (await findDistrict(tx))?.timeZone ?? 'UTC'

const dayMillis = 86_400_000

export function monthsOf(covered: readonly Covered[]): string[] {
  const months = new Set<string>()
  for (const { fromDay, toDay } of covered)
    for (let month = fromDay.slice(0, 7); month <= toDay.slice(0, 7); month = monthAfter(month)) months.add(month)
  return [...months].sort().reverse()
}

function monthAfter(month: string): string {
  const [year, of] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  return of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, '0')}`
}
