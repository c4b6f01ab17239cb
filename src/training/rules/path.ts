import { malformed, type No, notPermitted, refused } from '../../kernel/refusal.ts'
import { dayAfter } from '../../kernel/time.ts'
import type { Ready } from '../../matter/next.ts'
import { type Evidence, type Module, modules } from '../contract.ts'
import type { PathFact } from '../facts.ts'
import type { TrackSetting } from '../setting.ts'
import type { PathState } from '../state.ts'
import { trainingFields, trainingRefusals } from '../words/refusals.ts'
import { type Moment, monthsAfter } from './moment.ts'
import type { PathStanding } from './standing.ts'
import { validUntil } from './valid.ts'

/** What a track still asks of somebody before a certificate. */
export interface Missing {
  readonly modules: readonly Module[]
  readonly hours: number
  readonly shadowing: number
  readonly observed: number
}

const sum = (list: readonly { readonly hours: number }[]): number => list.reduce((all, { hours }) => all + hours, 0)

/** Law: policy §1.6, 603 CMR 46.00: trained staff, 16 hours (older text, read at second hand); what the plan sets in its place, and for every other track. */
export function missingOf({ modules: done, shadowed, observed }: PathState, setting: TrackSetting): Missing {
  return {
    modules: modules.filter(each => setting.modules.includes(each) && !done.some(({ module }) => module === each)),
    hours: Math.max(0, setting.hours - sum(done)),
    shadowing: Math.max(0, setting['shadowing-hours'] - sum(shadowed)),
    observed: Math.max(0, setting.observed - observed.length),
  }
}

const isMet = ({ modules: left, hours, shadowing, observed }: Missing): boolean =>
  left.length === 0 && hours === 0 && shadowing === 0 && observed === 0

/** Hours of modules since the last certificate began. */
export function hoursSince({ modules: done, certificates }: PathState, { midnight }: Pick<Moment, 'midnight'>): number {
  const last = certificates.at(-1)
  return last ? sum(done.filter(({ on }) => midnight(on) >= last.from)) : 0
}

const keepers = notPermitted(trainingRefusals.notYoursToKeep)
const own = notPermitted(trainingRefusals.ownPath)

/** Whoever keeps the training of others, and never their own. */
export const forKeepers = ({ keeps, isOwn }: PathStanding): No | null => (!keeps ? keepers : isOwn ? own : null)
export const forLeads = (standing: PathStanding): No | null => forKeepers(standing) ?? (standing.leads ? null : keepers)

const always = (): Ready => 'ready'
export const moduleReady = always
export const shadowReady = always
export const observeReady = always

const latest = ({ certificates }: PathState) => certificates.findLast(({ withdrawnAt }) => withdrawnAt === null)

export function issueReady(state: PathState, { setting }: PathStanding): Ready {
  if (latest(state)) return refused('has-certificate', trainingRefusals.hasCertificate)
  return isMet(missingOf(state, setting)) ? 'ready' : refused('not-met', trainingRefusals.notMet)
}
export const renewReady = (state: PathState): Ready => (latest(state) ? 'ready' : refused('no-certificate', trainingRefusals.noCertificate))

const wrong = (pointer: string, detail: Parameters<typeof malformed>[0][number]['detail']): No => malformed([{ pointer, detail }])
const future = (on: string, { today }: Moment, pointer = '/on'): No | null =>
  on > today ? wrong(pointer, trainingFields.future({ day: on })) : null
/** The longest that is believed of a certificate from elsewhere, and how long ago a module may have been, in months: ours. */
const longest = 120
const longAgo = (on: string, { today }: Moment): No | null =>
  on < monthsAfter(today, -longest) ? wrong('/on', trainingFields.longAgo({ day: on })) : null
/** What is done among students happens on a day of school. */
const closed = (on: string, { isSchoolDay }: Moment): No | null =>
  isSchoolDay(on) ? null : wrong('/on', trainingFields.closed({ day: on }))

