import { isNo, malformed, type No } from '../kernel/refusal.ts'
import { instantIn, wallIn } from '../kernel/local-time.ts'
import { decideOn } from '../ledger/index.ts'
import { type Act, may } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { setDay } from './day-job.ts'
import type { DeadlinesKit } from './deadlines-kit.ts'
import type { LineSent } from './input.ts'
import { lineFact } from './facts.ts'
import { calendarMatter, momentAt, openCalendar } from './open-calendar.ts'
import { daysBetween } from './rules/days.ts'
import { forKeepers, type Moment } from './rules/deadline.ts'
import { addOwnLine, type OwnLineAdded, saveWords } from './store.ts'
import { deadlineFields } from './words/refusals.ts'

/** The district enters a line of its own, or a meeting whose notice is to be posted. Resolves to the next time that it falls due. Sent again, it is the same line. */
export const addLine = (kit: DeadlinesKit, { district, person, deed }: Act, sent: LineSent): Promise<string | No> =>
  kit.database.transaction('app', district, async tx => {
    const no = forKeepers({ keeps: may(person, 'keep-deadlines') })
    if (no) return no
    const moment = await momentAt(kit, tx)
    const on = dayOf(sent, moment)
    if (isNo(on)) return on
    const { kind, owner, title } = sent
    await begin(tx, moment)
    const line = { id: deed, kind, on, owner, enteredOn: moment.today }
    await addLineIn(tx, line, { title, by: person.id, at: moment.at, deed })
    return (await openCalendar(kit, tx)).times.find(({ occurrence }) => occurrence.line === line.id)?.id ?? line.id
  })

/** When it falls, as its kind writes it; or that it is over. */
function dayOf({ kind, title, day, meets }: LineSent, { today, wall, zone }: Moment & { readonly zone: string }): string | No {
  if (kind === 'record-asked' && title !== '') return malformed([{ pointer: '/title', detail: deadlineFields.noTitle }])
  if (kind !== 'record-asked' && title === '') return malformed([{ pointer: '/title', detail: deadlineFields.title }])
  if (kind === 'meeting') {
    if (day !== null) return malformed([{ pointer: '/day', detail: deadlineFields.noDay }])
    const at = meets === null ? undefined : instantIn(zone, meets)
    // In the night in which the clocks go forward an hour never is.
    const isToCome = meets !== null && at !== undefined && wallIn(zone, at) === meets && meets > wall
    return isToCome ? meets : malformed([{ pointer: '/meets', detail: deadlineFields.meets }])
  }
  if (meets !== null) return malformed([{ pointer: '/meets', detail: deadlineFields.noMeeting }])
  if (day === null) return malformed([{ pointer: '/day', detail: deadlineFields.day }])
  if (kind === 'yearly') return day.slice(5)
  if (kind === 'record-asked') return wasAsked(day, today) ? day : malformed([{ pointer: '/day', detail: deadlineFields.asked }])
  return day < today ? malformed([{ pointer: '/day', detail: deadlineFields.past({ day }) }]) : day
}

/** A year back at most: what was asked for earlier is no mistake that a list mends. */
const wasAsked = (day: string, today: string): boolean => day <= today && daysBetween(day, today) <= 366

interface Added {
  readonly title: string
  readonly by: string | null
  readonly at: Date
  readonly deed: string
}

async function addLineIn(tx: Tx, line: OwnLineAdded, { title, by, at, deed }: Added): Promise<void> {
  const { id, kind, on, owner, enteredOn } = line
  const fact = lineFact.parse({ type: 'deadline.line-added', body: { kind, on, owner, enteredOn } })
  const done = await decideOn(tx, {
    ...{ matter: id, deed, by, at, read: () => null },
    decide: before => ({ facts: before.length > 0 ? [] : [fact], result: null }),
  })
  if (done.added.length > 0) {
    tx.send(addOwnLine, line)
    if (title !== '') tx.send(saveWords, { id, words: title })
  }
}

/** The calendar begins once: what fell due before that is not asked for. From then on the clock looks at it each morning. */
export async function begin(
  tx: Tx,
  { at, today, zone }: Pick<Moment, 'at' | 'today'> & { readonly zone: string },
  on = today,
): Promise<void> {
  await decideOn(tx, {
    ...{ matter: calendarMatter(tx.district), deed: tx.random.id(), by: null, at, read: () => null },
    decide: before => ({ facts: before.length > 0 ? [] : [{ type: 'deadline.calendar-begun', body: { on } }], result: null }),
  })
  setDay(tx, { at, today, zone })
}
