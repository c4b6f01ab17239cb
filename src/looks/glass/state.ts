import type { Fact } from '../../ledger/index.ts'
import type { Result } from './contract.ts'
import { glassFact, type Happened, type Opened } from './facts.ts'

export interface Opening extends Omit<Opened, 'endsAt'> {
  readonly openedAt: Date
  readonly endsAt: Date
  readonly reviewed: { readonly at: Date; readonly by: string; readonly result: Result } | null
  /** Whom a message about it reached, and whom none could. */
  readonly told: readonly string[]
  readonly notTold: readonly string[]
  readonly reminded: readonly string[]
}

/** An opening, or nothing yet. */
export interface GlassState {
  readonly opening: Opening | null
}

export const readHistory = (facts: readonly Fact[]): Happened[] =>
  facts.flatMap(({ type, body, at, by }) => (body === null ? [] : [{ at, by, fact: glassFact.parse({ type, body }) }]))

export const fold = (history: readonly Happened[]): GlassState => ({ opening: history.reduce<Opening | null>(evolve, null) })

function evolve(opening: Opening | null, { at, by, fact }: Happened): Opening | null {
  if (fact.type === 'glass.opened') {
    const { endsAt, ...told } = fact.body
    return { ...told, openedAt: at, endsAt: new Date(endsAt), reviewed: null, told: [], notTold: [], reminded: [] }
  }
  if (!opening) throw new Error(`${fact.type} came before anything was opened`)
  switch (fact.type) {
    case 'glass.told':
      return { ...opening, told: [...opening.told, fact.body.person] }
    case 'glass.not-told':
      return { ...opening, notTold: [...opening.notTold, fact.body.person] }
    case 'glass.reminded':
      return { ...opening, reminded: [...opening.reminded, fact.body.person] }
    case 'glass.passed-on':
      return { ...opening, owner: fact.body.owner }
    case 'glass.reviewed':
      return { ...opening, reviewed: { at, by: by ?? '', result: fact.body.result } }
  }
}
