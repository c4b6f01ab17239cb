import type { Fact } from '../../ledger/index.ts'
import { contactFact, type Happened } from './facts.ts'

/** The facts of a contact as the rules read them. One whose body was erased is passed over: the facts after it are read without it. */
export const readHistory = (facts: readonly Fact[]): Happened[] =>
  facts.flatMap(({ seq, at, by, type, body }) => (body === null ? [] : [{ seq, at, by, fact: contactFact.parse({ type, body }) }]))
