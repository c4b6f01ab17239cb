import type { FollowUpKind } from '../contract.ts'
import type { CallFact, CallDecided } from '../facts.ts'
import type { CallState } from '../state.ts'
import { isAbuseSuspected } from './family.ts'
import { isOpen } from '../owed.ts'
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

/** A caregiver suspected of abuse is told by nothing here: what would have told them is called off. Law: policy R4. */
const tellsCaregiver = (kind: FollowUpKind | null): boolean =>
  legalClocks.some(each => each.kind === kind && each.notice === 'caregiver-told')

/** The follow-ups that a decision starts, those left out that run already; and those it calls off. */
export function decideClocks(state: CallState, decided: CallDecided, staff: Staff, moment: Moment): CallFact[] {
  const isSuspected = isAbuseSuspected(state)
  const { drill, followUps } = state
  const off = isSuspected ? followUps.filter(each => isOpen(each) && tellsCaregiver(each.kind)) : []
  const started = clocksStarted(state, decided, staff, moment)
  return [
    ...off.map((each): CallFact => ({ type: 'call.follow-up-called-off', body: { drill, followUp: each.id } })),
    ...(isSuspected ? started.filter(({ body }) => !tellsCaregiver(body.kind ?? null)) : started),
  ]
}

type Started = Extract<CallFact, { type: 'call.follow-up-set' }>

function clocksStarted({ drill, followUps, askedBy }: CallState, { parts }: CallDecided, staff: Staff, moment: Moment): Started[] {
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
