import { midnightIn } from '../kernel/local-time.ts'
import { dayAfter, dayIn } from '../kernel/time.ts'
import { findDistrict } from '../platform/district/index.ts'
import { schoolNames } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { EventRow, Ours } from './contract.ts'
import type { ReconcileKit } from './kit.ts'
import { type Covered, coveredIn } from './rules/covered.ts'
import { apartAtMost } from './reading/begun-anew.ts'
import { furthest } from './rules/candidates.ts'
import { standsNow } from './rules/stands-now.ts'
import { findEvent, listCovered, listEvents } from './store.ts'

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
export async function readMonth(kit: ReconcileKit, tx: Tx, asked: string | undefined): Promise<MonthRead> {
  const zone = await zoneOf(tx)
  const covered = await tx.many(listCovered, [tx.district])
  const months = monthsOf(covered)
  const month = months.find(each => each === asked) ?? months[0] ?? null
  const schools = await schoolNames(tx)
  if (month === null) return { months, month, events: [], oursOnly: [], ours: [], schools }
  const span = { from: midnightIn(zone, `${month}-01`), to: midnightIn(zone, `${monthAfter(month)}-01`) }
  const { events: near, records } = await standingNow(kit, tx, around(span))
  const isWithin = ({ at }: { readonly at: Date }) => at >= span.from && at < span.to
  const paired = new Set(near.map(each => each.ours))
  const isCovered = coveredIn(covered)
  const oursOnly = records.filter(each => isWithin(each) && !paired.has(each.id) && isCovered(dayIn(zone, each.at)))
  return { months, month, events: near.filter(isWithin), oursOnly, ours: records.filter(({ id }) => paired.has(id)), schools }
}

interface Span {
  readonly from: Date
  readonly to: Date
}

/** A record may have been written down in the month before or after that of its event, and a time may have been put right since it was confirmed. */
export const around = ({ from, to }: Span): Span => ({
  from: new Date(from.getTime() - apartAtMost - dayMillis),
  to: new Date(to.getTime() + apartAtMost + dayMillis),
})

/** Events and our records of a stretch of time, each event beside the record that counts now. */
export async function standingNow(
  { ours }: ReconcileKit,
  tx: Tx,
  span: Span,
): Promise<{ readonly events: readonly EventRow[]; readonly records: readonly Ours[] }> {
  const [events, records] = [await tx.many(listEvents, span), await ours(tx, span.from, span.to)]
  return { events: standsNow(events, records), records }
}

export interface Standing {
  readonly event: EventRow
  /** Our records from long before it to long after it. */
  readonly records: readonly Ours[]
}

/** One event beside the record that counts now. */
export async function findStanding({ ours }: ReconcileKit, tx: Tx, id: string): Promise<Standing | undefined> {
  const found = await tx.maybe(findEvent, [tx.district, id])
  if (!found) return undefined
  const { from, to } = around({ from: found.at, to: found.at })
  const records = await ours(tx, from, to)
  const [event = found] = standsNow([found], records)
  return { event, records }
}

/** Our records of the day and the school of an event, and those around its midnights that may be it. */
export async function recordsNear({ ours }: ReconcileKit, tx: Tx, { at, school }: Pick<EventRow, 'at' | 'school'>): Promise<Ours[]> {
  const zone = await zoneOf(tx)
  const day = dayIn(zone, at)
  const near = await ours(
    tx,
    new Date(midnightIn(zone, day).getTime() - furthestMillis),
    new Date(midnightIn(zone, dayAfter(day)).getTime() + furthestMillis),
  )
  return near.filter(each => each.school === school)
}

const furthestMillis = furthest * 60_000

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
