import { notFound } from '../kernel/refusal.ts'
import type { Matter } from '../matter/index.ts'
import type { Person } from '../people/index.ts'
import { noticesOfCalls } from './contract.ts'
import { momentAt } from './days.ts'
import type { EntryHappened } from './facts.ts'
import type { RestraintKit } from './restraint-kit.ts'
import type { Moment } from './rules/moment.ts'
import { owedIn } from './rules/owed.ts'
import { type EntryStanding, nowhere, standingOf } from './rules/standing.ts'
import { type EntryState, foldEntry, readEntry, readInFamily, tookPart } from './state.ts'
import { type EntryRow, entryRow, findEntry, saveEntry } from './store.ts'
import { standingIn } from './who.ts'
import { fieldWrong } from './words/fields.ts'
import { restraintRefusals } from './words/refusals.ts'

/** The types of an entry, as `matter` knows them. */
export interface EntryKinds {
  readonly kit: RestraintKit
  readonly person: Person
  readonly row: EntryRow
  readonly happened: EntryHappened
  readonly state: EntryState
  readonly standing: EntryStanding
  readonly moment: Moment
}

/** An entry is one matter: this is how it is found, folded and carried out. */
export const entries: Matter<EntryKinds> = {
  find: (tx, id) => tx.maybe(findEntry, [tx.district, id]),
  noSuch: notFound(restraintRefusals.noSuchEntry),
  standing: (person, row, { tx, moment }) => standingIn(tx, person, row, moment.today),
  nowhere: person => standingOf(person, nowhere),
  moment: ({ clock }, tx) => momentAt(tx, clock.now()),
  read: readEntry,
  fold: foldEntry,
  fieldWrong,
  carryOut: async ({ doneOnCall }, tx, { row, before, state, deed, by }) => {
    tx.send(saveEntry, { id: row.id, ...foldedRowOf(state) })
    const { call, byCall, done } = state
    for (const notice of noticesOfCalls)
      if (call !== null && by !== null && byCall.includes(notice) && done[notice] && !before?.done[notice])
        await doneOnCall(tx, { call, notice, by, deed })
  },
}

const folded = entryRow.omit({ id: true, school: true, call: true, begunBy: true, begunAt: true })

/** As much of a row as its facts fold to. */
export function foldedRowOf(state: EntryState): ReturnType<typeof folded.parse> {
  const [writer, leader] = [owedIn(state, 'writer'), owedIn(state, 'leader')]
  return {
    ...{ student: state.about?.student ?? null, happenedOn: state.happenedOn, tookPart: tookPart(state), family: readInFamily(state) },
    ...{ writerDuty: writer?.duty ?? null, writerDueOn: writer?.dueOn ?? null },
    ...{
      leaderDuty: leader?.duty ?? null,
      leaderDueOn: leader?.dueOn ?? null,
      weekReviewed: state.weekReviewed !== null,
      weekDueOn: state.due['week-review'],
    },
    endedAs: state.ended?.as ?? null,
  }
}
