import { Choices } from '../../design/choices.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { type About, answers, questions } from '../contract.ts'
import { askedWords, wordOf } from '../words/asked.ts'

interface QuestionsProps {
  readonly about: About
  readonly lang: Lang
  readonly chosen?: Readonly<Record<string, string>> | undefined
}

/** The questions of a form, each a line of boxes to tap. */
export function QuestionsAsked({ about, lang, chosen = {} }: QuestionsProps) {
  const w = askedWords(lang)
  return (
    <>
      {questions[about].map(question => (
        <Choices
          key={question}
          name={question}
          legend={wordOf(w[about], question)}
          answers={answers.map(value => ({ value, label: w.answers[value] }))}
          chosen={chosen[question]}
          columns="two"
        />
      ))}
    </>
  )
}
