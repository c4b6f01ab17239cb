import { readId, type PersonId } from '../../../kernel/ids.ts'
import { decideOn, type Fact } from '../../../ledger/index.ts'
import { findPerson } from '../../../people/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { idFromName } from '../../../platform/name-id/index.ts'
import { momentOf } from '../../request/calendar.ts'
import { addRow, carryOut } from '../../request/carry-out.ts'
import { deciderAt } from '../../request/decided.ts'
import { readHistory } from '../../request/history.ts'
import { officesOfSchool } from '../../request/offices.ts'
import type { CallOutKit } from '../../request/gate-kit.ts'
import type { ContactState } from '../../request/contact-state.ts'
import { evolve, fold } from '../../request/state.ts'
import type { CalledOut } from '../../request/called-out.ts'
import { decideCalledOut } from './decide-called-out.ts'
import { draftReports } from '../reports/draft-reports.ts'

/** The request that a call for support makes: one a call, known beforehand, so that the call's own record can name it. */
export const requestOfCall = (district: string, call: string): string => idFromName(`concord contact of call ${district} ${call}`)

/**
 * A call for support goes outside, in its own transaction: its request is written down, or brought up to what is now known of the call.
 * Nobody's permission is asked and nothing is refused; sent again it changes nothing. Law: R0, R5, R8.
 */
export async function writeOut(gate: CallOutKit, tx: Tx, called: CalledOut, { deed, by }: { deed: string; by: string }): Promise<void> {
  const contact = requestOfCall(tx.district, called.call)
  const known = Promise.all([
    momentOf(gate, tx),
    deciderAt(gate.plans, tx, { at: gate.clock.now(), school: called.school }),
    officesOfSchool(tx, called.school),
  ])
  let before: ContactState | undefined
  const done = await decideOn(tx, {
    ...{ matter: contact, deed: idFromName(`concord calling out ${deed}`), by, at: gate.clock.now() },
    decide: known.then(([moment, decider, offices]) => (facts: readonly Fact[]) => {
      before = fold(readHistory(facts))
      return {
        facts: decideCalledOut(before, called, by, { decider, offices, moment }).map(({ type, body }) => ({ type, body })),
        result: null,
      }
    }),
    read: () => null,
  })
  const added = readHistory(done.added)
  const state = added.reduce(evolve, before)
  await draftReports(gate, tx, called, { contact, deed, by })
  if (!state || added.length === 0) return
  if (!before) {
    const student = called.student === null ? undefined : readId<PersonId>(called.student)
    const known = student && (await findPerson(tx, student))
    const { school, askedAt, drill } = state
    const row = { id: contact, askedBy: by, askedAt, school, drill, call: called.call, first: null, student: known?.id ?? null }
    addRow(tx, row, state)
  }
  await carryOut(gate, tx, { contact, before, state, added })
}
