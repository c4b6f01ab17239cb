import { count, day } from '../../design/format.ts'
import type { Lang } from '../../kernel/lang.ts'
import type { Answered, ChangedAlike, Comparison, Fault, Part, Question } from '../core/index.ts'
import { answerSaid, sentence } from '../core/sentences.ts'
import { words } from '../wording.ts'
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
      says: words(lang).faults[fault.kind],
      help: words(lang).faultHelp[fault.kind],
      question: question?.label[lang] ?? null,
      situation: question && fault.witness ? situationIn(question, fault.witness, lang) : null,
      other: fault.other ?? null,
    }
  })

/** What a question's table would answer differently: how many situations, and examples of each kind. */
export interface ChangeView {
  readonly question: string
  readonly says: readonly string[]
  readonly answers: readonly ExampleView[]
  readonly parts: readonly ExampleView[]
}

export interface ExampleView {
  readonly situation: string
  readonly was: string
  readonly is: string
  readonly alike: string
}

export function changeViews(changes: readonly Comparison[], questions: readonly Question[], lang: Lang): readonly ChangeView[] {
  const w = words(lang).review
  return changes.flatMap(({ question: name, total, changed, adjusted, answers, parts }): ChangeView[] => {
    const question = questions.find(each => each.name === name)
    if (!question) return []
    const label = question.label[lang]
    const said = (n: number) => count(n, lang)
    return [
      {
        question: label,
        says:
          changed + adjusted === 0
            ? [w.same(label, said(total))]
            : [w.changed(said(changed), said(total), label), ...(adjusted === 0 ? [] : [w.adjusted(said(adjusted))])],
        answers: answers.map(example => exampleOf(question, example, headline(question), lang)),
        parts: parts.map(example => exampleOf(question, example, differing(question, example), lang)),
      },
    ]
  })
}

const headline = (question: Question): readonly Part[] => question.parts.filter(({ name }) => question.headline.includes(name))

const differing = (question: Question, { was, is }: ChangedAlike): readonly Part[] =>
  question.parts.filter(({ name }) => JSON.stringify(was.parts[name]) !== JSON.stringify(is.parts[name]))

function exampleOf(question: Question, { situation, situations, was, is }: ChangedAlike, told: readonly Part[], lang: Lang): ExampleView {
  const w = words(lang).review
  const isAnswer = told.every(({ name }) => question.headline.includes(name))
  const said = ({ answer, parts }: Answered): string => {
    const opening = isAnswer ? [answer === null ? w.nobody : answerSaid(question, answer, lang)] : []
    return [...opening, ...told.flatMap(part => sentence(part, parts[part.name], lang))].join(' ')
  }
  return {
    situation: situationIn(question, situation, lang),
    was: said(was),
    is: said(is),
    alike: w.alike(count(situations, lang)),
  }
}

/** A day that a document says, or nothing where it says none. */
export const dayIn = (effective: string | null, lang: Lang): string => (effective === null ? '' : day(effective, lang))
