import { notFound } from '../kernel/refusal.ts'
import type { Matter } from '../matter/index.ts'
import { may, type Person } from '../people/index.ts'
import type { DeadlinesKit } from './deadlines-kit.ts'
import { type DeadlineHappened, readDeadlineFacts } from './facts.ts'
import { momentAt, openCalendar, rowOf, type Time } from './open-calendar.ts'
import type { DeadlineAt, DeadlineStanding, Moment } from './rules/deadline.ts'
import { foldDeadline } from './state.ts'
import { saveDeadline } from './store.ts'
import { deadlineRefusals, fieldWrong } from './words/refusals.ts'

/** The types of one time that a line falls due, as `matter` knows them. */
export interface DeadlineKinds {
  readonly kit: DeadlinesKit
  readonly person: Person
  readonly row: Time
  readonly happened: DeadlineHappened
  readonly state: DeadlineAt
  readonly standing: DeadlineStanding
  readonly moment: Moment
}

/** Whoever it was given to by name; else whoever holds the office that owns it, or stands in its place where nobody does. */
export const standingOf = (person: Pick<Person, 'id' | 'roles'>, { owedBy }: Time): DeadlineStanding => ({
  keeps: may(person, 'keep-deadlines'),
  owns: 'office' in owedBy ? person.roles.includes(owedBy.office) : owedBy.person === person.id,
})

/** What is kept elsewhere is done there, and is no matter here. */
export const deadlinesOver = (kit: DeadlinesKit): Matter<DeadlineKinds> => ({
  find: async (tx, id) => (await openCalendar(kit, tx)).times.find(time => time.id === id && time.occurrence.href === null),
  noSuch: notFound(deadlineRefusals.noSuch),
  standing: (person, row) => standingOf(person, row),
  nowhere: person => ({ keeps: may(person, 'keep-deadlines'), owns: false }),
  moment: (own, tx) => momentAt(own, tx),
  read: readDeadlineFacts,
  fold: (history, { occurrence }) => ({ occurrence, state: foldDeadline(history) }),
  fieldWrong,
  carryOut: async (_, tx, { row, state }) => {
    tx.send(saveDeadline, rowOf(row.id, row.occurrence, state.state))
  },
})
