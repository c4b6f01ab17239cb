import { notFound } from '../kernel/refusal.ts'
import type { Matter } from '../matter/index.ts'
import type { Person } from '../people/index.ts'
import { daysAt } from './days.ts'
import type { Ending } from './contract.ts'
import type { ProcessHappened } from './facts.ts'
import type { EndedFor, RepairKit } from './repair-kit.ts'
import type { Moment } from './rules/moment.ts'
import { owedOf } from './rules/owed.ts'
import { type ProcessStanding, standingOf } from './rules/standing.ts'
import { foldProcess, type ProcessState, readProcess } from './state.ts'
import { findAskedFor, findProcess, type ProcessRow, saveProcess } from './store.ts'
import { standingIn } from './who.ts'
import { fieldWrong, repairRefusals } from './words/refusals.ts'

/** The types of a restorative process, as `matter` knows them. */
export interface ProcessKinds {
  readonly kit: RepairKit
  readonly person: Person
  readonly row: ProcessRow
  readonly happened: ProcessHappened
  readonly state: ProcessState
  readonly standing: ProcessStanding
  readonly moment: Moment
}

/** A process is one matter: this is how it is found, folded and carried out. */
export const processes: Matter<ProcessKinds> = {
  find: (tx, id) => tx.maybe(findProcess, [tx.district, id]),
  noSuch: notFound(repairRefusals.noSuchProcess),
  standing: (person, row, { tx, moment }) => standingIn(tx, person, row, moment.days.today),
  nowhere: person => standingOf(person, { school: '', facilitator: null, parties: [], families: [], keptOut: [] }),
  moment: async ({ clock, database }, tx) => {
    const at = clock.now()
    return { at, id: () => database.random.id(), days: await daysAt(tx, at) }
  },
  read: readProcess,
  fold: foldProcess,
  fieldWrong,
  carryOut: async ({ ended }, tx, { row, before, state }) => {
    tx.send(saveProcess, { id: row.id, ...foldedRowOf(state) })
    if (before?.ended || !state.ended) return
    const asked = await tx.maybe(findAskedFor, [tx.district, row.id])
    if (asked) await ended(tx, { ...asked, result: resultOf[state.ended.as] })
  },
}

/** Who ended it, and why, stays here: that somebody did not want it is told to nobody. */
const resultOf: Readonly<Record<Ending, EndedFor['result']>> = {
  kept: 'settled',
  'partly-kept': 'partly-settled',
  'not-kept': 'not-settled',
  withdrawn: 'not-settled',
  'not-held': 'not-carried-out',
}

/** As much of a row as its facts fold to. */
export function foldedRowOf(state: ProcessState): Omit<ProcessRow, 'id' | 'school' | 'kind' | 'call' | 'askedBy' | 'askedAt'> {
  const { duty = null, whose = null, dueOn = null } = owedOf(state) ?? {}
  return {
    ...{ stage: state.stage, endedAs: state.ended?.as ?? null, facilitator: state.facilitator, duty, whose, dueOn },
    parties: state.parties.map(({ person }) => person).toSorted(),
    families: [...new Set(state.parties.flatMap(({ caregivers }) => caregivers))].toSorted(),
    keptOut: state.keptOut.map(({ person }) => person).toSorted(),
  }
}
