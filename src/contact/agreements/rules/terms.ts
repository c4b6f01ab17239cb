import type { AgreementStands, WhyNot } from '../contract.ts'
import { missingOf } from '../elements.ts'
import type { AgreementState, Span, Version } from '../state.ts'

/** A span holds from its first instant on, and no longer at its last. */
export const holds = ({ from, until }: Span, at: Date): boolean => from <= at && (until === null || at < until)

/** Signed for the district by the superintendent, and for the other side by anybody else. */
export const isSigned = ({ signed }: { readonly signed: readonly Pick<Version['signed'][number], 'as'>[] }): boolean =>
  signed.some(({ as }) => as === 'superintendent') && signed.some(({ as }) => as !== 'superintendent')

const isEnded = ({ endedAt }: AgreementState, at: Date): boolean => endedAt !== null && endedAt <= at

/**
 * Whether a version that began is no longer the text: one that was entered after it, is signed and begins no earlier has begun. It does not
 * come back when that one ends. The older text of a year before, entered for the file, replaces nothing.
 */
const isReplaced = ({ versions }: AgreementState, { version, from }: Version, at: Date): boolean =>
  versions.some(next => next.version > version && isSigned(next) && from <= next.from && next.from <= at)

/**
 * The instant at which the agreement is over as far as it is signed: the latest end of what no later text replaces. The older text of a year
 * before, entered for the file, ends nothing sooner. Null where it has no last day, undefined where nothing is signed.
 */
export function overAt(signed: readonly Pick<Version, 'version' | 'from' | 'until'>[]): Date | null | undefined {
  const hold = signed.filter(each => !signed.some(next => next.version > each.version && each.from <= next.from))
  return hold.some(({ until }) => until === null)
    ? null
    : hold.flatMap(({ until }) => until ?? []).toSorted((a, b) => b.getTime() - a.getTime())[0]
}

/** The version that holds at this instant: of several, the one entered last. */
export const versionAt = (state: AgreementState, at: Date): Version | undefined =>
  isEnded(state, at) ? undefined : state.versions.findLast(each => isSigned(each) && holds(each, at) && !isReplaced(state, each, at))

export function standsAt(state: AgreementState, at: Date): AgreementStands {
  if (isEnded(state, at)) return 'ended'
  if (versionAt(state, at)) return 'in-force'
  const signed = state.versions.filter(isSigned)
  if (signed.length === 0) return 'draft'
  return signed.some(({ from }) => at < from) ? 'not-yet' : 'expired'
}

/**
 * Why an officer posted at a school counts, at this instant, as one without an agreement; nothing where they count as under one.
 * Law: policy §8.3 I19, G.L. c.71 s.37P; a superintendent's request in force, and agreement and procedures filed this year (verified in part).
 * An element that we have not read at its source is named as missing and decides nothing.
 */
export function whyNotUnder(state: AgreementState, at: Date): readonly WhyNot[] {
  const version = versionAt(state, at)
  const lacks = version !== undefined && missingOf('police-mou', version.elements).some(({ mark }) => mark === 'verified')
  const isAsked = state.requests.some(each => holds(each, at))
  const isWithdrawn = state.requests.some(({ until }) => until !== null && until <= at)
  const all: readonly (readonly [WhyNot, boolean])[] = [
    ['no-agreement-in-force', version === undefined],
    ['element-missing', lacks],
    ['no-request', !isAsked && !isWithdrawn],
    ['request-withdrawn', !isAsked && isWithdrawn],
    ['procedures-not-filed', !state.procedures.some(each => holds(each, at))],
  ]
  return all.flatMap(([why, isSo]) => (isSo ? [why] : []))
}

const isUnder = (state: AgreementState, at: Date): boolean => state.kind === 'police-mou' && whyNotUnder(state, at).length === 0

/**
 * When officers count as under this agreement, as far as is known now: every span between two instants at which anything changes. Procedures
 * are filed for one school year, so every span has an end.
 */
export function spansUnder(state: AgreementState): readonly { readonly from: Date; readonly until: Date }[] {
  const all = [...state.versions, ...state.requests, ...state.procedures]
  const edges = [...all.flatMap(({ from, until }) => (until === null ? [from] : [from, until])), ...(state.endedAt ? [state.endedAt] : [])]
  const instants = [...new Set(edges.map(each => each.getTime()))].toSorted((a, b) => a - b).map(each => new Date(each))
  const spans: { from: Date; until: Date }[] = []
  for (const [place, from] of instants.entries()) {
    const until = instants[place + 1]
    if (until === undefined || !isUnder(state, from)) continue
    const last = spans.at(-1)
    if (last && last.until.getTime() === from.getTime()) last.until = until
    else spans.push({ from, until })
  }
  return spans
}
