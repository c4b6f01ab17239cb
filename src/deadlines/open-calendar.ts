import { wallIn } from '../kernel/local-time.ts'
import { dayIn } from '../kernel/time.ts'
import { loadFacts } from '../ledger/index.ts'
import { schoolCalendar } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { findDistrict } from '../platform/district/index.ts'
import { idFromName } from '../platform/name-id/index.ts'
import type { DeadlinesKit } from './deadlines-kit.ts'
import { begunFact } from './facts.ts'
import { type OwedBy, owedByOver } from './owed-by.ts'
import type { DeadlineAt, Moment } from './rules/deadline.ts'
import { daysFrom } from './rules/days.ts'
import { type Occurrence, occurrencesIn } from './rules/occurrences.ts'
import { dueOf } from './rules/remind.ts'
import { type DeadlineState, untouched } from './state.ts'
import { type DeadlineRow, listDeadlines, listOwnLines } from './store.ts'

/** One time that a line falls due, with what people did about it. */
export interface Time extends DeadlineAt {
  readonly id: string
  readonly owedBy: OwedBy
}

export interface OpenCalendar extends Moment {
  readonly zone: string
  /** From when on the calendar is kept: what fell due before is not asked for. */
  readonly begunOn: string
  readonly times: readonly Time[]
}

/** How far ahead the calendar is open: the year to come, and the month after it. */
const horizonDays = 400
const rowsAtMost = 10_000

export const calendarMatter = (district: string): string => idFromName(`concord deadlines ${district}`)
const timeId = (district: string, { line, key }: Occurrence): string => idFromName(`concord deadline ${district} ${line} ${key}`)

export async function momentAt({ clock }: Pick<DeadlinesKit, 'clock'>, tx: Tx): Promise<Moment & { readonly zone: string }> {
  const [at, district] = [clock.now(), await findDistrict(tx)]
  const zone = district?.timeZone ?? 'UTC'
  return { at, zone, today: dayIn(zone, at), wall: wallIn(zone, at) }
}

export async function begunOn(tx: Tx): Promise<string | undefined> {
  const [first] = await loadFacts(tx, calendarMatter(tx.district))
  return first && begunFact.parse({ type: first.type, body: first.body }).body.on
}

/** Everything that falls due, from the day on which the calendar began to the horizon; of a line that has ended nothing after its end. */
export async function openCalendar(kit: DeadlinesKit, tx: Tx): Promise<OpenCalendar> {
  const moment = await momentAt(kit, tx)
  const { at, today, zone } = moment
  const from = (await begunOn(tx)) ?? today
  const [calendar, own, rows] = await Promise.all([
    schoolCalendar(tx),
    tx.many(listOwnLines, [tx.district]),
    tx.many(listDeadlines, [tx.district, null, rowsAtMost]),
  ])
  const arising = await kit.arising(tx, { at, today, zone })
  const states = new Map(rows.map(row => [row.id, stateOf(row)]))
  const times = occurrencesIn({ calendar, own, arising }, { from, to: daysFrom(today, horizonDays) }).map(occurrence => {
    const id = timeId(tx.district, occurrence)
    return { id, occurrence, state: states.get(id) ?? untouched }
  })
  const open = withoutEnded(times).toSorted(inTime)
  const owedBy = await owedByOver(tx, open)
  return { ...moment, begunOn: from, times: open.map(time => ({ ...time, owedBy: owedBy(time) })) }
}

function stateOf({ movedTo, person, doneOn, proof, page, doneBy, isEnded, toldDue, toldAhead }: DeadlineRow): DeadlineState {
  const told = toldDue.map((due, at) => ({ due, ahead: toldAhead[at] === -1 ? null : (toldAhead[at] ?? null) }))
  const done = doneOn !== null && proof !== null ? { on: doneOn, proof, page, by: doneBy } : null
  return { movedTo, person, done, isEnded, told }
}

export const rowOf = (id: string, { line, key }: Pick<Occurrence, 'line' | 'key'>, state: DeadlineState): DeadlineRow => ({
  ...{ id, line, key, movedTo: state.movedTo, person: state.person, isEnded: state.isEnded },
  ...{ doneOn: state.done?.on ?? null, proof: state.done?.proof ?? null, page: state.done?.page ?? null, doneBy: state.done?.by ?? null },
  ...{ toldDue: state.told.map(({ due }) => due), toldAhead: state.told.map(({ ahead }) => ahead ?? -1) },
})

function withoutEnded<At extends DeadlineAt>(times: readonly At[]): At[] {
  const ends = new Map<string, string>()
  for (const { occurrence, state } of times)
    if (state.isEnded && occurrence.due !== null)
      ends.set(occurrence.line, [ends.get(occurrence.line) ?? occurrence.due, occurrence.due].sort()[0] ?? occurrence.due)
  return times.filter(({ occurrence: { line, due }, state: { isEnded } }) => {
    const end = ends.get(line)
    return end === undefined || isEnded || due === null || due < end
  })
}

/** The first first; what has no known day is last. */
const unknown = '9999-12-31'
const placeOf = ({ occurrence, state }: DeadlineAt): string =>
  `${dueOf(occurrence, state) ?? unknown}${occurrence.wall ?? ''} ${occurrence.code}`
const inTime = (a: DeadlineAt, b: DeadlineAt): number => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0)