export function decideModule(
  { track }: PathState,
  sent: { readonly module: Module; readonly hours: number; readonly on: string },
  moment: Moment,
): readonly PathFact[] | No {
  const isOfTrack = sent.module === 'refresher' || moment.setting.tracks[track].modules.includes(sent.module)
  if (!isOfTrack) return wrong('/module', trainingFields.module)
  return future(sent.on, moment) ?? longAgo(sent.on, moment) ?? [{ type: 'training.module-done', body: sent }]
}

export function decideShadow(
  { person }: PathState,
  sent: { readonly hours: number; readonly on: string; readonly with: string },
  moment: Moment,
): readonly PathFact[] | No {
  if (sent.with === person) return wrong('/with', trainingFields.withThemselves)
  return future(sent.on, moment) ?? closed(sent.on, moment) ?? [{ type: 'training.shadowed', body: sent }]
}

export function decideObserve(
  { person }: PathState,
  sent: { readonly on: string; readonly by: string },
  moment: Moment,
): readonly PathFact[] | No {
  if (sent.by === person) return wrong('/by', trainingFields.byThemselves)
  return future(sent.on, moment) ?? closed(sent.on, moment) ?? [{ type: 'training.practice-observed', body: sent }]
}

/** The last day on which anything that counts was done: no certificate begins before. */
const lastDone = ({ modules: done, shadowed, observed }: PathState): string =>
  [...done, ...shadowed, ...observed].reduce((last, { on }) => (on > last ? on : last), '')

/** Only when all that the track asks for is done; it holds from its day, for as many months as the plan says. */
export function decideIssue(
  state: PathState,
  { from = '' }: { readonly from?: string | undefined },
  moment: Moment,
): readonly PathFact[] | No {
  const setting = moment.setting.tracks[state.track]
  if (!isMet(missingOf(state, setting))) return refused('not-met', trainingRefusals.notMet)
  const begins = from === '' ? moment.today : from
  const early = begins < lastDone(state) ? wrong('/from', trainingFields.beforeDone({ day: lastDone(state) })) : null
  return future(begins, moment, '/from') ?? early ?? [{ type: 'training.certificate-issued', body: span(begins, setting, moment) }]
}

/** Renewed by as many hours of modules as the plan asks for since it began; from its day, or at once where that is over. */
export function decideRenew(state: PathState, moment: Moment): readonly PathFact[] | No {
  const setting = moment.setting.tracks[state.track]
  const left = setting['renewal-hours'] - hoursSince(state, moment)
  if (left > 0) return refused('not-renewable', trainingRefusals.notRenewable({ hours: left }))
  const body = span(moment.today, setting, moment)
  const until = validUntil(state.certificates, moment.at)
  if (until !== null && until.toISOString() >= body.until) return refused('valid-longer', trainingRefusals.validLonger)
  return [{ type: 'training.certificate-renewed', body }]
}

function span(begins: string, setting: TrackSetting, { id, midnight }: Moment) {
  const until = midnight(monthsAfter(begins, setting['months-valid']))
  return { certificate: id(), from: midnight(begins).toISOString(), until: until.toISOString() }
}

/** Earned elsewhere: both its days, as it has them; on its last day it still holds. */
export function decideEnter(
  { from, until, evidence }: { readonly from: string; readonly until: string; readonly evidence: Evidence },
  moment: Moment,
): readonly PathFact[] | No {
  if (until < from) return wrong('/until', trainingFields.endsFirst)
  if (until > monthsAfter(from, longest)) return wrong('/until', trainingFields.tooLong)
  const late = future(from, moment, '/from')
  if (late) return late
  const ends = moment.midnight(dayAfter(until)).toISOString()
  const certificate = { certificate: moment.id(), from: moment.midnight(from).toISOString(), until: ends }
  return [{ type: 'training.certificate-entered', body: { ...certificate, evidence } }]
}
