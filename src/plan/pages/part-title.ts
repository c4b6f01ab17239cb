import type { Lang } from '../../kernel/lang.ts'
import { planWords } from '../words/plan.ts'
import type { PlanPart } from './view.ts'

/** What a part of the plan is called: our own, taken from a model plan, or the law. */
export const partTitle = (part: PlanPart, lang: Lang): string => {
  const w = planWords[lang].page
  if (part.is === 'own') return w.own
  return part.is === 'included' ? w.included({ title: part.title }) : w.floor({ title: part.title })
}
