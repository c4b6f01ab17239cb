import { notFound } from '../../kernel/refusal.ts'
import type { Matter } from '../../matter/index.ts'
import type { Person } from '../../people/index.ts'
import { momentAt } from '../moment.ts'
import type { Moment } from '../rules/moment.ts'
import { readTransitionFacts, type TransitionHappened } from './facts.ts'
import { type TransitionStanding, transitionStanding } from './rules/standing.ts'
import { foldTransition, type TransitionState } from './state.ts'
import { findTransition, saveTransition, type TransitionRow } from './store.ts'
import type { TransitionKit } from './transition-kit.ts'
import { transitionFieldWrong, transitionRefusals } from './words/refusals.ts'

/** The types of one person's way to the new duty, as `matter` knows them. */
export interface TransitionKinds {
  readonly kit: TransitionKit
  readonly person: Person
  readonly row: TransitionRow
  readonly happened: TransitionHappened
  readonly state: TransitionState
  readonly standing: TransitionStanding
  readonly moment: Moment
}

export const transitions: Matter<TransitionKinds> = {
  find: (tx, id) => tx.maybe(findTransition, [tx.district, id]),
  noSuch: notFound(transitionRefusals.noSuch),
  standing: (person, row) => transitionStanding(person, row),
  nowhere: person => transitionStanding(person, { person: '', school: '' }),
  moment: (kit, tx) => momentAt(kit, tx, kit.clock.now()),
  read: readTransitionFacts,
  fold: foldTransition,
  fieldWrong: transitionFieldWrong,
  carryOut: async (_, tx, { row, state }) => {
    tx.send(saveTransition, { id: row.id, ...rowOf(state) })
  },
}

/** As much of a row as its facts fold to. */
export const rowOf = ({ person, school, openedAt, began, oldEnds, stopped }: TransitionState): Omit<TransitionRow, 'id'> => ({
  ...{ person, school, openedAt, began: began?.on ?? null, oldEnds, stopped },
})
