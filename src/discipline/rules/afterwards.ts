import { type No, notFound, refused } from '../../kernel/refusal.ts'
import type { Ready } from '../../matter/next.ts'
import { type Outcome, type ReasonNone, type Support, supports } from '../contract.ts'
import type { DisciplineFact } from '../facts.ts'
import { decidedOnes, type Exclusion, inHand, type IncidentState, neverBegan } from '../state.ts'
import { disciplineFields, disciplineRefusals } from '../words/refusals.ts'
import { appealHearingBy, clocks, extendedBy, lastDay, supportUntil } from './clocks.ts'
import type { Moment } from './moment.ts'
import { doneOn, isOver, wrong } from './reach.ts'
import type { DisciplineStanding } from './standing.ts'

/** Support during and after an exclusion, and its appeal. */

export const owesSchooling = ({ asked }: Exclusion): boolean => asked.obligations.includes('education-services')

export const supportLeft = ({ support }: Exclusion): readonly Support[] =>
  supports.filter(what => !support.some(each => each.what === what))

export function supportReady(state: IncidentState, _: DisciplineStanding, sent?: { readonly exclusion: string }): Ready {
  const over = isOver(state)
  if (over) return over
  if (!sent) return decidedOnes(state).some(each => !neverBegan(each) && supportLeft(each).length > 0) ? 'ready' : 'already'
  return decidedOnes(state).some(({ exclusion }) => exclusion === sent.exclusion) ? 'ready' : notFound(disciplineRefusals.noSuchExclusion)
}

export interface SupportSent {
  readonly exclusion: string
  readonly what: Support
  readonly on: string | null
  readonly reason: ReasonNone | null
}

/** A day, or a reason there was none; for education services that are owed only a day. One to come is not far after the exclusion. */
export function decideSupport(state: IncidentState, sent: SupportSent, { days }: Moment): readonly DisciplineFact[] | No {
  const one = decidedOnes(state).find(({ exclusion }) => exclusion === sent.exclusion)
  if (!one?.decided) return notFound(disciplineRefusals.noSuchExclusion)
  if (neverBegan(one)) return refused('never-began', disciplineRefusals.neverBegan)
  if ((sent.on === null) === (sent.reason === null)) return wrong('/on', disciplineFields.dayOrReason)
  if (sent.what === 'education-services' && sent.reason !== null && owesSchooling(one))
    return wrong('/reason', disciplineFields.servicesOwed)
  if (sent.on !== null && sent.on < one.from) return wrong('/on', disciplineFields.before({ day: one.from }))
  const until = supportUntil(one.decided.to)
  if (sent.on !== null && sent.on > days.today && sent.on > until) return wrong('/on', disciplineFields.supportLate({ day: until }))
  return [{ type: 'discipline.support-recorded', body: sent }]
}

/** An appeal of what the school took back itself, before its first day, is over by that. */
const appealed = (state: IncidentState): Exclusion | undefined =>
  decidedOnes(state).findLast(each => each.appeal !== null && (each.appeal.outcome !== null || !neverBegan(each)))

/** Also where the school has closed the incident: that takes no day from the family, and an appeal opens it again. */
export function appealReady(state: IncidentState): Ready {
  const one = inHand(state)
  if (!one?.decided || one.decided.appealBy === null) return refused('no-appeal', disciplineRefusals.noAppeal)
  if (one.appeal) return 'already'
  return neverBegan(one) ? refused('never-began', disciplineRefusals.neverBegan) : 'ready'
}

export function decideAppeal(state: IncidentState, on: string, { days }: Moment): readonly DisciplineFact[] | No {
  const one = inHand(state)
  if (!one?.decided?.appealBy) return refused('no-appeal', disciplineRefusals.noAppeal)
  const no = doneOn(on, { on: one.hearing?.on ?? state.on }, days)
  if (no) return no
  if (on > one.decided.appealBy) return refused('appeal-late', disciplineRefusals.appealLate({ day: one.decided.appealBy }))
  return [{ type: 'discipline.appealed', body: { exclusion: one.exclusion, on, hearingBy: appealHearingBy(days, on) } }]
}

export function appealStepReady(step: 'extend' | 'hear' | 'decide') {
  return (state: IncidentState): Ready => {
    const over = isOver(state)
    if (over) return over
    const appeal = appealed(state)?.appeal
    if (!appeal) return refused('not-appealed', disciplineRefusals.notAppealed)
    if (appeal.outcome !== null) return 'already'
    if (step === 'decide') return appeal.heardOn === null ? refused('appeal-unheard', disciplineRefusals.appealUnheard) : 'ready'
    if (appeal.heardOn !== null) return 'already'
    return step === 'extend' && appeal.isExtended ? 'already' : 'ready'
  }
}

/** On the family's request. Law: 603 CMR 53.09, verified: up to seven calendar days. */
export function decideExtend(state: IncidentState, count: number): readonly DisciplineFact[] | No {
  const one = appealed(state)
  if (!one?.appeal) return refused('not-appealed', disciplineRefusals.notAppealed)
  if (count > clocks['appeal-extension'].count) return wrong('/days', disciplineFields.extension)
  const body = { exclusion: one.exclusion, hearingBy: extendedBy(one.appeal.hearingBy, count) }
  return [{ type: 'discipline.appeal-extended', body }]
}

export function decideHearAppeal(state: IncidentState, on: string, { days }: Moment): readonly DisciplineFact[] | No {
  const one = appealed(state)
  if (!one?.appeal) return refused('not-appealed', disciplineRefusals.notAppealed)
  return doneOn(on, { on: one.appeal.on }, days) ?? [{ type: 'discipline.appeal-heard', body: { exclusion: one.exclusion, on } }]
}

/** Overturned it ends on the day of that; one whose days were over before ended when they were. */
const endedBy = ({ decided }: Exclusion, today: string): string => (decided && decided.to < today ? decided.to : today)

/** Overturned it counts no day; shortened it counts fewer. Days given with another outcome would be lost. */
export function decideOutcome(
  state: IncidentState,
  { outcome, days: asked }: { readonly outcome: Outcome; readonly days: number | null },
  { days }: Moment,
): readonly DisciplineFact[] | No {
  const one = appealed(state)
  if (!one) return refused('not-appealed', disciplineRefusals.notAppealed)
  if (outcome === 'shortened' && (asked === null || asked < 1 || asked >= one.days))
    return wrong('/days', disciplineFields.fewer({ n: one.days }))
  if (outcome !== 'shortened' && asked !== null) return wrong('/days', disciplineFields.onlyShortened)
  const count = outcome === 'overturned' ? 0 : outcome === 'shortened' ? (asked ?? 0) : one.days
  const to = count === 0 ? endedBy(one, days.today) : (lastDay(days, one.from, count) ?? null)
  return [{ type: 'discipline.appeal-decided', body: { exclusion: one.exclusion, outcome, days: count, to } }]
}
