import { notFound } from '../../../kernel/refusal.ts'
import type { Matter } from '../../../matter/index.ts'
import type { Person } from '../../../people/index.ts'
import type { GateKit } from '../../request/gate-kit.ts'
import { standingOf } from '../../request/on-contact.ts'
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
  moment: ({ clock }) => ({ at: clock.now() }),
  read: readReport,
  fold: foldReport,
  fieldWrong,
  carryOut: async (_, tx, { row, state }) => tx.send(saveOutboundStage, [tx.district, row.id, state.stage]),
}
