import { addSeconds } from '../kernel/time.ts'
import { hoursMark, marks } from './rules/clocks.ts'
import { nextForEntry } from './rules/next.ts'
import { noticesOwed, owedOf } from './rules/owed.ts'
import { type EntryStanding, isStaffOfIt } from './rules/standing.ts'
import type { EntryState } from './state.ts'
import type { EntryRow } from './store.ts'
import type { ClockView, EntryLine, EntryView } from './view.ts'

export interface Shown {
  readonly row: Pick<EntryRow, 'id' | 'again'>
  readonly state: EntryState
  readonly standing: EntryStanding
  readonly schoolName: string
  readonly today: string
  readonly names: ReadonlyMap<string, string>
}

export function lineOf({ row, state, standing, schoolName, today, names }: Shown): EntryLine {
  const owed = isStaffOfIt(standing) ? owedOf(state) : null
  const weekOwed = isStaffOfIt(standing) && row.again && state.weekReviewed === null && state.ended === null
  return {
    ...{ id: row.id, school: state.school, schoolName, happenedOn: state.happenedOn, kind: state.described?.kind ?? null },
    student: state.about && named(state.about.student, names),
    ended: state.ended?.as ?? null,
    owed,
    isLate: (owed !== null && owed.dueOn < today) || (weekOwed && state.due['week-review'] < today),
    ...{ weekOwed, weekDueOn: weekOwed ? state.due['week-review'] : null },
  }
}

const named = (id: string, names: ReadonlyMap<string, string>) => ({ id, name: names.get(id) ?? '' })

/** All that somebody may see of it. The family reads what happened to their own; by which days, and what was found in a review, those who work with it. */
export function describe(shown: Shown): EntryView {
  const { state, standing, names } = shown
  const { described, injuries, sent, limits } = state
  const isStaff = isStaffOfIt(standing)
  const people = (ids: readonly string[]) => ids.map(id => named(id, names))
  return {
    ...lineOf(shown),
    call: isStaff ? state.call : null,
    described: described && {
      ...{ kind: described.kind, beganAt: described.beganAt, endedAt: described.endedAt, minutes: described.minutes },
      ...{ grounds: [...described.grounds], tried: [...described.tried], holds: [...described.holds] },
      ...{ conditions: [...described.conditions], care: [...described.care], witnesses: people(described.witnesses) },
      held: described.held.map(({ person, trained }) => ({ ...named(person, names), trained })),
      noWitness: described.noWitness,
      approval:
        described.approval === undefined
          ? null
          : described.approval === null
            ? 'none'
            : { by: named(described.approval.by, names), at: described.approval.at, ledThen: described.approval.ledThen ?? false },
    },
    corrections: state.corrections,
    medical: state.injuriesAsked?.medical ?? null,
    injuries: injuries && standing.notes ? { student: [...injuries.student], staff: standing.family ? [] : [...injuries.staff] } : null,
    readsInjuries: standing.notes,
    leader: isStaff && state.leader !== null ? { ...named(state.leader, names), ledThen: state.leaderLedThen } : null,
    toldHow: state.toldHow,
    sent: sent && { ...sent },
    weekFindings: isStaff && state.weekReviewed ? [...state.weekReviewed.findings] : null,
    clocks: isStaff ? clocksOf(shown) : [],
    next: nextForEntry(state, standing),
    limits: {
      ...{ approvalMinutes: limits['approval-minutes'], timeOutMinutes: limits['time-out-minutes'] },
      earlierLogDays: limits['earlier-log-days'],
    },
  }
}

/** Every clock of the entry with its day, its mark and how it stands. */
export function clocksOf({ row, state, today }: Pick<Shown, 'row' | 'state' | 'today'>): ClockView[] {
  if (state.ended?.as === 'none-happened') return []
  const { due, done, described, limits, weekReviewed } = state
  const view = (clock: ClockView['clock'], doneAt: Date | undefined): ClockView => ({
    ...{ clock, dueOn: due[clock], mark: marks[clock], doneAt: doneAt?.toISOString() ?? null },
    by:
      clock === 'caregiver-told' && described
        ? { at: addSeconds(new Date(described.endedAt), limits['caregiver-told-hours'] * 3600).toISOString(), mark: hoursMark }
        : null,
    is: doneAt ? 'done' : due[clock] < today ? 'late' : 'due',
  })
  return [
    ...noticesOwed(state).map(notice => view(notice, done[notice]?.at)),
    ...(row.again || weekReviewed ? [view('week-review', weekReviewed?.at)] : []),
  ]
}
