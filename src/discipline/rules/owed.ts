import type { Duty, Whose } from '../contract.ts'
import { type Exclusion, type IncidentState, neverBegan } from '../state.ts'
import { alternativesOf, toWriteDown } from './alternatives.ts'
import { owesSchooling, supportLeft } from './afterwards.ts'
import { othersWhoSign } from './may-exclude.ts'

/** What waits, whose it is, and by which day; those due soonest first. */
export interface Owed {
  readonly duty: Duty
  readonly whose: Whose
  readonly dueOn: string | null
}

export function owedOf(state: IncidentState): readonly Owed[] {
  if (state.closed) return []
  const results = toWriteDown(state).map((): Owed => ({ duty: 'result', whose: 'principal', dueOn: null }))
  const steps = state.exclusions.flatMap(each => (each.decided ? owedAfter(each) : owedBefore(state, each)))
  const all = [...reviewOwed(state), ...steps, ...results.slice(0, 1)]
  const order = (dueOn: string | null) => dueOn ?? '9999'
  return all.toSorted((a, b) => (order(a.dueOn) < order(b.dueOn) ? -1 : order(a.dueOn) > order(b.dueOn) ? 1 : 0))
}

/** The review of the cause, once, by the earliest day: before the exclusion is decided and, where it was not held by then, after it. */
function reviewOwed({ exclusions, manifestation, disability }: IncidentState): readonly Owed[] {
  if (manifestation || disability === 'none') return []
  const [dueOn] = exclusions.flatMap(each => (each.reviewBy === null || neverBegan(each) ? [] : each.reviewBy)).toSorted()
  return dueOn === undefined ? [] : [{ duty: 'review', whose: 'principal', dueOn }]
}

/** Before the decision: the one step that comes next. */
function owedBefore(state: IncidentState, one: Exclusion): readonly Owed[] {
  const { asked, from, isStale } = one
  const next = (duty: Duty, dueOn: string | null = from, whose: Whose = 'principal'): readonly Owed[] => [{ duty, whose, dueOn }]
  if (asked.answer !== 'may-proceed') {
    if (isStale) return next('propose', null)
    if (asked.answer !== 'alternatives-first') return []
    if (alternativesOf(state) !== 'none-tried') return next('propose', null)
    // One that is under way is waited for.
    return state.alternatives.some(({ ended }) => ended === null) ? [] : next('alternative', null)
  }
  if (asked.conditions.includes('superintendent-told-first') && state.toldSuperintendentOn === null) return next('tell-superintendent')
  const has = (what: string) => state.written.some(each => each.what === what)
  if (asked.conditions.includes('detriment-found-in-writing') && !has('detriment')) return next('write-down')
  if (asked.obligations.includes('modified-in-writing') && !has('modified')) return next('write-down', from, 'superintendent')
  if (asked.obligations.includes('suspension-notice') && !one.notice) return next('notice')
  if (asked.obligations.includes('hearing-held') && !one.hearing) return next('hearing', one.notice?.hearingOn ?? from)
  if (othersWhoSign(asked).some(role => !one.signed.includes(role))) return next('sign', from, 'superintendent')
  return next('exclude')
}

/** Of a removal that is shorter than the days to its hearing, the day that a notice in time gives. */
const heardBy = ({ notice }: Exclusion, to: string): string => (notice && notice.on <= to && notice.hearingOn > to ? notice.hearingOn : to)

/** After it: for an emergency removal notice and hearing; support, services, and an appeal. */
function owedAfter(one: Exclusion): readonly Owed[] {
  const { asked, decided, appeal, from } = one
  if (!decided || neverBegan(one)) return []
  const of = (isOwed: boolean, duty: Duty, dueOn: string | null, whose: Whose = 'principal'): readonly Owed[] =>
    isOwed ? [{ duty, whose, dueOn }] : []
  const left = supportLeft(one)
  const isHeard = !asked.obligations.includes('hearing-held') || one.hearing !== null
  const isTold = !asked.obligations.includes('suspension-notice') || one.notice !== null
  const owesOther = left.some(what => what !== 'education-services' || !owesSchooling(one))
  return [
    ...of(!isTold, 'notice', from),
    ...of(isTold && !isHeard, 'hearing', heardBy(one, decided.to)),
    ...of(owesSchooling(one) && left.includes('education-services'), 'services', from),
    ...of(owesOther, 'support', one.support.length === 0 ? decided.supportBy : decided.to),
    ...of(
      appeal !== null && appeal.heardOn === null && appeal.outcome === null,
      'hear-appeal',
      appeal?.hearingBy ?? null,
      'superintendent',
    ),
    ...of(appeal?.heardOn != null && appeal.outcome === null, 'decide-appeal', appeal?.hearingBy ?? null, 'superintendent'),
  ]
}
