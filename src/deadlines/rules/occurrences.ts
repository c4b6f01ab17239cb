import type { Saying } from '../../kernel/lang.ts'
import type { Calendar } from '../../kernel/school-days.ts'
import { schoolYearOf } from '../../kernel/school-year.ts'
import type { ArisingCode, DateMark, LineCode, Mark, OwnKind, Owner } from '../contract.ts'
import { daysToShowRecord, type Line, lines, meetingLine, recordLine, type Rule } from '../lines.ts'
import { dayOfYear, daysFrom, firstSchoolDay, postedBy } from './days.ts'

/** One time that a line falls due, as its rule says; what people did about it is folded from its facts. */
export interface Occurrence {
  /** A line of ours, a line of the district’s own by its id, or what another part of the house brings. */
  readonly line: string
  /** Which of its times: a year, or what it is about and its day. A date that is moved changes nothing of it. */
  readonly key: string
  readonly code: LineCode | ArisingCode | OwnKind
  readonly owner: Owner
  /** Null where nobody knows the day yet. */
  readonly due: string | null
  /** Where it is a matter of hours: by when, as the clock on the wall shows it. */
  readonly wall: string | null
  /** When a meeting begins, as the clock on the wall shows it. */
  readonly meets: string | null
  readonly cite: string
  readonly mark: Mark
  readonly read: string
  readonly date: DateMark
  /** Where it is kept and done, if not here, and what it is called there. */
  readonly href: string | null
  readonly named: Saying | null
}

/** A line that the district entered itself. `on`: `MM-DD` each year, a day, the day on which a record was asked for, or the wall time of a meeting. */
export interface OwnLine {
  readonly id: string
  readonly kind: OwnKind
  readonly on: string
  readonly owner: Owner
  readonly enteredOn: string
}

/** What another part of the house says falls due, by its own register. */
export interface Arising {
  readonly code: ArisingCode
  /** The matter it is of. */
  readonly about: string
  readonly due: string
  readonly owner: Owner
  readonly href: string
  /** What it is called where it is kept, as everybody reads it there; null where it has no name. */
  readonly named: Saying | null
}

export interface Known {
  readonly calendar: Calendar
  readonly own: readonly OwnLine[]
  readonly arising: readonly Arising[]
}

/** From the day on which the calendar began, to a day to come; both belong to it. */
export interface Stretch {
  readonly from: string
  readonly to: string
}

/** Everything that falls due in a stretch, each once; what has no known day is there with none. */
export function occurrencesIn({ calendar, own, arising }: Known, stretch: Stretch): Occurrence[] {
  return [
    ...lines.flatMap(line => timesOf(line.rule, stretch, calendar).map(time => ofLine(line, time))),
    ...own.flatMap(line => ownTimes(line, stretch)),
    ...arising.filter(({ due }) => due <= stretch.to).map(ofArising),
  ]
}

interface Time {
  readonly key: string
  readonly due: string | null
}

const within = ({ from, to }: Stretch, day: string): boolean => from <= day && day <= to

const yearsOf = ({ from, to }: Stretch): number[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

function timesOf(rule: Rule, stretch: Stretch, calendar: Calendar): Time[] {
  if ('once' in rule) return within(stretch, rule.once) ? [{ key: 'once', due: rule.once }] : []
  if ('before' in rule) return beforeSchool(stretch, calendar)
  const years = rule.every === 'year' ? yearsOf(stretch) : yearsOf(stretch).filter(year => (year - rule.from) % 3 === 0)
  return years.map(year => ({ key: String(year), due: dayOfYear(year, rule.on) })).filter(({ due }) => within(stretch, due))
}

/** Where the calendar does not say when school begins, September 1 tells only whether the year lies in the stretch. */
function beforeSchool(stretch: Stretch, calendar: Calendar): Time[] {
  const [first, last] = [schoolYearOf(stretch.from), schoolYearOf(stretch.to)]
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return years.flatMap(year => {
    const begins = firstSchoolDay(calendar, year)
    const due = begins === undefined ? null : daysFrom(begins, -1)
    return within(stretch, due ?? `${year}-09-01`) ? [{ key: String(year), due }] : []
  })
}

const ofLine = ({ code, owner, cite, mark, read, date }: Line, time: Time): Occurrence => ({
  ...{ line: code, ...time, code, owner, wall: null, meets: null, cite, mark, read, date, href: null, named: null },
})

const ours = { cite: '', mark: 'ours', read: '', date: 'set' } as const

function ownTimes({ id, kind, on, owner, enteredOn }: OwnLine, stretch: Stretch): Occurrence[] {
  const own = { line: id, code: kind, owner, wall: null, meets: null, href: null, named: null }
  if (kind === 'meeting') {
    const wall = postedBy(on)
    const { cite, mark, read, date } = meetingLine
    const due = wall.slice(0, 10)
    return [{ ...own, key: 'once', due, wall, meets: on, cite, mark, read, date }]
  }
  if (kind === 'record-asked') return [{ ...own, ...recordLine, key: 'once', due: daysFrom(on, daysToShowRecord) }]
  if (kind === 'once') return [{ ...own, ...ours, key: 'once', due: on }]
  const since = { from: enteredOn > stretch.from ? enteredOn : stretch.from, to: stretch.to }
  return timesOf({ every: 'year', on }, since, { years: [], closed: [] }).map(time => ({ ...own, ...ours, ...time }))
}

const ofArising = ({ code, about, due, owner, href, named }: Arising): Occurrence => ({
  ...{ line: code, key: `${about}:${due}`, code, owner, due, wall: null, meets: null, ...ours, href, named },
})
