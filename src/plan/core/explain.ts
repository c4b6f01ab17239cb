import type { Lang } from '../../kernel/lang.ts'
import { whatWouldChange } from './change.ts'
import type { Compiled } from './compile.ts'
import { sentences } from './sentences.ts'
import type { Decision } from './decision.ts'

const mostChanges = 3

/** The decision in sentences, whose word it rests on, and, where every fact is given, what would change it. */
export function explain(compiled: Compiled, decision: Decision, lang: Lang): string[] {
  const changes = whatWouldChange(compiled, decision.situation, lang)
  return [...sentences(compiled, decision, lang), ...changes.slice(0, mostChanges).map(({ says }) => says)]
}
