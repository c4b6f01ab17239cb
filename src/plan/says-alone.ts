import type { Lang } from '../kernel/lang.ts'
import { type Decision, sentences, type Word } from './core/index.ts'
import type { InForce } from './in-force.ts'

/** A decision in sentences, without those that name its sections: for a page that lists the sections beneath, each with its mark. */
export function saysAlone({ made }: Pick<InForce, 'made'>, question: Word, decision: Decision, lang: Lang): string[] {
  const compiled = made.compiled(question)
  return compiled ? sentences(compiled, { ...decision, because: [] }, lang) : [...decision.says]
}
