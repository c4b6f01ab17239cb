import type { Fact } from '../ledger/index.ts'
import { callFact, type Happened } from './facts.ts'
import { type CallState, evolve } from './state.ts'

/** The facts of a call as the rules read them. One whose body was erased is passed over: the facts after it are read without it. */
export const readHistory = (facts: readonly Fact[]): Happened[] =>
  facts.flatMap(({ seq, at, by, type, body }) => (body === null ? [] : [{ seq, at, by, fact: callFact.parse({ type, body }) }]))

export const fold = (history: readonly Happened[]): CallState | undefined => history.reduce<CallState | undefined>(evolve, undefined)
