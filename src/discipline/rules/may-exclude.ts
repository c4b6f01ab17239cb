import { type No, refused } from '../../kernel/refusal.ts'
import type { Answer, ExclusionKind } from '../contract.ts'
import type { Asked } from '../facts.ts'
import type { Exclusion, IncidentState } from '../state.ts'
import { disciplineFields, disciplineRefusals } from '../words/refusals.ts'
import { alternativesOf } from './alternatives.ts'
import { clocks, lastDay, mostDays } from './clocks.ts'
import type { Days } from './moment.ts'
import { wrong } from './reach.ts'

const byAnswer: Readonly<Record<Exclude<Answer, 'may-proceed'>, No>> = {
  'alternatives-first': refused('alternatives-first', disciplineRefusals.alternativesFirst),
  'review-first': refused('review-first', disciplineRefusals.reviewFirst),
  'not-permitted': refused('not-permitted-here', disciplineRefusals.notPermitted),
}

/** Whether the plan and the law say that it may go on, on what is on file now. */
export function whyNotAsked(state: IncidentState, kind: ExclusionKind, { answer }: Pick<Asked, 'answer'>): No | null {
  if (answer === null) return refused('no-plan', disciplineRefusals.noPlan)
  if (answer !== 'may-proceed') return byAnswer[answer]
  return isWithoutAnswer(state, kind) ? byAnswer['alternatives-first'] : null
}

/**
 * Whatever a plan says, no suspension for what is no other ground's without an alternative or an exception on file.
 * Law: G.L. c.71 s.37H3/4(b), 603 CMR 53.05, verified.
 */
const isWithoutAnswer = (state: IncidentState, kind: ExclusionKind): boolean =>
  state.ground === 'other' &&
  (kind === 'short-term' || kind === 'long-term') &&
  alternativesOf(state) === 'none-tried' &&
  state.harm === null

export interface Length {
  readonly kind: ExclusionKind
  readonly from: string
  readonly days: number
}

/** Whether it begins and ends as it may. An emergency removal may be written down after its day: it cannot wait. */
export function whyNotSoLong({ kind, from, days }: Length, { on }: Pick<IncidentState, 'on'>, overTen: boolean, at: Days): No | null {
  if (!at.isSchoolDay(from)) return wrong('/from', disciplineFields.closed({ day: from }))
  if (from < on) return wrong('/from', disciplineFields.before({ day: on }))
  if (kind === 'emergency-removal' && from > at.today) return wrong('/from', disciplineFields.atOnce)
  if (kind !== 'emergency-removal' && from < at.today) return wrong('/from', disciplineFields.past({ day: from }))
  const most = mostDays(kind)
  if (most !== null && days > most) return wrong('/days', disciplineFields.tooLong({ n: most }))
  if (kind === 'long-term' && days <= clocks['short-term'].count && !overTen) return wrong('/days', disciplineFields.tooShort)
  if (kind === 'expulsion' && days <= clocks['long-term'].count) return wrong('/days', disciplineFields.expulsionDays)
  return lastDay(at, from, days) === undefined ? wrong('/days', disciplineFields.days) : null
}

/** Notice and hearing come before, save for an emergency removal (603 CMR 53.07) and, for the hearing, inside the school (53.10). */
export function whyNotHeard({ kind, notice, hearing }: Exclusion, { obligations }: Asked): No | null {
  if (kind === 'emergency-removal') return null
  if (obligations.includes('suspension-notice') && !notice) return refused('no-notice', disciplineRefusals.noNotice)
  if (obligations.includes('hearing-held') && !hearing) return refused('no-hearing', disciplineRefusals.noHearing)
  return null
}

/** What the plan and the law want in writing first, and whose hand besides the principal's. */
export function whyNotWritten({ toldSuperintendentOn, written }: IncidentState, { signed }: Exclusion, asked: Asked): No | null {
  const has = (what: string) => written.some(each => each.what === what)
  if (asked.conditions.includes('superintendent-told-first') && toldSuperintendentOn === null)
    return refused('superintendent-first', disciplineRefusals.superintendentFirst)
  if (asked.conditions.includes('detriment-found-in-writing') && !has('detriment'))
    return refused('no-detriment', disciplineRefusals.noDetriment)
  if (asked.obligations.includes('modified-in-writing') && !has('modified')) return refused('not-modified', disciplineRefusals.notModified)
  return othersWhoSign(asked).every(role => signed.includes(role)) ? null : refused('not-signed', disciplineRefusals.notSigned)
}

/** A designee signs where the superintendent does; the principal signs by deciding. */
export const othersWhoSign = ({ sign }: Pick<Asked, 'sign'>): readonly string[] => sign.filter(role => role === 'superintendent')

/** All of it: null where this exclusion may be decided now. */
export const whyNotExcluded = (state: IncidentState, exclusion: Exclusion, asked: Asked, days: Days): No | null =>
  whyNotAsked(state, exclusion.kind, asked) ??
  whyNotSoLong(exclusion, state, asked.overTen, days) ??
  whyNotHeard(exclusion, asked) ??
  whyNotWritten(state, exclusion, asked)
