import { decideOn } from '../../../ledger/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { idFromName } from '../../../platform/name-id/index.ts'
import type { CalledOut } from '../../request/called-out.ts'
import type { CallOutKit } from '../../request/gate-kit.ts'
import { type ReportKind, reportsOwed } from './kinds.ts'
import { addOutbound } from './report-store.ts'
import { foldReport, readReport } from './state.ts'

/** One of each kind to a request. */
export const reportOf = (district: string, contact: string, kind: ReportKind): string =>
  idFromName(`concord report ${district} ${contact} ${kind}`)

interface Drafting {
  readonly contact: string
  readonly school: string
  readonly drill: boolean
  readonly deed: string
  readonly by: string
}

/** Begins every report that a call owes once it went outside. What is drafted already stays as it is. */
export async function draftReports(
  gate: CallOutKit,
  tx: Tx,
  called: CalledOut,
  drafting: Omit<Drafting, 'school' | 'drill'>,
): Promise<void> {
  const { school, drill } = called
  for (const kind of reportsOwed(called)) await draftReport(gate, tx, kind, { ...drafting, school, drill })
}

/** Begins one report, where it was not begun before. Answers with its id. */
export async function draftReport(
  gate: CallOutKit,
  tx: Tx,
  kind: ReportKind,
  { contact, school, drill, deed, by }: Drafting,
): Promise<string> {
  const report = reportOf(tx.district, contact, kind)
  const at = gate.clock.now()
  const done = await decideOn(tx, {
    ...{ matter: report, deed: idFromName(`concord drafting ${kind} ${deed}`), by, at },
    decide: facts => ({
      facts: facts.length > 0 ? [] : [{ type: 'report.drafted', body: { drill, contact, school, kind } }],
      result: null,
    }),
    read: () => null,
  })
  const state = done.added.length > 0 ? foldReport(readReport(done.added)) : undefined
  if (state) tx.send(addOutbound, { id: report, contact, school, kind, stage: state.stage, draftedAt: at })
  return report
}
