import { type ComparedPlan, openCompared } from '../comparing/compared.ts'
import type { Question, Word } from '../core/index.ts'
import { type Happening, relianceIn } from './happenings.ts'

/** A plan, and what happened of each question; plain values, so that another thread may do the work. */
export interface ToWeigh {
  readonly weighed: ComparedPlan
  readonly happened: Readonly<Record<Word, readonly Happening[]>>
}

/** For each question in which of its happenings the plan relies on police; a question that it cannot answer is not in it. */
export type Relying = Readonly<Record<Word, readonly boolean[]>>

/** Takes as long as the plan makes it take. */
export function weighOne({ weighed, happened }: ToWeigh, questions: readonly Question[]): Relying {
  const { plan } = openCompared(weighed, questions)
  return Object.fromEntries(
    Object.entries(happened).flatMap(([question, happenings]) => {
      const compiled = plan.compiled(question)
      return compiled ? [[question, relianceIn(compiled, happenings)]] : []
    }),
  )
}
