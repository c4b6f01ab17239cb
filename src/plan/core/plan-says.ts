import type { Lang } from '../../kernel/lang.ts'
import type { Decision } from './decision.ts'
import type { Question, Word } from './question.ts'
import { sentence } from './sentences.ts'

/** The plan's answer and its parts in sentences, all parts or those named. Its reasons are left out: a page shows them as sections to follow. */
export function planSays({ answers, parts }: Question, decision: Decision, lang: Lang, told?: readonly Word[]): readonly string[] {
  const answer = answers.find(({ word }) => word === decision.answer)
  const shown = parts.filter(({ name }) => told?.includes(name) ?? true)
  return [...(answer ? [answer.says[lang]] : []), ...shown.flatMap(part => sentence(part, decision[part.name], lang))]
}
