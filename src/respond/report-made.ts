import { malformed, type Malformed } from '../kernel/refusal.ts'
import type { Tx } from '../platform/database/index.ts'
import { dayAt } from './days.ts'
import { findPersonCalled } from './ids.ts'
import type { ReportSent, ReportWrittenSent } from './report-input.ts'
import type { Moment } from './rules/ladder.ts'
import { type ReportMade, writtenReportDue } from './rules/report.ts'
import { refusals } from './words/refusals.ts'

/** A report by telephone, its reporter found; it was made and is not only meant. `place` is where it stands in what was sent. */
export async function reportMade(tx: Tx, sent: ReportSent, moment: Moment, place: string): Promise<ReportMade | Malformed> {
  const by = await reportSentBy(tx, sent, moment, place)
  return 'kind' in by ? by : { ...by, to: sent.to, dueOn: await dayAt(tx, writtenReportDue(sent.at)) }
}

/** Who sent a report, and when. */
export async function reportSentBy(
  tx: Tx,
  { by, at }: ReportWrittenSent,
  moment: Moment,
  place: string,
): Promise<{ readonly reporter: string; readonly at: Date } | Malformed> {
  const reporter = await findPersonCalled(tx, by)
  if (!reporter) return malformed([{ pointer: `${place}/by`, detail: refusals.noSuchReporter }])
  // A minute of grace: a form gives whole minutes, and clocks differ.
  const isToCome = at.getTime() > moment.at.getTime() + 60_000
  return isToCome ? malformed([{ pointer: `${place}/at`, detail: refusals.reportNotYet }]) : { reporter: reporter.id, at }
}
