import type { Lang } from '../../kernel/lang.ts'
import { shippedCases } from '../bundle.ts'
import { readCases } from '../core/cases.ts'
import type { MadePlan, Question } from '../core/index.ts'
import type { PlanDocument } from '../documents.ts'
import { exampleRow } from '../pages/rule-rows.ts'
import type { RowView } from '../pages/view.ts'
import type { ReadableSection } from './section-texts.ts'

export interface ExamplesView {
  readonly question: string
  readonly rows: readonly RowView[]
}

/** The examples that name a section as a reason: those of its own document, and those of the plan that takes it. Only shipped documents keep theirs. */
export function examplesOf(
  { plan, section }: ReadableSection,
  { made, documents, questions }: { made: MadePlan; documents: readonly PlanDocument[]; questions: readonly Question[] },
  lang: Lang,
): readonly ExamplesView[] {
  const key = `${plan.slug}#${section.id}`
  const found = [...new Set(made.plan ? [plan, made.plan] : [plan])].flatMap(({ file, blocks }) => {
    const document = documents.find(({ name }) => name === file)
    const cases = document && shippedCases(document)
    const read = cases ? readCases(cases.text, { questions, blocks }, () => undefined) : []
    return read.filter(({ because }) => because === key || (file === plan.file && because === section.id))
  })
  return questions.flatMap(question => {
    const rows = found.filter(each => each.question === question.name).map(each => exampleRow(question, each, lang))
    return rows.length === 0 ? [] : [{ question: question.label[lang], rows }]
  })
}
