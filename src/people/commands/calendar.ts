import { createHash } from 'node:crypto'
import { canonical } from '../../kernel/canonical.ts'
import { malformed, type No, notPermitted } from '../../kernel/refusal.ts'
import { isDay } from '../../kernel/time.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Actor, may } from '../access.ts'
import { type CalendarAsked, type CalendarSet, readCalendar } from '../calendar.ts'
import { addDays } from '../duty-week.ts'
import { recordDeed } from '../record.ts'
import { findCalendar, replaceCalendar } from '../store/calendar.ts'
import { lockRegister } from '../store/imports.ts'
import { calendarWrong } from '../words/calendar.ts'
import { refusals } from '../words/refusals.ts'

export interface CalendarDeed {
  readonly by: Actor
  readonly at: Date
  readonly deed: string
}

/** One step on the page. A year is named by its first day; with it go its closed days. */
export type CalendarStep =
  | { readonly addYear: CalendarAsked['years'][number] }
  | { readonly takeYear: string }
  | { readonly close: { readonly day: string; readonly until: string; readonly why: string } }
  | { readonly open: string }

/** Replaces the whole calendar, or changes nothing and says what is wrong with which part of it. */
export async function setCalendar(tx: Tx, asked: CalendarDeed & { readonly calendar: CalendarAsked }): Promise<CalendarSet | No> {
  if (!may(asked.by, 'set-calendar')) return notPermitted(refusals.notYoursToSetCalendar)
  await lockRegister(tx)
  return save(tx, asked, asked.calendar)
}

/** One year or some days more or fewer; what somebody else changed in between stays. */
export async function changeCalendar(tx: Tx, asked: CalendarDeed & { readonly step: CalendarStep }): Promise<CalendarSet | No> {
  if (!may(asked.by, 'set-calendar')) return notPermitted(refusals.notYoursToSetCalendar)
  await lockRegister(tx)
  const before = await findCalendar(tx)
  const after = stepped(before, asked.step)
  return 'kind' in after ? after : save(tx, asked, after)
}

function stepped({ years, closed }: CalendarSet, step: CalendarStep): CalendarAsked | No {
  if ('addYear' in step) return { years: [...years, step.addYear], closed }
  if ('open' in step) return { years, closed: closed.filter(({ day }) => day !== step.open) }
  if ('takeYear' in step) {
    const year = years.find(({ from }) => from === step.takeYear)
    const isIn = (day: string) => year !== undefined && year.from <= day && day <= year.to
    return { years: years.filter(each => each !== year), closed: closed.filter(({ day }) => !isIn(day)) }
  }
  const { day, until, why } = step.close
  const last = until === '' ? day : until
  if (!isDay(day) || !isDay(last)) return { years, closed: [...closed, { day: isDay(day) ? last : day, why }] }
  if (last < day) return malformed([{ pointer: '/until', detail: calendarWrong.order({ from: day, to: last }) }])
  const days = weekdaysOf(day, last)
  // Closing days of which some are closed already closes the rest.
  const isKnown = (each: string) => closed.some(known => known.day === each)
  const fresh = days.length === 1 ? days : days.filter(each => !isKnown(each))
  return { years, closed: [...closed, ...fresh.map(each => ({ day: each, why }))] }
}

/** More weekdays than the longest year has: what lies beyond is in no year, and refused for that. */
const closedAtOnce = 600

/** The weekdays from a day to another; the day itself where it is one alone. */
function weekdaysOf(first: string, last: string): string[] {
  if (first === last) return [first]
  const days: string[] = []
  for (let day = first; day <= last && days.length < closedAtOnce; day = addDays(day, 1))
    if (![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) days.push(day)
  return days
}

async function save(tx: Tx, { by, at, deed }: CalendarDeed, asked: CalendarAsked): Promise<CalendarSet | No> {
  const read = readCalendar(asked)
  if (!('years' in read)) return malformed(read.slice(0, 100))
  if (canonical(plain(read)) === canonical(plain(await findCalendar(tx)))) return read
  const digest = createHash('sha256')
    .update(canonical(plain(read)))
    .digest('hex')
  const body = { years: read.years.length, closed: read.closed.length, digest }
  if (await recordDeed(tx, { by, at, deed, matter: tx.district, type: 'people.calendar-changed', body })) await replaceCalendar(tx, read)
  return findCalendar(tx)
}

const plain = ({ years, closed }: CalendarSet) => ({
  years: years.map(({ name, from, to }) => ({ name, from, to })),
  closed: closed.map(({ day, why }) => ({ day, why })),
})
