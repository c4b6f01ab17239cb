import type { Lang } from '../kernel/lang.ts'
import { frontOf } from './bundle.ts'
import { makePlan, type Question } from './core/index.ts'
import { sourcesOf } from './documents.ts'
import type { InForce } from './in-force.ts'
import { markView, viewAlone, viewModel } from './pages/plan-view.ts'
import type { ModelView } from './pages/view.ts'
import { translationsIn } from './translation.ts'

/** The model plan of this name among those a version takes from, or the law of this name that it stands under, as it was when the version was adopted. */
export function modelIn(found: InForce, slug: string, questions: readonly Question[], lang: Lang): ModelView | null {
  const { documents, version, effectiveAt, made } = found
  const document = documents.find(({ role, text }) => (role === 'include' || role === 'floor') && frontOf(text).plan === slug)
  if (!document) return null
  const isLaw = document.role === 'floor'
  const sources = { ...sourcesOf(documents), main: { file: document.name, text: document.text } }
  const alone = { made: makePlan(sources, questions), questions, version, effectiveAt, translations: translationsIn(documents, lang) }
  const plan = isLaw ? viewAlone(alone, lang) : viewModel(alone, lang)
  if (!plan) return null
  return {
    plan: isLaw ? markView(plan, { made, questions, marks: found.marks }) : plan,
    isLaw,
    leftOut: made.leftOut.flatMap(({ plan: from, section }) => (from.slug === slug ? [section.id] : [])),
  }
}
