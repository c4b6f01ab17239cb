import type { Saying } from '../../kernel/lang.ts'
import { malformed, type No } from '../../kernel/refusal.ts'
import type { Ready } from '../../matter/next.ts'
import {
  type Care,
  type Condition,
  conditions,
  type EntryKind,
  type Ground,
  grounds,
  type Hold,
  type NoGround,
  type ReasonNoWitness,
  type Tried,
} from '../contract.ts'
import type { About, Described, EntryFact } from '../facts.ts'
import type { EntryState } from '../state.ts'
import { restraintFields as fields } from '../words/fields.ts'
import { dueDays } from './clocks.ts'
import { asLed, type LeaderNamed } from './leads.ts'
import type { Moment } from './moment.ts'
import { isOver } from './reach.ts'
import type { EntryStanding } from './standing.ts'

/** What was said of it. */
export interface Said {
  readonly kind: EntryKind
  readonly began: Date
  readonly ended: Date
  /** It was on a day without school, and the school was there: a summer programme, a trip. */
  readonly closedDay: boolean
  readonly grounds: readonly (Ground | NoGround)[]
  readonly tried: readonly Tried[]
  readonly holds: readonly Hold[]
  readonly conditions: readonly Condition[]
  readonly noWitness: ReasonNoWitness | null
  readonly approvedAt: Date | null
  readonly notApproved: boolean
  readonly care: readonly Care[]
}

/** The people in it, as the register and the training have them. */
export interface People {
  readonly about: About
  readonly held: readonly { readonly person: string; readonly trained: boolean | null }[]
  readonly witnesses: readonly string[]
  readonly approver: LeaderNamed | null
}

export const describeReady = (state: EntryState, _: EntryStanding): Ready => isOver(state) ?? 'ready'

type Wrong = { readonly pointer: string; readonly detail: Saying }

/**
 * Law: 603 CMR 46.05(1): only for assault or imminent serious physical harm, never for property, disruption, refusal or words alone, a witness
 * whenever possible; 46.02, 46.07(2): time-out unlocked, seclusion by exception alone (verified). Approval past 20 minutes, 30 of a time-out: the
 * older text (secondary), by the limits that were in force as the entry began.
 */
export function decideDescribe(state: EntryState, said: Said, people: People, moment: Moment): readonly EntryFact[] | No {
  const minutes = minutesOf(said)
  const happenedOn = moment.dayOf(said.began)
  const wrong = [
    ...whenWrong(said, happenedOn, moment),
    ...kindWrong(said, minutes, state),
    ...peopleWrong(said, people),
    ...approvalWrong(said, people, minutes, state),
  ]
  if (wrong.length > 0) return malformed(wrong)
  const { kind, tried, holds, noWitness, care } = said
  const isLong = needsApproval(kind, minutes, state)
  const { approver } = people
  const led = approver && stood(state, approver)?.ledThen ? { ...approver, leads: 'then' as const } : approver
  const approval = led && said.approvedAt ? { by: led.person, at: said.approvedAt.toISOString(), ...asLed(led) } : null
  const body: Described = {
    ...{ kind, about: people.about, beganAt: said.began.toISOString(), endedAt: said.ended.toISOString(), happenedOn, minutes },
    due: dueDays(happenedOn, state.limits, moment.workDayAfter),
    grounds: realGrounds(said.grounds),
    ...{ tried, holds, conditions: said.conditions, held: people.held, witnesses: people.witnesses },
    ...{ noWitness: people.witnesses.length > 0 ? null : noWitness, care, ...(isLong ? { approval } : {}) },
  }
  // The description is the written report to the principal.
  const reported: readonly EntryFact[] =
    state.done['principal-report'] === undefined ? [{ type: 'restraint.principal-reported', body: {} }] : []
  return [{ type: 'restraint.described', body }, ...reported]
}

const realGrounds = (all: Said['grounds']): Ground[] => grounds.filter(ground => all.includes(ground))

