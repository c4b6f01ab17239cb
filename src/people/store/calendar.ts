import { z } from 'zod'
import type { Calendar } from '../../kernel/school-days.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { calendarFrom, type CalendarSet, reasonsClosed } from '../calendar.ts'
import { listAcademicSessions } from './school.ts'

const listYears = statement({
  name: 'people.list-school-years',
  sql: `select name, starts_on as "from", ends_on as "to" from people.school_year where district_id = $1 order by starts_on`,
  row: z.object({ name: z.string(), from: z.string(), to: z.string() }),
})
const listClosed = statement({
  name: 'people.list-closed-days',
  sql: 'select closed_on as "day", why from people.closed_day where district_id = $1 order by closed_on',
  row: z.object({ day: z.string(), why: z.enum(reasonsClosed) }),
})
const dropYears = statement({ name: 'people.drop-school-years', sql: 'delete from people.school_year where district_id = $1' })
const dropClosed = statement({ name: 'people.drop-closed-days', sql: 'delete from people.closed_day where district_id = $1' })
const insertYears = statement({
  name: 'people.insert-school-years',
  sql: `insert into people.school_year (district_id, starts_on, ends_on, name)
        select $1, "from", "to", name from jsonb_to_recordset($2::jsonb) as x("from" date, "to" date, name text)`,
})
const insertClosed = statement({
  name: 'people.insert-closed-days',
  sql: `insert into people.closed_day (district_id, closed_on, why)
        select $1, day, why from jsonb_to_recordset($2::jsonb) as x(day date, why text)`,
})

export async function findCalendar(tx: Tx): Promise<CalendarSet> {
  return { years: await tx.many(listYears, [tx.district]), closed: await tx.many(listClosed, [tx.district]) }
}

/** The calendar waits are counted by. */
export async function schoolCalendar(tx: Tx): Promise<Calendar> {
  return calendarFrom(await findCalendar(tx), await listAcademicSessions(tx))
}

export async function replaceCalendar(tx: Tx, { years, closed }: CalendarSet): Promise<void> {
  await tx.run(dropYears, [tx.district])
  await tx.run(dropClosed, [tx.district])
  const written = [
    await tx.run(insertYears, [tx.district, JSON.stringify(years)]),
    await tx.run(insertClosed, [tx.district, JSON.stringify(closed)]),
  ]
  if (written[0] !== years.length || written[1] !== closed.length)
    throw new Error(`people.insert-school-years: expected ${years.length} years and ${closed.length} days, wrote ${written.join(' and ')}`)
}
