import type { FollowUpKind } from '../contract.ts'
import type { CallFact, CallDecided, CallState } from '../facts.ts'
import type { Days, Moment, Staff } from './ladder.ts'

interface LegalClock {
  readonly kind: FollowUpKind
  /** The obligation of a decision that starts it. */
  readonly obligation: string
  /** Only where the decision has this told too: a caregiver who must not be told gets no report. */
  readonly notice?: string
  readonly owner: 'caller' | 'principal'
  readonly due: (days: Days) => string
}

/**
 * What begins with a decision, and its day.
 * Law: 603 CMR 46.06 (restraint: a caregiver the same day, the principal the next school day, in writing to the caregiver within three);
 * G.L. c.269 s.18, 603 CMR 33.04 (hazing: whoever was at the scene reports; the school files by 1 October).
 */
const legalClocks: readonly LegalClock[] = [
  {
    ...{ kind: 'restraint-caregiver-told', obligation: 'restraint-report', notice: 'caregiver-told', owner: 'principal' },
    due: ({ today }) => today,
  },
  { kind: 'restraint-principal-report', obligation: 'restraint-report', owner: 'caller', due: ({ schoolDay }) => schoolDay(1) },
  {
    ...{ kind: 'restraint-caregiver-report', obligation: 'restraint-report', notice: 'caregiver-told', owner: 'principal' },
    due: ({ schoolDay }) => schoolDay(3),
  },
  { kind: 'hazing-witnesses-told', obligation: 'hazing-report', owner: 'principal', due: ({ today }) => today },
  { kind: 'hazing-filing', obligation: 'hazing-report', owner: 'principal', due: ({ today }) => nextFirstOfOctober(today) },
]

const nextFirstOfOctober = (day: string): string => {
  const year = Number(day.slice(0, 4))
  return `${day.slice(5) > '10-01' ? year + 1 : year}-10-01`
}

const startedBy = ({ obligations, after }: CallDecided['parts']): readonly LegalClock[] =>
  legalClocks.filter(({ obligation, notice }) => obligations.includes(obligation) && (notice === undefined || after.includes(notice)))

/** Whether a decision starts a clock at all: then the calendar of the school and its principal are wanted. */
export const startsClocks = ({ parts }: CallDecided): boolean => startedBy(parts).length > 0

/** The follow-ups that a decision starts, those left out that run already. */
export function decideClocks({ drill, followUps, askedBy }: CallState, { parts }: CallDecided, staff: Staff, moment: Moment): CallFact[] {
  const principal = ['principal', 'designee'].map(role => staff.inOffice.find(each => each.role === role)?.person).find(Boolean) ?? askedBy
  return startedBy(parts)
    .filter(({ kind }) => followUps.every(each => each.kind !== kind))
    .map(({ kind, owner, due }) => {
      if (!moment.days) throw new Error(`the decision starts ${kind}, and the calendar was not read`)
      const dueOn = due(moment.days)
      return {
        type: 'call.follow-up-set',
        body: { drill, followUp: moment.id(), owner: owner === 'caller' ? askedBy : principal, dueOn, kind },
      }
    })
}