/** Every minute begun counts: 20 minutes and some seconds are past 20, and a hold of seconds was one. */
const minutesOf = ({ began, ended }: Pick<Said, 'began' | 'ended'>): number => Math.max(1, Math.ceil((+ended - +began) / 60_000))

export const needsApproval = (kind: EntryKind, minutes: number, { limits }: Pick<EntryState, 'limits'>): boolean =>
  minutes > (kind === 'time-out' ? limits['time-out-minutes'] : limits['approval-minutes'])

function whenWrong({ began, ended, closedDay }: Said, day: string, moment: Moment): Wrong[] {
  if (began > moment.at) return [{ pointer: '/began', detail: fields.future }]
  if (ended < began) return [{ pointer: '/ended', detail: fields.endedBefore }]
  if (ended > moment.at) return [{ pointer: '/ended', detail: fields.future }]
  if (moment.dayOf(ended) !== day) return [{ pointer: '/ended', detail: fields.otherDay }]
  return moment.isSchoolDay(day) || closedDay ? [] : [{ pointer: '/began', detail: fields.closed({ day }) }]
}

function kindWrong(said: Said, minutes: number, { limits }: EntryState): Wrong[] {
  const isTimeOut = said.kind === 'time-out'
  const most = limits['time-out-minutes']
  const none = said.grounds.some(ground => !grounds.some(each => each === ground))
  const needed: readonly Condition[] = conditions[said.kind]
  return [
    ...(isTimeOut && minutes <= most && minutes > 0 ? [{ pointer: '/ended', detail: fields.shortTimeOut({ minutes: most }) }] : []),
    ...(none ? [{ pointer: '/grounds', detail: fields.noGround }] : []),
    ...(!none && !isTimeOut && said.grounds.length === 0 ? [{ pointer: '/grounds', detail: fields.whichGround }] : []),
    ...(said.kind === 'physical' && said.holds.length === 0 ? [{ pointer: '/holds', detail: fields.whichHold }] : []),
    ...(said.tried.length === 0 ? [{ pointer: '/tried', detail: fields.whatTried }] : []),
    ...(needed.every(each => said.conditions.includes(each))
      ? []
      : [{ pointer: '/conditions', detail: isTimeOut ? fields.timeOutOpen : fields.seclusion }]),
  ]
}

function peopleWrong({ noWitness }: Said, { about, held, witnesses }: People): Wrong[] {
  const holders = held.map(({ person }) => person)
  return [
    ...(held.length === 0 ? [{ pointer: '/held', detail: fields.nobodyHeld }] : []),
    ...(holders.includes(about.student) || witnesses.includes(about.student) ? [{ pointer: '/student', detail: fields.studentHeld }] : []),
    ...(witnesses.some(each => holders.includes(each)) ? [{ pointer: '/witnesses', detail: fields.heldAndSaw }] : []),
    ...(witnesses.length === 0 && noWitness === null ? [{ pointer: '/noWitness', detail: fields.whyNoWitness }] : []),
  ]
}

/** The approval that stands already, where it is of the same person. */
const stood = ({ described }: EntryState, { person }: LeaderNamed) => (described?.approval?.by === person ? described.approval : undefined)

function approvalWrong(said: Said, { approver }: People, minutes: number, state: EntryState): Wrong[] {
  if (!needsApproval(said.kind, minutes, state) || said.notApproved) return []
  const { began, ended, approvedAt } = said
  if (!approver) return [{ pointer: '/approvedBy', detail: fields.whoApproved({ minutes }) }]
  if (approver.leads === 'no' && !stood(state, approver)) return [{ pointer: '/approvedBy', detail: fields.mayNotApprove }]
  const isDuring = approvedAt !== null && approvedAt >= began && approvedAt <= ended
  return isDuring ? [] : [{ pointer: '/approvedAt', detail: fields.approvedWhen }]
}
