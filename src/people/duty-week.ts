import { type Calendar as SchoolCalendar, isSchoolDay } from '../kernel/school-days.ts'
import { instantIn } from '../kernel/local-time.ts'

/** A school week of duty: who is on when, and which school hours nobody covers. */

export interface Span {
  readonly from: Date
  readonly to: Date
}

export interface WeekDay {
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly isSchoolDay: boolean
  /** From midnight to midnight on the district's wall. */
  readonly whole: Span
  /** The school hours. */
  readonly school: Span
}

/** What of a day is meant: all its school hours, or these stretches of it; none where there are none. */
export interface PartOfDay {
  readonly day: string
  readonly all: boolean
  readonly spans: readonly Span[]
}

const dayMillis = 86_400_000

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMillis).toISOString().slice(0, 10)

export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, weekday === 0 ? -6 : 1 - weekday)
}

export interface Calendar {
  readonly zone: string
  /** `HH:MM` on the district's wall. */
  readonly schoolBegins: string
  readonly schoolEnds: string
  readonly school: SchoolCalendar
}

/** Monday to Friday; undefined where the week lies beyond the years somebody may be on duty in. */
export function weekFrom(monday: string, { zone, schoolBegins, schoolEnds, school: calendar }: Calendar): readonly WeekDay[] | undefined {
  const days: WeekDay[] = []
  for (const day of [0, 1, 2, 3, 4].map(after => addDays(monday, after))) {
    const whole = spanOf(zone, `${day}T00:00`, `${addDays(day, 1)}T00:00`)
    const school = spanOf(zone, `${day}T${schoolBegins}`, `${day}T${schoolEnds}`)
    if (!whole || !school) return undefined
    days.push({ day, isSchoolDay: isSchoolDay(calendar, day), whole, school })
  }
  return days
}

/** Saturday and Sunday after it, on which somebody may be on duty too. */
export const weekendAfter = (monday: string, zone: string): Span | undefined =>
  spanOf(zone, `${addDays(monday, 5)}T00:00`, `${addDays(monday, 7)}T00:00`)

function spanOf(zone: string, begins: string, ends: string): Span | undefined {
  const from = instantIn(zone, begins)
  const to = instantIn(zone, ends)
  return from && to && { from, to }
}

/** Which part of a day these stretches cover. */
export function coveredOn({ day, whole, school }: WeekDay, stretches: readonly Span[]): PartOfDay {
  const spans = together(stretches.flatMap(stretch => within(stretch, whole)))
  const all = spans.some(({ from, to }) => from <= school.from && school.to <= to)
  return { day, all, spans }
}

/** Which of its school hours these stretches leave open. */
export function openOn({ day, isSchoolDay, school }: WeekDay, stretches: readonly Span[]): PartOfDay {
  if (!isSchoolDay) return { day, all: false, spans: [] }
  const covered = together(stretches.flatMap(stretch => within(stretch, school)))
  const edges = [school.from, ...covered.flatMap(({ from, to }) => [from, to]), school.to]
  const spans = edges.flatMap((from, at) => {
    const to = edges[at + 1]
    return at % 2 === 0 && to !== undefined && from < to ? [{ from, to }] : []
  })
  return { day, all: covered.length === 0, spans }
}

const earlier = (a: Date, b: Date): Date => new Date(Math.min(a.getTime(), b.getTime()))
const later = (a: Date, b: Date): Date => new Date(Math.max(a.getTime(), b.getTime()))

function within(stretch: Span, bounds: Span): Span[] {
  const from = later(stretch.from, bounds.from)
  const to = earlier(stretch.to, bounds.to)
  return from < to ? [{ from, to }] : []
}

/** Stretches that touch or overlap are one. */
function together(stretches: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const stretch of [...stretches].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = joined.at(-1)
    if (last && stretch.from <= last.to) joined.splice(-1, 1, { from: last.from, to: later(stretch.to, last.to) })
    else joined.push(stretch)
  }
  return joined
}
