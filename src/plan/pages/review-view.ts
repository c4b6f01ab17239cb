import { day } from '../../words/times.ts'
import type { Lang } from '../../kernel/lang.ts'
import type { Fault, Question } from '../core/index.ts'
import { adoptingWords } from '../words/adopting.ts'
import { situationIn } from './what-if-view.ts'

/** A fault in words: what kind it is, what helps, and where. */
export interface FaultView {
  readonly id: string
  readonly file: string
  readonly line: number
  readonly column: number
  readonly says: string
  readonly help: string
  /** What was read and what was expected, in English: the plan's own language. */
  readonly message: string
  readonly question: string | null
  readonly situation: string | null
  readonly other: { readonly file: string; readonly line: number } | null
}

export const faultViews = (faults: readonly Fault[], questions: readonly Question[], lang: Lang): readonly FaultView[] =>
  faults.map((fault, index) => {
    const question = questions.find(({ name }) => name === fault.question)
    return {
      id: `fault-${index + 1}`,
      ...{ file: fault.file, line: fault.line, column: fault.column, message: fault.message },
      says: adoptingWords[lang].faults[fault.kind],
      help: adoptingWords[lang].faultHelp[fault.kind],
      question: question?.label[lang] ?? null,
      situation: question && fault.witness ? situationIn(question, fault.witness, lang) : null,
      other: fault.other ?? null,
    }
  })

/** A day that a document says, or nothing where it says none. */
export const dayIn = (effective: string | null, lang: Lang): string => (effective === null ? '' : day(effective, lang))
