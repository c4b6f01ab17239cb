import { notFound } from '../../../kernel/refusal.ts'
import type { Matter } from '../../../matter/index.ts'
import type { Person } from '../../../people/index.ts'
import type { GateKit } from '../../request/gate-kit.ts'
import { anySchool, standingOf } from '../../request/on-contact.ts'
import type { Standing } from '../../request/rules/standing.ts'
import { fieldWrong } from '../../request/words/fields.ts'
import type { ReportHappened } from './facts.ts'
import { findOutbound, type OutboundRow, saveOutboundStage } from './report-store.ts'
import { foldReport, readReport, type ReportState } from './state.ts'
import { reportRefusals } from './words/refusals.ts'

/** The types of a report that leaves the school, as `matter` knows them. */
export interface OutboundKind {
  readonly kit: GateKit
  readonly person: Person
  readonly row: OutboundRow
  readonly happened: ReportHappened
  readonly state: ReportState
  readonly standing: Standing
  readonly moment: { readonly at: Date }
}

/** A report is one matter: this is how it is found, folded and carried out. */
export const reports: Matter<OutboundKind> = {
  find: (tx, id) => tx.maybe(findOutbound, [tx.district, id]),
  noSuch: notFound(reportRefusals.noSuchReport),
  standing: (person, { school }) => standingOf(person, school),
  nowhere: person => standingOf(person, anySchool),
  nobodys: nobodysReport(),
  moment: ({ clock }) => ({ at: clock.now() }),
  read: readReport,
  fold: foldReport,
  fieldWrong,
  carryOut: async (_, tx, { row, state }) => tx.send(saveOutboundStage, [tx.district, row.id, state.stage]),
}

/** Of a kind that is read a second time. */
function nobodysReport(): ReportState {
  const body = { contact: '', school: anySchool, kind: 'weapon-report', drill: false } as const
  const state = foldReport([{ seq: 0, at: new Date(0), by: null, fact: { type: 'report.drafted', body } }])
  if (!state) throw new Error('A report that was drafted folds to nothing.')
  return state
}
