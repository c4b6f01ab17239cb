import type { FastifyRequest } from 'fastify'
import { grouped } from '../../kernel/grouped.ts'
import { freshId } from '../../kernel/ids.ts'
import { dayIn, instant, isDay } from '../../kernel/time.ts'
import { may } from '../access.ts'
import { keyOf } from '../commands/duty.ts'
import { gapsOf } from '../cover.ts'
import {
  addDays,
  type Calendar,
  coveredOn,
  mondayOf,
  type PartOfDay,
  type Span,
  type WeekDay,
  weekendAfter,
  weekFrom,
} from '../duty-week.ts'
import type { DutyPageProps } from '../pages/duty-page.tsx'
import type { DayPart, SchoolOnDuty } from '../pages/duty-view.ts'
import { isRole, responderRoles, type Role } from '../roles.ts'
import { schoolCalendar } from '../store/calendar.ts'
import { type DutyLineRow, listDutyBetween } from '../store/duty-week.ts'
import type { Person } from '../store/person.ts'
import { listSchools, type School } from '../store/school.ts'
import { findSettings } from '../store/settings.ts'
import { listDutyUnverified } from '../store/unverified.ts'
import { unheldOf } from '../unheld-duty.ts'
import { dutyChoices } from './duty-choices.ts'
import { inDistrict, type PeopleKit } from './kit.ts'

const rolesOffered: readonly Role[] = [...responderRoles, 'principal', 'designee', 'coordinator', 'front-office', 'teacher', 'aide']
/** Of a large district only these are listed; there are hundreds of teachers and aides, found by name. */
const rolesListed = rolesOffered.filter(role => role !== 'teacher' && role !== 'aide')

/** The week of duty around the day that is asked for, or around today. */
export async function dutyWeekProps(
  kit: PeopleKit,
  request: FastifyRequest,
  person: Person,
  asked: { readonly week: string; readonly look: string; readonly person: string },
): Promise<Omit<DutyPageProps, 'page'>> {
  const at = kit.clock.now()
  const zone = request.district.timeZone
  const found = await inDistrict(kit, request, async tx => {
    const { schoolBegins, schoolEnds } = await findSettings(tx)
    const calendar = { zone, schoolBegins, schoolEnds, school: await schoolCalendar(tx) }
    const { monday, days } = chosenWeek(asked.week, dayIn(zone, at), calendar)
    const [first, last] = [days[0], days.at(-1)]
    if (!first || !last) throw new Error('a week has days')
    const isCurrent = first.whole.from <= at && at.getTime() < first.whole.from.getTime() + weekMillis
    const weekend = weekendAfter(monday, zone) ?? { from: last.whole.to, to: last.whole.to }
    const lines = await listDutyBetween(tx, first.whole.from, weekend.to)
    return {
      ...{ monday, days, first, last, weekend, isCurrent, lines, calendar },
      onNow: (await listDutyBetween(tx, at, new Date(at.getTime() + 1))).filter(line => line.active),
      schools: await listSchools(tx),
      unverified: may(person, 'set-duty') ? await listDutyUnverified(tx, at, new Date(at.getTime() + dayMillis)) : [],
      unheld: may(person, 'set-duty') ? await unheldOf(tx, lines) : [],
      choices: may(person, 'set-duty') ? await dutyChoices(tx, { ...asked, roles: rolesListed, lang: request.lang }) : null,
    }
  })
  const { monday, days, first, last, lines, schools, choices, onNow } = found
  const asks = kit.rolesAsked === undefined ? [...new Set(lines.map(({ role }) => role))] : await kit.rolesAsked(request)
  const ofSchool = grouped(lines, ({ school }) => school)
  return {
    week: {
      ...{ monday, friday: last.day, isCurrent: found.isCurrent, at: instant(at) },
      previous: neighbor(addDays(monday, -7), found.calendar),
      next: neighbor(addDays(monday, 7), found.calendar),
      days: days.map(({ day, isSchoolDay, school }) => ({
        ...{ day, isSchoolDay, isToday: day === dayIn(zone, at) },
        ...{ from: instant(school.from), to: instant(school.to) },
      })),
      schoolBegins: instant(first.school.from),
      schoolEnds: instant(first.school.to),
    },
    now: { people: new Set(onNow.map(line => line.person)).size, schools: new Set(onNow.map(line => line.school)).size },
    schools: schools.map(school => schoolWeek(school, ofSchool.get(school.id) ?? [], { days, weekend: found.weekend, asks })),
    unheld: found.unheld,
    unverified: found.unverified.map(({ person: id, name, schools: places, from, hasNumber, hasEmail }) => ({
      ...{ id, name, schools: places, hasNumber, hasEmail },
      ...{ from: instant(from), isOnNow: from <= at },
    })),
    change: choices && {
      schools: schools.map(({ id, name }) => ({ value: id, label: name })),
      ...choices,
      roles: rolesOffered,
      deed: freshId(),
    },
  }
}

const dayMillis = 86_400_000
const weekMillis = 7 * dayMillis

function chosenWeek(asked: string, today: string, calendar: Calendar): { monday: string; days: readonly WeekDay[] } {
  for (const monday of [isDay(asked) ? mondayOf(asked) : '', mondayOf(today)]) {
    const days = monday === '' ? undefined : weekFrom(monday, calendar)
    if (days) return { monday, days }
  }
  throw new Error(`there is no week around ${today}`)
}

const neighbor = (monday: string, calendar: Calendar): string | null => (weekFrom(monday, calendar) ? monday : null)

interface Around {
  readonly days: readonly WeekDay[]
  readonly weekend: Span
  /** The roles the plan may ask. */
  readonly asks: readonly string[]
}

function schoolWeek({ id, name }: School, all: readonly DutyLineRow[], { days, weekend, asks }: Around): SchoolOnDuty {
  const lines = all.filter(({ from }) => from < weekend.from)
  const rows = new Map<string, DutyLineRow[]>()
  for (const line of lines) {
    const key = `${line.person} ${line.role}`
    rows.set(key, [...(rows.get(key) ?? []), line])
  }
  return {
    id,
    name,
    rows: [...rows].flatMap(([key, [line, ...more]]) =>
      line === undefined
        ? []
        : [
            {
              ...{ key, name: line.name, role: line.role, hasLeft: !line.active },
              days: days.map(day => dayPart(coveredOn(day, [line, ...more]))),
            },
          ],
    ),
    gaps: gapsOf(days, lines, asks).map(({ role, open }) => {
      const everyDay = open.length === days.filter(({ isSchoolDay }) => isSchoolDay).length && open.every(({ all }) => all)
      return { role, everyDay, days: open.map(dayPart) }
    }),
    weekend: all.flatMap(({ name: who, role, active, from, to }) =>
      active && from >= weekend.from ? [{ name: who, role, from: instant(from), to: instant(to) }] : [],
    ),
    lines: all.flatMap(({ school, person, name: who, role, order, from, to }) =>
      isRole(role)
        ? [
            {
              key: keyOf({ school, person, role, order, from: instant(from), to: instant(to) }),
              name: who,
              role,
              from: instant(from),
              to: instant(to),
            },
          ]
        : [],
    ),
  }
}

const dayPart = ({ day, all, spans }: PartOfDay): DayPart => ({
  day,
  all,
  spans: spans.map(({ from, to }) => ({ from: instant(from), to: instant(to) })),
})
