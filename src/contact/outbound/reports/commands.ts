import { type No, notPermitted, refused } from '../../../kernel/refusal.ts'
import { loadFacts } from '../../../ledger/index.ts'
import type { Act } from '../../../people/index.ts'
import { readHistory } from '../../request/history.ts'
import type { GateKit } from '../../request/gate-kit.ts'
import { anySchool, contacts, standingOf } from '../../request/on-contact.ts'
import { mayTell } from '../../request/rules/standing.ts'
import { fold } from '../../request/state.ts'
import { findRequest } from '../../request/reads.ts'
import { draftReport } from './draft-reports.ts'
import type { ReportKind } from './kinds.ts'
import { reportRefusals } from './words/refusals.ts'

export interface Drafted {
  readonly report: string
}

/** Begins a report of a person's own accord. None to police where the school drafts none. */
export const draft = (gate: GateKit, act: Act, contact: string, kind: ReportKind): Promise<Drafted | No> =>
  gate.database.transaction('app', act.district, async tx => {
    const row = await findRequest(tx, contact)
    const state = row && fold(readHistory(await loadFacts(tx, contact)))
    if (!mayTell(standingOf(act.person, row?.school ?? anySchool))) return notPermitted(reportRefusals.notYours)
    if (!row || !state) return contacts.noSuch
    if (kind === 'police-report' && !state.referral?.drafts) return refused('no-referral', reportRefusals.noReferral)
    const { school, drill } = state
    return { report: await draftReport(gate, tx, kind, { contact, school, drill, deed: act.deed, by: act.person.id }) }
  })
