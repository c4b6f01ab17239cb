import type { Lang } from '../kernel/lang.ts'
import { decide, type Misfit } from './core/decide.ts'
import type { Decision } from './core/decision.ts'
import type { Question, Word } from './core/question.ts'
import type { DecisionTable } from './core/table.ts'

/** What was asked cannot be answered as it was asked: an unknown question, fact or value, or a fact left out. `message` says what was expected. */
export type Unanswerable =
  | { readonly kind: 'wrong-question'; readonly message: string }
  | { readonly kind: 'wrong-situation'; readonly message: string; readonly misfits: readonly Misfit[] }

export type DecidedAll = { readonly kind: 'decided'; readonly decisions: readonly Decision[] } | Unanswerable

export interface PlanAsked {
  readonly question: Word
  readonly situation: Readonly<Record<string, unknown>>
  readonly lang: Lang
}

/** What any opened plan answers, facts left out or not. */
export function decideAll(
  made: { readonly compiled: (question: Word) => DecisionTable | null },
  questions: readonly Question[],
  { question, situation, lang }: PlanAsked,
): DecidedAll {
  const compiled = made.compiled(question)
  if (!compiled)
    return {
      kind: 'wrong-question',
      message: `“${question.slice(0, 60)}” is not a question a plan answers. Expected one of ${questions.map(({ name }) => name).join(', ')}.`,
    }
  const decided = decide(compiled, situation, lang)
  if (decided.kind === 'decided') return decided
  return { kind: 'wrong-situation', message: decided.misfits.map(({ message }) => message).join(' '), misfits: decided.misfits }
}
