import type { Lang } from '../../kernel/lang.ts'
import { caseFileOf, shippedCases } from '../bundle.ts'
import { caseHolds, readCases } from '../core/cases.ts'
import type { MadePlan, Question } from '../core/index.ts'
import type { PlanDocument } from '../documents.ts'
import { exampleRow } from '../pages/rule-rows.ts'
import type { RowView } from '../pages/view.ts'
import type { ReadableSection } from './section-texts.ts'

export interface ExamplesView {
  readonly question: string
  readonly rows: readonly RowView[]
}

/**
 * The examples that name a section as a reason: those of its own document, and those of the plan that takes it. The plan's own may have
 * come with an earlier text of it, so only those are shown that hold.
 */
export function examplesOf(
  { plan, section }: ReadableSection,
  { made, documents, questions }: { made: MadePlan; documents: readonly PlanDocument[]; questions: readonly Question[] },
  lang: Lang,
): readonly ExamplesView[] {
  const key = `${plan.slug}#${section.id}`
  const found = [...new Set(made.plan ? [plan, made.plan] : [plan])].flatMap(({ file, blocks }) => {
    const text = casesIn(documents, file)
    const read = text === undefined ? [] : readCases(text, { questions, blocks }, () => undefined)
    return read.filter(each => {
      if (each.because !== key && (file !== plan.file || each.because !== section.id)) return false
      const table = file === made.plan?.file ? made.compiled(each.question) : null
      return table === null || caseHolds(table, each)
    })
  })
  return questions.flatMap(question => {
    const rows = found.filter(each => each.question === question.name).map(each => exampleRow(question, each, lang))
    return rows.length === 0 ? [] : [{ question: question.label[lang], rows }]
  })
}

/** What was kept with the version; of one adopted before examples were kept, what ships with the document. */
function casesIn(documents: readonly PlanDocument[], file: string): string | undefined {
  const kept = documents.find(({ role, name }) => role === 'cases' && name === caseFileOf(file))
  const document = documents.find(({ name }) => name === file)
  return kept?.text ?? (document && shippedCases(document)?.text)
}
