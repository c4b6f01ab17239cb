import { z } from 'zod'
import { type Agency, agencies, followUpKinds, type FollowUpKind, reasonsNoReport, type ReasonNoReport } from './contract.ts'

/** What is owed after a call, and by whom: follow-ups, and the report to the agency that protects. Never what is suspected of whom. */
const id = z.uuid()
const drill = z.boolean()

export const owedFacts = [
  z.object({
    type: z.literal('call.follow-up-set'),
    body: z.object({
      ...{ drill, followUp: id, owner: id, dueOn: z.iso.date() },
      /** Absent where a person thought of it, and in facts of before there were kinds. */
      kind: z.enum(followUpKinds).optional(),
      dueAt: z.iso.datetime().optional(),
    }),
  }),
  z.object({ type: z.literal('call.follow-up-done'), body: z.object({ drill, followUp: id }) }),
  z.object({ type: z.literal('call.follow-up-not-owed'), body: z.object({ drill, followUp: id }) }),
  z.object({ type: z.literal('call.follow-up-called-off'), body: z.object({ drill, followUp: id }) }),
  z.object({ type: z.literal('call.follow-up-reminded'), body: z.object({ drill, followUp: id, late: z.boolean() }) }),
  z.object({
    type: z.literal('call.report-made'),
    body: z.object({ drill, to: z.enum(agencies), reporter: id, madeAt: z.iso.datetime() }),
  }),
  z.object({ type: z.literal('call.report-written'), body: z.object({ drill, reporter: id, writtenAt: z.iso.datetime() }) }),
  z.object({ type: z.literal('call.report-not-owed'), body: z.object({ drill, reason: z.enum(reasonsNoReport) }) }),
] as const

export type OwedFact = z.infer<(typeof owedFacts)[number]>

export interface FollowUp {
  readonly id: string
  readonly owner: string
  readonly dueOn: string
  /** Where the law counts hours. */
  readonly dueAt: Date | null
  readonly kind: FollowUpKind | null
  readonly doneAt: Date | null
  /** When somebody said that what it is about did not happen, or it was called off. */
  readonly notOwedAt: Date | null
  readonly setAt: Date
  /** Which reminders went out to its owner. */
  readonly reminded: readonly ('before' | 'late')[]
  /** When its owner was first told that it is overdue. */
  readonly lateSaidAt: Date | null
}

export interface Report {
  /** Whom the decisions of this call wanted told. What a decision once wanted stays wanted: no later word makes a suspicion undone. */
  readonly owedTo: readonly Agency[]
  /** Who said that abuse is suspected. */
  readonly suspectedBy: readonly string[]
  readonly made: { readonly to: Agency; readonly reporter: string; readonly at: Date } | null
  readonly written: { readonly reporter: string; readonly at: Date } | null
  readonly notOwed: ReasonNoReport | null
}

export interface Owed {
  readonly followUps: readonly FollowUp[]
  readonly report: Report
}

export const nothingOwed: Owed = {
  followUps: [],
  report: { owedTo: [], suspectedBy: [], made: null, written: null, notOwed: null },
}

export const isReportMissing = ({ report: { owedTo, made, notOwed } }: Owed): boolean =>
  owedTo.length > 0 && made === null && notOwed === null

export const isOpen = ({ doneAt, notOwedAt }: FollowUp): boolean => doneAt === null && notOwedAt === null

/** What is owed after one more of its facts. */
export function applyOwed(owed: Owed, at: Date, fact: OwedFact): Owed {
  const { followUps, report } = owed
  switch (fact.type) {
    case 'call.follow-up-set': {
      const { followUp, owner, dueOn, dueAt, kind = null } = fact.body
      const added = {
        id: followUp,
        owner,
        dueOn,
        dueAt: dueAt ? new Date(dueAt) : null,
        kind,
        doneAt: null,
        notOwedAt: null,
        setAt: at,
        reminded: [],
        lateSaidAt: null,
      }
      return { report, followUps: [...followUps, added] }
    }
    case 'call.follow-up-done':
      return { report, followUps: followUps.map(each => (each.id === fact.body.followUp ? { ...each, doneAt: at } : each)) }
    case 'call.follow-up-not-owed':
    case 'call.follow-up-called-off':
      return { report, followUps: followUps.map(each => (each.id === fact.body.followUp ? { ...each, notOwedAt: at } : each)) }
    case 'call.follow-up-reminded': {
      const { followUp, late } = fact.body
      const reminder = late ? 'late' : 'before'
      const withReminder = (each: FollowUp): FollowUp => ({
        ...{ ...each, reminded: [...each.reminded, reminder] },
        lateSaidAt: each.lateSaidAt ?? (late ? at : null),
      })
      return { report, followUps: followUps.map(each => (each.id === followUp ? withReminder(each) : each)) }
    }
    case 'call.report-made': {
      const { to, reporter, madeAt } = fact.body
      return { followUps, report: { ...report, made: { to, reporter, at: new Date(madeAt) } } }
    }
    case 'call.report-written':
      return { followUps, report: { ...report, written: { reporter: fact.body.reporter, at: new Date(fact.body.writtenAt) } } }
    case 'call.report-not-owed':
      return { followUps, report: { ...report, notOwed: fact.body.reason } }
  }
}

/** Somebody says what is happening. */
export const suspecting = (report: Report, said: Readonly<Record<string, string>>, by: string | null): Report =>
  said.what !== 'abuse-suspected' || by === null || report.suspectedBy.includes(by)
    ? report
    : { ...report, suspectedBy: [...report.suspectedBy, by] }

/** The plan decides whom to tell. Law: G.L. c.119 s.51A; c.19C s.10. */
export function owing(report: Report, after: readonly string[]): Report {
  const owedTo = agencies.filter(agency => report.owedTo.includes(agency) || after.includes(`${agency}-told`))
  return owedTo.length === report.owedTo.length ? report : { ...report, owedTo }
}
