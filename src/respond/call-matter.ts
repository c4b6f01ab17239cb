import { notFound } from '../kernel/refusal.ts'
import type { Matter } from '../matter/index.ts'
import { boardOf, isPrincipalAt, may, type Person, type SchoolsSeen } from '../people/index.ts'
import { carryOut } from './carry-out.ts'
import type { Happened } from './facts.ts'
import type { CallState } from './state.ts'
import { fold, readHistory } from './history.ts'
import { nobodysCall, nobodysRow } from './nobodys-call.ts'
import { withOutside, writeOutside } from './outside.ts'
import { openRepair } from './repair-owed.ts'
import { beginRestraint } from './restraint-owed.ts'
import type { RespondKit } from './respond-kit.ts'
import type { Moment } from './rules/ladder.ts'
import { type RestrictedRow, readsRow } from './rules/restricted.ts'
import type { Standing } from './rules/standing.ts'
import { tellPlace, withPlace } from './tell-place.ts'
import { type CallRow, findCall } from './store.ts'
import { fieldWrong, refusals } from './words/refusals.ts'

/** The types of a call for support, as `matter` knows them. */
export interface CallKind {
  readonly kit: RespondKit
  readonly person: Person
  readonly row: CallRow
  readonly happened: Happened
  readonly state: CallState
  readonly standing: Standing
  readonly moment: Moment
}

export const momentOf = ({ clock, database }: RespondKit): Moment => ({ at: clock.now(), id: () => database.random.id() })

/** A call for support is one matter: this is how it is found, folded and carried out. */
export const calls: Matter<CallKind> = {
  find: (tx, id) => tx.maybe(findCall, [tx.district, id]),
  noSuch: notFound(refusals.noSuchCall),
  standing: async (person, row, { tx, moment, lapsed }) =>
    standingOf(person, row, lapsed ? 'lapsed' : await boardOf(tx, person, moment.at)),
  nowhere: async (person, { tx, moment, lapsed }) =>
    standingOf(person, nobodysRow, lapsed ? 'lapsed' : await boardOf(tx, person, moment.at)),
  nobodys: nobodysCall,
  moment: momentOf,
  read: readHistory,
  fold,
  fieldWrong,
  also: (tx, { row, before, moment }, facts) => withOutside({ district: tx.district, row, before, at: moment.at }, facts),
  carryOut: async (respond, tx, { row: known, before, state, added, deed, by, moment }) => {
    const row = await withPlace(tx, known, added)
    await carryOut(respond, tx, { call: row.id, room: row.room, before, state, added })
    await tellPlace(respond, tx, row, state, added)
    await writeOutside(respond, tx, { row, before, state, deed, by, moment })
    await openRepair(tx, { call: row.id, before, state, deed, by, moment })
    await beginRestraint(respond, tx, { row, before, state, deed, by, moment })
  },
}

export const leadEverywhere = ['designee', 'superintendent', 'coordinator'] as const

/** A principal leads at each school they run: whoever may not see a call's record closes no call either. */
export const leadsAt = (person: Person, called: string): boolean =>
  leadEverywhere.some(role => person.roles.includes(role)) || isPrincipalAt(person, called)

/** What somebody is to a call of this school, with the schools whose board they see; by a session that has lapsed no office counts. */
export const standingOf = (person: Person, row: RestrictedRow & { readonly school: string }, seen: SchoolsSeen | 'lapsed'): Standing => ({
  person: person.id,
  mayAnswer: may(person, 'answer-call'),
  board: seen === 'lapsed' ? [] : seen,
  // Who may not read it decides nothing of it.
  leads: seen !== 'lapsed' && leadsAt(person, row.school) && readsRow(row, person),
})
