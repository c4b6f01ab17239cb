import { type No, notPermitted, refused } from '../../kernel/refusal.ts'
import { addSeconds } from '../../kernel/time.ts'
import { type Ready, when } from '../../matter/next.ts'
import type { Agency, ReasonNoReport } from '../contract.ts'
import type { CallFact } from '../facts.ts'
import type { CallState } from '../state.ts'
import { isOpen, isReportMissing } from '../owed.ts'
import { refusals } from '../words/refusals.ts'
import type { Moment } from './ladder.ts'
import { mayActOn, type Standing } from './standing.ts'

/** A mandated reporter told the agency: who, whom, when. What is suspected of whom is said there and kept nowhere here. */
export interface ReportMade {
  readonly to: Agency
  readonly reporter: string
  readonly at: Date
  /** The day on the wall on which the written report is due. */
  readonly dueOn: string
}

/** Law: G.L. c.119 s.51A, c.19C s.10; the report in writing follows within 48 hours. */
const hoursToWrite = 48
export const writtenReportDue = (madeAt: Date): Date => addSeconds(madeAt, hoursToWrite * 3_600)

export function reportReady(state: CallState, standing: Standing): Ready {
  if (!mayActOn(state, standing)) return notPermitted(refusals.notYoursToReport)
  if (state.report.made) return 'already'
  return state.report.owedTo.length > 0 ? 'ready' : refused('no-report-owed', refusals.noReportOwed)
}

/** The report was made by telephone; the written one is due. Telling Concord is not a report. */
export const decideReport = (state: CallState, made: ReportMade, moment: Moment): readonly CallFact[] =>
  state.report.made ? [] : reported(state, made, moment)

function reported({ drill }: CallState, { to, reporter, at, dueOn }: ReportMade, { id }: Moment): readonly CallFact[] {
  const dueAt = writtenReportDue(at).toISOString()
  return [
    { type: 'call.report-made', body: { drill, to, reporter, madeAt: at.toISOString() } },
    { type: 'call.follow-up-set', body: { drill, followUp: id(), owner: reporter, dueOn, kind: 'written-report', dueAt } },
  ]
}

export interface ReportOnClosing {
  readonly report: ReportMade | null
  readonly reportNotOwed: ReasonNoReport | null
}

/**
 * No call is closed over a report that is owed. That there was no cause to report is for whoever suspected to say: nobody overrules them.
 * Law: G.L. c.119 s.51A.
 */
export function decideReportOnClosing(
  state: CallState,
  { report, reportNotOwed }: ReportOnClosing,
  person: string,
  moment: Moment,
): readonly CallFact[] | No {
  if (report) return decideReport(state, report, moment)
  if (!isReportMissing(state)) return []
  if (reportNotOwed === null) return missing(state.drill ? refusals.reportMissingDrill : refusals.reportMissing)
  const { suspectedBy } = state.report
  if (reportNotOwed === 'no-reasonable-cause' && suspectedBy.length > 0 && !suspectedBy.includes(person))
    return refused('suspicion-not-yours', refusals.suspicionNotYours)
  return [{ type: 'call.report-not-owed', body: { drill: state.drill, reason: reportNotOwed } }]
}

/** Whoever reads it in JSON is told the keys as well; a page shows its form beside the sentence. */
function missing(says: (typeof refusals)['reportMissing']): No {
  const no = refused('report-missing', says)
  return { ...no, detail: `${no.detail} As JSON: (report), or (reportNotOwed).` }
}

export function reportWrittenReady(state: CallState, standing: Standing): Ready {
  const { made, written } = state.report
  if (!mayActOn(state, standing) && made?.reporter !== standing.person) return notPermitted(refusals.notYoursToReport)
  if (written) return 'already'
  return made ? 'ready' : refused('report-missing', refusals.noReportYet)
}

/** The written report was sent: who sent it, and when. */
export const decideReportWritten = (
  state: CallState,
  standing: Standing,
  { reporter, at }: { readonly reporter: string; readonly at: Date },
): readonly CallFact[] | No =>
  when(reportWrittenReady(state, standing), () => {
    const { drill } = state
    const due = state.followUps.filter(each => each.kind === 'written-report' && isOpen(each))
    return [
      { type: 'call.report-written', body: { drill, reporter, writtenAt: at.toISOString() } },
      ...due.map((each): CallFact => ({ type: 'call.follow-up-done', body: { drill, followUp: each.id } })),
    ]
  })
