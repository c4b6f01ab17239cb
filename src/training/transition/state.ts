import type { HowSettled, Stage } from './contract.ts'
import type { TransitionHappened } from './facts.ts'

/** One person's way from the old duty to the new one, folded from its facts. */
export interface TransitionState {
  readonly person: string
  readonly school: string | null
  readonly openedAt: Date
  /** They were a sworn officer of police. */
  readonly sworn: boolean
  readonly told: string | null
  readonly noticed: string | null
  readonly settled: { readonly on: string; readonly how: HowSettled } | null
  readonly training: string | null
  readonly shadowing: string | null
  readonly began: { readonly on: string; readonly certifiedOn: string } | null
  /** The last day of the old duty; null until the new one has begun. */
  readonly oldEnds: string | null
  readonly lines: { readonly oldLine: string; readonly newLine: string } | null
  readonly stopped: boolean
}

const nothingDone = {
  ...{ told: null, noticed: null, settled: null, training: null, shadowing: null, began: null, oldEnds: null, lines: null },
  stopped: false,
}

export function evolveTransition(state: TransitionState | undefined, { at, fact }: TransitionHappened): TransitionState | undefined {
  if (fact.type === 'transition.opened') return { ...fact.body, openedAt: at, ...nothingDone }
  if (!state) return undefined
  switch (fact.type) {
    case 'transition.person-told':
      return { ...state, told: fact.body.on }
    case 'transition.bargaining-noticed':
      return { ...state, noticed: fact.body.on }
    case 'transition.bargaining-settled':
      return { ...state, settled: fact.body }
    case 'transition.training-begun':
      return { ...state, training: fact.body.on }
    case 'transition.shadowing-begun':
      return { ...state, shadowing: fact.body.on }
    case 'transition.duty-begun': {
      const { on, oldEnds, certifiedOn } = fact.body
      return { ...state, began: { on, certifiedOn }, oldEnds }
    }
    case 'transition.old-duty-ends':
      return { ...state, oldEnds: fact.body.oldEnds }
    case 'transition.lines-named':
      return { ...state, lines: fact.body }
    case 'transition.stopped':
      return { ...state, stopped: true }
  }
}

export const foldTransition = (history: readonly TransitionHappened[]): TransitionState | undefined =>
  history.reduce<TransitionState | undefined>(evolveTransition, undefined)

type Dated = Pick<TransitionState, 'stopped' | 'oldEnds'> & { readonly began: string | null }

export function stageOf({ stopped, began, oldEnds }: Dated, today: string): Stage {
  if (stopped) return 'stopped'
  if (began === null) return 'on-the-way'
  return oldEnds !== null && began <= today && today <= oldEnds ? 'both-paid' : 'new-duty'
}
