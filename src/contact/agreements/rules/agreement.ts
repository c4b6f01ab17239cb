import { malformed, type No, notPermitted, refused } from '../../../kernel/refusal.ts'
import { schoolYearOf } from '../../../kernel/school-year.ts'
import { dayAfter, instant } from '../../../kernel/time.ts'
import type { Ready } from '../../../matter/next.ts'
import type { AgreementKind, Identity, RotaLine, Signer } from '../contract.ts'
import { type ElementCode, filledIn } from '../elements.ts'
import type { AgreementFact } from '../facts.ts'
import type { AgreementState } from '../state.ts'
import { agreementFields, agreementRefusals as says } from '../words/refusals.ts'
import type { Moment } from './moment.ts'
import { isSigned, overAt } from './terms.ts'
import type { AgreementStanding } from './standing.ts'

type FactsOrNo = readonly AgreementFact[] | No

export const forKeepers = ({ keeps }: AgreementStanding): No | null => (keeps ? null : notPermitted(says.notYoursToKeep))
export const forSigner = ({ signs }: AgreementStanding): No | null => (signs ? null : notPermitted(says.notYoursToSign))

const isOver = ({ endedAt }: AgreementState): boolean => endedAt !== null
const over = refused('ended', says.endedAlready)
const withPolice = ({ kind }: AgreementState): No | null => (kind === 'police-mou' ? null : refused('not-with-police', says.notWithPolice))
const isAsked = ({ requests }: AgreementState): boolean => requests.some(({ until }) => until === null)

export const versionReady = (state: AgreementState): Ready => {
  if (isOver(state)) return over
  return state.notRenewedAt ? refused('not-renewed', says.notRenewed) : 'ready'
}
export const signReady = (state: AgreementState): Ready => {
  if (isOver(state)) return over
  return state.versions.length > 0 ? 'ready' : refused('no-version', says.noVersion)
}
export const policeReady = (state: AgreementState): Ready => (isOver(state) ? over : (withPolice(state) ?? 'ready'))
export const requestReady = (state: AgreementState): Ready => {
  const ready = policeReady(state)
  return ready === 'ready' && isAsked(state) ? 'already' : ready
}
export const withdrawReady = (state: AgreementState): Ready => {
  const ready = policeReady(state)
  const stands = isAsked(state) || state.requests.some(each => each.isAnnounced)
  return ready === 'ready' && !stands ? refused('no-request', says.noRequest) : ready
}
export const notRenewReady = (state: AgreementState): Ready => {
  if (isOver(state)) return over
  if (state.notRenewedAt) return 'already'
  if (state.versions.length === 0) return refused('no-version', says.noVersion)
  // Notice is of an agreement that there is, and of the day on which it ends; a version that nobody signed yet changes neither.
  const ends = overAt(state.versions.filter(isSigned))
  if (ends === undefined) return refused('not-signed', says.notSigned)
  return ends === null ? refused('no-last-day', says.noLastDay) : 'ready'
}
export const endReady = (state: AgreementState): Ready => (isOver(state) ? 'already' : 'ready')

export interface Terms {
  readonly from: string
  /** The last day on which it holds. */
  readonly until: string | null
  readonly elements: readonly ElementCode[]
  readonly languages: readonly string[]
  readonly identity: Identity | null
  readonly hours: string | null
  readonly phone: string | null
  readonly rota: readonly RotaLine[]
}

/** What is filled in counts as there; what is ticked, where it is on the list of this kind. */
const thereIn = (
  { kind }: { readonly kind: AgreementKind },
  { elements, languages, identity, hours, phone, rota }: Terms,
): ElementCode[] => [
  ...elements.filter(code => !filledIn.includes(code)),
  ...(kind === 'police-mou' || (hours === null && rota.length === 0) ? [] : (['hours'] as const)),
  ...(kind === 'police-mou' || (phone === null && rota.every(line => line.phone === null)) ? [] : (['telephone'] as const)),
  ...(languages.length === 0 ? [] : (['languages'] as const)),
  ...(identity === null ? [] : (['name-given'] as const)),
]

/** A version that follows: it holds from the first midnight to the midnight after its last day. */
export function decideVersion(state: AgreementState, terms: Terms, { midnight }: Moment): FactsOrNo {
  const { from, until, languages, identity } = terms
  if (until !== null && until < from) return malformed([{ pointer: '/until', detail: agreementFields.endsFirst }])
  const body = {
    ...{ version: state.versions.length + 1, from: instant(midnight(from)) },
    ...{ until: until === null ? null : instant(midnight(dayAfter(until))) },
    ...{ elements: thereIn(state, terms), languages: [...languages], identity },
  }
  return [{ type: 'agreement.version-entered', body }]
}

/** The last version is signed. The superintendent signs for the district and nobody else does; for the other side it is written down. */
export function decideSign(
  state: AgreementState,
  { as, on }: { readonly as: Signer; readonly on: string },
  { signs }: AgreementStanding,
  { today }: Moment,
): FactsOrNo {
  const last = state.versions.at(-1)
  if (!last) return refused('no-version', says.noVersion)
  if (as === 'superintendent' && !signs) return notPermitted(says.notYoursToSign)
  if (on > today) return malformed([{ pointer: '/on', detail: agreementFields.future({ day: on }) }])
  if (last.signed.some(each => each.as === as)) return []
  return [{ type: 'agreement.signed', body: { version: last.version, as, on } }]
}

/** The superintendent asks for officers, or no longer does: at once, or from the midnight of a day to come. Law: G.L. c.71 s.37P(d) (verified). */
export const decideRequest = (from: string | null, moment: Moment): FactsOrNo =>
  startOf(from, moment, start => [{ type: 'agreement.requested', body: { from: instant(start) } }])
/** One that was withdrawn for a day to come may be withdrawn sooner; by that day there is nothing more to withdraw. */
export const decideWithdraw = ({ requests }: AgreementState, from: string | null, letter: string, moment: Moment): FactsOrNo =>
  startOf(from, moment, start =>
    requests.some(({ until }) => until === null || start < until)
      ? [{ type: 'agreement.request-withdrawn', body: { from: instant(start), letter } }]
      : refused('no-request', says.noRequest),
  )

function startOf(from: string | null, { at, today, midnight }: Moment, facts: (start: Date) => FactsOrNo): FactsOrNo {
  if (from !== null && from < today) return malformed([{ pointer: '/from', detail: agreementFields.past({ day: from }) }])
  return facts(from === null || from === today ? at : midnight(from))
}

/** Operating procedures are filed for the school year in which that day lies. */
export function decideProcedures(elements: readonly ElementCode[], on: string, { today, midnight }: Moment): FactsOrNo {
  if (on > today) return malformed([{ pointer: '/on', detail: agreementFields.future({ day: on }) }])
  const year = schoolYearOf(on)
  const [from, until] = [instant(midnight(on)), instant(midnight(`${year + 1}-07-01`))]
  return [{ type: 'agreement.procedures-filed', body: { on, from, until, elements: [...elements] } }]
}

export const decideReview = (on: string, { today }: Moment): FactsOrNo =>
  on > today ? malformed([{ pointer: '/on', detail: agreementFields.future({ day: on }) }]) : [{ type: 'agreement.reviewed', body: { on } }]

/** A review of superintendent and chief in each school year. Law: s.37P, annual review (verified). */
export const isReviewed = ({ reviews }: AgreementState, today: string): boolean =>
  reviews.some(on => schoolYearOf(on) === schoolYearOf(today))
