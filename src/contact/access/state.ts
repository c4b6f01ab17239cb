import type { AccessStands, Body, Reach, reasonsEnded, Voter } from './contract.ts'
import type { AccessHappened } from './facts.ts'

/** One standing access, folded from its facts. */
export interface AccessState {
  readonly who: Body
  readonly what: Reach
  readonly enteredAt: Date
  /** Null where nobody knows since when. */
  readonly since: string | null
  /** It holds before this instant; null where no last day is set. */
  readonly until: Date | null
  /** Null where no vote is on file. */
  readonly votedOn: string | null
  readonly votedBy: Voter
  /** The last use on file. */
  readonly usedOn: string | null
  readonly endedAt: Date | null
  readonly endedWhy: (typeof reasonsEnded)[number] | null
}

function evolve(state: AccessState | undefined, { at, fact }: AccessHappened): AccessState | undefined {
  if (fact.type === 'access.entered') {
    const { until, ...said } = fact.body
    return { ...said, until: until === null ? null : new Date(until), enteredAt: at, endedAt: null, endedWhy: null }
  }
  if (!state) return undefined
  switch (fact.type) {
    case 'access.used':
      return { ...state, usedOn: state.usedOn !== null && state.usedOn > fact.body.on ? state.usedOn : fact.body.on }
    case 'access.voted':
      return { ...state, votedOn: fact.body.on, votedBy: fact.body.by }
    case 'access.until-set':
      return { ...state, until: fact.body.until === null ? null : new Date(fact.body.until) }
    case 'access.ended':
      return { ...state, endedAt: at, endedWhy: fact.body.why }
  }
}

export const foldAccess = (history: readonly AccessHappened[]): AccessState | undefined =>
  history.reduce<AccessState | undefined>(evolve, undefined)

/** How it stands at this instant: at its last one it holds no longer. */
export function standsAt({ until, endedAt }: Pick<AccessState, 'until' | 'endedAt'>, at: Date): AccessStands {
  if (endedAt !== null && endedAt <= at) return 'ended'
  return until !== null && until <= at ? 'expired' : 'in-force'
}
