import type { DeadlineFact, DeadlineHappened } from './facts.ts'

type Done = Extract<DeadlineFact, { type: 'deadline.done' }>['body']
type Told = Extract<DeadlineFact, { type: 'deadline.reminded' }>['body']

/** What people did about one time that a line falls due. */
export interface DeadlineState {
  readonly movedTo: string | null
  /** Whoever the office named for it; null where it is the office’s. */
  readonly person: string | null
  readonly done: (Done & { readonly by: string | null }) | null
  /** The line of the district’s own ended with this. */
  readonly isEnded: boolean
  readonly told: readonly Told[]
}

export const untouched: DeadlineState = { movedTo: null, person: null, done: null, isEnded: false, told: [] }

function evolve(state: DeadlineState, { by, fact }: DeadlineHappened): DeadlineState {
  switch (fact.type) {
    case 'deadline.done':
      return { ...state, done: { ...fact.body, by } }
    case 'deadline.reopened':
      return { ...state, done: null }
    case 'deadline.moved':
      return { ...state, movedTo: fact.body.due }
    case 'deadline.given':
      return { ...state, person: fact.body.person }
    case 'deadline.line-ended':
      return { ...state, isEnded: true }
    case 'deadline.reminded':
      return { ...state, told: [...state.told, fact.body] }
  }
}

export const foldDeadline = (history: readonly DeadlineHappened[]): DeadlineState => history.reduce(evolve, untouched)
