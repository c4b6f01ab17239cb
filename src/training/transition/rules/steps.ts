import { malformed, type No, notPermitted, refused } from '../../../kernel/refusal.ts'
import type { Ready } from '../../../matter/next.ts'
import type { Track } from '../../contract.ts'
import { certifiedFor, certifiedOnDay, type Held } from '../../rules/certified.ts'
import type { Moment } from '../../rules/moment.ts'
import { trainingFields, trainingRefusals } from '../../words/refusals.ts'
import type { HowSettled } from '../contract.ts'
import type { TransitionFact } from '../facts.ts'
import type { TransitionState } from '../state.ts'
import { transitionFields, transitionRefusals } from '../words/refusals.ts'
import { daysBetween } from './overlap.ts'
import type { TransitionStanding } from './standing.ts'

const keepers = notPermitted(trainingRefusals.notYoursToKeep)
const own = notPermitted(trainingRefusals.ownPath)

/** The dates of somebody else: their principal, the coordinator, the superintendent; never one's own. */
export const forKeepers = ({ keeps, isOwn }: TransitionStanding): No | null => (!keeps ? keepers : isOwn ? own : null)
/** What binds the district: bargaining, the day of the new duty, the money. */
export const forLeads = (standing: TransitionStanding): No | null =>
  forKeepers(standing) ?? (standing.leads ? null : notPermitted(transitionRefusals.leadsOnly))

const over = refused('over', transitionRefusals.over)
const first = refused('steps-left', transitionRefusals.stepsLeft)

/** Offered once what comes before it is done, and not again once it is. */
const step =
  (isDone: (state: TransitionState) => boolean, isNext: (state: TransitionState) => boolean) =>
  (state: TransitionState): Ready =>
    state.stopped ? over : isDone(state) ? 'already' : isNext(state) ? 'ready' : first

export const tellReady = step(
  ({ told }) => told !== null,
  () => true,
)
export const noticeReady = step(
  ({ noticed }) => noticed !== null,
  ({ told, settled }) => told !== null && settled === null,
)
export const settleReady = step(
  ({ settled }) => settled !== null,
  ({ told }) => told !== null,
)
export const trainReady = step(
  ({ training }) => training !== null,
  ({ told }) => told !== null,
)
export const shadowReady = step(
  ({ shadowing }) => shadowing !== null,
  ({ training }) => training !== null,
)
/** Law: policy §8.8, M.G.L. c.150E (bargaining), not read closely, unverified: that the new duty waits until it is closed is ours. */
export const beginReady = step(
  ({ began }) => began !== null,
  ({ told, settled, training, shadowing }) => [told, settled, training, shadowing].every(each => each !== null),
)
export const endOldReady = ({ began, stopped }: TransitionState): Ready => (stopped ? over : began ? 'ready' : first)
export const payReady = ({ stopped }: TransitionState): Ready => (stopped ? over : 'ready')
export const stopReady = ({ stopped, began }: TransitionState): Ready =>
  stopped ? 'already' : began ? refused('begun', transitionRefusals.begun) : 'ready'

const wrong = (pointer: string, detail: Parameters<typeof malformed>[0][number]['detail']): No => malformed([{ pointer, detail }])

/** A day that has come, and not before the last of these. */
function dated(on: string, { today }: Pick<Moment, 'today'>, after: readonly (string | null)[]): No | null {
  if (on > today) return wrong('/on', trainingFields.future({ day: on }))
  const last = latest(after)
  return on < last ? wrong('/on', transitionFields.beforeOthers({ day: last })) : null
}
const latest = (days: readonly (string | null)[]): string =>
  days.reduce<string>((last, day) => (day !== null && day > last ? day : last), '')

export const decideTell = ({ on }: { readonly on: string }, moment: Moment): readonly TransitionFact[] | No =>
  dated(on, moment, []) ?? [{ type: 'transition.person-told', body: { on } }]

