import { instantIn } from '../kernel/local-time.ts'
import type { DistrictId } from '../kernel/ids.ts'
import type { Lang } from '../kernel/lang.ts'
import { type PersonId, readId } from '../kernel/ids.ts'
import { type No, notFound } from '../kernel/refusal.ts'
import { instant } from '../kernel/time.ts'
import { listPeopleById, may, type Person } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { standingOf } from './deadline-matter.ts'
import type { DeadlinesKit } from './deadlines-kit.ts'
import { type OpenCalendar, openCalendar, type Time } from './open-calendar.ts'
import { standsOf } from './rules/deadline.ts'
import { nextForDeadline } from './rules/next.ts'
import { dueOf } from './rules/remind.ts'
import { listWords } from './store.ts'
import type { DeadlineView } from './view.ts'
import { deadlineRefusals } from './words/refusals.ts'

/** Who reads: anybody may. Who was named for what, and references of filings, are for whoever works here. */
export interface Looking {
  readonly district: DistrictId
  readonly person: Person | null
  readonly lang: Lang
}

export interface Listed {
  readonly begunOn: string
  readonly items: readonly DeadlineView[]
  readonly keeps: boolean
}

/** Everything that falls due, the first first. */
export const readDeadlines = (kit: DeadlinesKit, { district, person, lang }: Looking): Promise<Listed> =>
  kit.database.transaction('app', district, async tx => {
    const calendar = await openCalendar(kit, tx)
    const show = await showing(tx, calendar, { person, lang })
    return { begunOn: calendar.begunOn, items: calendar.times.map(show), keeps: person !== null && may(person, 'keep-deadlines') }
  })

export const readDeadline = (kit: DeadlinesKit, { district, person, lang }: Looking, id: string): Promise<DeadlineView | No> =>
  kit.database.transaction('app', district, async tx => {
    const calendar = await openCalendar(kit, tx)
    const time = calendar.times.find(each => each.id === id && each.occurrence.href === null)
    return time ? (await showing(tx, calendar, { person, lang }))(time) : notFound(deadlineRefusals.noSuch)
  })

async function showing(
  tx: Tx,
  calendar: OpenCalendar,
  { person, lang }: Pick<Looking, 'person' | 'lang'>,
): Promise<(time: Time) => DeadlineView> {
  const words = new Map((await tx.many(listWords, [tx.district])).map(({ id, words: said }) => [id, said]))
  const isStaff = person !== null && may(person, 'call-for-support')
  const ids = calendar.times.flatMap(({ state }) => [state.person, state.done?.by ?? null]).flatMap(id => readId<PersonId>(id ?? '') ?? [])
  const people = isStaff && ids.length > 0 ? await listPeopleById(tx, ids) : []
  const nameOf = (id: string | null): string | null => people.find(each => each.id === id)?.name ?? null
  const instantOf = (wall: string | null): string | null => {
    const at = wall === null ? undefined : instantIn(calendar.zone, wall)
    return at ? instant(at) : null
  }
  return time => {
    const { id, occurrence, state } = time
    const { line, code, owner, cite, mark, read, date, href, named, wall, meets } = occurrence
    const { done } = state
    return {
      ...{
        id,
        line,
        code,
        title: named?.[lang] ?? words.get(line) ?? null,
        stands: standsOf(time, calendar),
        due: dueOf(occurrence, state),
      },
      ...{ movedFrom: state.movedTo === null ? null : occurrence.due, dueAt: instantOf(wall), meetsAt: instantOf(meets) },
      ...{ owner, person: nameOf(state.person), cite, mark, read, date, href: href ?? `/deadlines/${id}` },
      done: done && { ...done, reference: isStaff ? (words.get(id) ?? null) : null, by: nameOf(done.by) },
      next: person === null || href !== null ? [] : nextForDeadline(time, standingOf(person, time)),
    }
  }
}
