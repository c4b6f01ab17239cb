import type { OrgId } from '../kernel/ids.ts'
import { dayIn } from '../kernel/time.ts'
import type { Tx } from '../platform/database/index.ts'
import { mondayOf, openOn, type PartOfDay, type Span, type WeekDay, weekFrom } from './duty-week.ts'
import { schoolCalendar } from './store/calendar.ts'
import { type DutyLineRow, listDutyBetween } from './store/duty-week.ts'
import { listSchools } from './store/school.ts'
import { findSettings } from './store/settings.ts'

export interface Gap {
  readonly role: string
  readonly open: readonly PartOfDay[]
}

/** Of one school and these days: each role that may be asked and that nobody holds in some school hours. */
export const gapsOf = (days: readonly WeekDay[], lines: readonly DutyLineRow[], asks: readonly string[]): Gap[] =>
  asks.flatMap(role => {
    const covering = lines.filter(line => line.role === role && line.active)
    const open = days.map(day => openOn(day, covering)).filter(({ spans }) => spans.length > 0)
    return open.length === 0 ? [] : [{ role, open }]
  })

export interface Cover {
  /** How many schools have school hours this week that nobody covers, and of how many. */
  readonly uncovered: number
  readonly of: number
  readonly isSchoolWeek: boolean
  /** The roles that nobody holds at this moment, by school; none outside school hours. */
  readonly now: readonly { readonly school: OrgId; readonly roles: readonly string[] }[]
}

/** The cover of the week around an instant, as the page of duty tells it. */
export async function coverAround(
  tx: Tx,
  { zone, at, asks }: { readonly zone: string; readonly at: Date; readonly asks: readonly string[] },
): Promise<Cover> {
  const { schoolBegins, schoolEnds } = await findSettings(tx)
  const calendar = { zone, schoolBegins, schoolEnds, school: await schoolCalendar(tx) }
  const days = weekFrom(mondayOf(dayIn(zone, at)), calendar) ?? []
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) throw new Error('a week has days')
  const lines = await listDutyBetween(tx, first.whole.from, last.whole.to)
  const schools = (await listSchools(tx)).map(({ id }) => ({
    id,
    gaps: gapsOf(
      days,
      lines.filter(line => line.school === id),
      asks,
    ),
  }))
  return {
    uncovered: schools.filter(({ gaps }) => gaps.length > 0).length,
    of: schools.length,
    isSchoolWeek: days.some(day => day.isSchoolDay),
    now: schools.flatMap(({ id, gaps }) => {
      const roles = gaps.filter(({ open }) => open.some(({ spans }) => spans.some(span => holds(span, at)))).map(({ role }) => role)
      return roles.length === 0 ? [] : [{ school: id, roles }]
    }),
  }
}

const holds = ({ from, to }: Span, at: Date): boolean => from <= at && at < to