export const decideNotice = ({ told }: TransitionState, { on }: { readonly on: string }, moment: Moment): readonly TransitionFact[] | No =>
  dated(on, moment, [told]) ?? [{ type: 'transition.bargaining-noticed', body: { on } }]

/** Where there is a union, it has notice first. */
export function decideSettle(
  { told, noticed }: TransitionState,
  { on, how }: { readonly on: string; readonly how: HowSettled },
  moment: Moment,
): readonly TransitionFact[] | No {
  if (how !== 'no-union' && noticed === null) return wrong('/how', transitionFields.noticeFirst)
  if (how === 'no-union' && noticed !== null) return wrong('/how', transitionFields.unionHasNotice)
  return dated(on, moment, [told, noticed]) ?? [{ type: 'transition.bargaining-settled', body: { on, how } }]
}

export const decideTrain = ({ told }: TransitionState, { on }: { readonly on: string }, moment: Moment): readonly TransitionFact[] | No =>
  dated(on, moment, [told]) ?? [{ type: 'transition.training-begun', body: { on } }]

/** Going along with a colleague is among students: on a day of school. */
export function decideShadow(
  { training }: TransitionState,
  { on }: { readonly on: string },
  moment: Moment,
): readonly TransitionFact[] | No {
  const late = dated(on, moment, [training])
  if (late) return late
  if (!moment.isSchoolDay(on)) return wrong('/on', trainingFields.closed({ day: on }))
  return [{ type: 'transition.shadowing-begun', body: { on } }]
}

/** The longest that both duties are believed to be paid, in days: ours. */
const longest = 366

export interface Ending {
  readonly oldEnds: string
  /** Said, where both duties are paid for the same days. */
  readonly overlap: boolean
}

function ending({ told }: TransitionState, began: string, { oldEnds, overlap }: Ending): No | null {
  if (oldEnds < (told ?? '')) return wrong('/oldEnds', transitionFields.endsBeforeTold({ day: told ?? oldEnds }))
  if (oldEnds >= began && !overlap) return wrong('/overlap', transitionFields.overlapUnsaid({ day: oldEnds }))
  if (oldEnds < began && overlap) return wrong('/overlap', transitionFields.noOverlap({ day: oldEnds }))
  return daysBetween(began, oldEnds) >= longest ? wrong('/oldEnds', transitionFields.overlapTooLong) : null
}

export interface Holding {
  /** The tracks that the new duty needs, and the certificates that the person holds or held. */
  readonly needed: readonly Track[]
  readonly held: readonly Held[]
}

/** No new duty before every certificate that its role needs is valid, at the first second of its first day and now. */
export function decideBegin(
  state: TransitionState,
  sent: Ending & { readonly on: string },
  { needed, held }: Holding,
  moment: Moment,
): readonly TransitionFact[] | No {
  if (state.sworn && moment.setting.formerPolice === 'not-admitted') return refused('former-police', transitionRefusals.formerPolice)
  if (needed.length === 0) return refused('no-tracks', transitionRefusals.noTracks)
  const { told, settled, training, shadowing } = state
  const early = dated(sent.on, moment, [told, settled?.on ?? null, training, shadowing])
  if (early) return early
  const [then, now] = [certifiedFor(needed, held, moment.midnight(sent.on)), certifiedFor(needed, held, moment.at)]
  const certifiedOn = certifiedOnDay(null, then)
  if (certifiedOn === null || now.is !== 'certified') return refused('not-certified', transitionRefusals.notCertified)
  const { on, oldEnds, overlap } = sent
  const body = { on, oldEnds, certifiedOn }
  return ending(state, on, { oldEnds, overlap }) ?? [{ type: 'transition.duty-begun', body }]
}

export function decideEndOld(state: TransitionState, sent: Ending): readonly TransitionFact[] | No {
  const no = ending(state, state.began?.on ?? '', sent)
  if (no) return no
  return sent.oldEnds === state.oldEnds ? [] : [{ type: 'transition.old-duty-ends', body: { oldEnds: sent.oldEnds } }]
}
