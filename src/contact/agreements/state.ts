import type { AgreementKind, Identity, ReasonEnded, Signer } from './contract.ts'
import type { AgreementFact, AgreementHappened } from './facts.ts'

/** From its first instant on, and no longer at its last. */
export interface Span {
  readonly from: Date
  readonly until: Date | null
}

/** A request for officers; one that was withdrawn for a day to come may still be withdrawn sooner. */
interface RequestSpan extends Span {
  readonly isAnnounced: boolean
}

export interface Version extends Span {
  readonly version: number
  readonly elements: readonly string[]
  readonly languages: readonly string[]
  readonly identity: Identity | null
  readonly signed: readonly { readonly as: Signer; readonly on: string; readonly by: string | null }[]
}

/** One agreement, folded from its facts. */
export interface AgreementState {
  readonly kind: AgreementKind
  /** The schools it covers; none named is the whole district. */
  readonly schools: readonly string[]
  readonly enteredAt: Date
  readonly versions: readonly Version[]
  /** The superintendent's requests, each until it is withdrawn. */
  readonly requests: readonly RequestSpan[]
  readonly procedures: readonly (Span & { readonly on: string; readonly elements: readonly string[] })[]
  readonly reviews: readonly string[]
  readonly notRenewedAt: Date | null
  readonly endedAt: Date | null
  readonly endedWhy: ReasonEnded | null
}

const none = { versions: [], requests: [], procedures: [], reviews: [], notRenewedAt: null, endedAt: null, endedWhy: null } as const

function evolve(state: AgreementState | undefined, { at, by, fact }: AgreementHappened): AgreementState | undefined {
  if (fact.type === 'agreement.entered') return { ...none, kind: fact.body.kind, schools: fact.body.schools ?? [], enteredAt: at }
  return state && apply(state, fact, at, by)
}

function apply(
  state: AgreementState,
  fact: Exclude<AgreementFact, { type: 'agreement.entered' }>,
  at: Date,
  by: string | null,
): AgreementState {
  switch (fact.type) {
    case 'agreement.version-entered':
      return { ...state, versions: [...state.versions, { ...fact.body, ...spanOf(fact.body), signed: [] }] }
    case 'agreement.signed': {
      const { version, as, on } = fact.body
      const signed = (each: Version): Version => (each.version === version ? { ...each, signed: [...each.signed, { as, on, by }] } : each)
      return { ...state, versions: state.versions.map(signed) }
    }
    case 'agreement.requested':
      return { ...state, requests: [...state.requests, { from: new Date(fact.body.from), until: null, isAnnounced: false }] }
    case 'agreement.request-withdrawn': {
      const until = new Date(fact.body.from)
      const isAnnounced = at < until
      const isLater = (each: Span) => each.until === null || until < each.until
      return { ...state, requests: state.requests.map(each => (isLater(each) ? { ...each, until, isAnnounced } : each)) }
    }
    case 'agreement.procedures-filed':
      return { ...state, procedures: [...state.procedures, { ...fact.body, ...spanOf(fact.body) }] }
    case 'agreement.reviewed':
      return { ...state, reviews: [...state.reviews, fact.body.on] }
    case 'agreement.not-renewed':
      return { ...state, notRenewedAt: at }
    case 'agreement.ended':
      return { ...state, endedAt: new Date(fact.body.at), endedWhy: fact.body.why }
  }
}

const spanOf = ({ from, until }: { readonly from: string; readonly until: string | null }): Span => ({
  from: new Date(from),
  until: until === null ? null : new Date(until),
})

export const foldAgreement = (history: readonly AgreementHappened[]): AgreementState | undefined =>
  history.reduce<AgreementState | undefined>(evolve, undefined)
