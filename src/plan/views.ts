import type { Lang } from '../kernel/lang.ts'
import type { MadePlan } from './core/index.ts'
import type { InForce, PlanRegister } from './in-force.ts'
import { markView, sectionFinder, viewPlan } from './pages/plan-view.ts'
import type { PlanView } from './pages/view.ts'
import { translationsIn } from './translation.ts'
import type { SectionPlace } from './pages/what-if-view.ts'

/** What people read of a version, made once for each language and kept as long as its tables are. */
export function viewsOver(register: PlanRegister): (found: InForce, lang: Lang) => PlanView | null {
  const { questions } = register
  const kept = new WeakMap<MadePlan, Map<string, PlanView | null>>()
  const once = (made: MadePlan, key: string, make: () => PlanView | null): PlanView | null => {
    const views = kept.get(made) ?? new Map<string, PlanView | null>()
    kept.set(made, views)
    const view = views.get(key) ?? make()
    views.set(key, view)
    return view
  }
  return ({ made, unmarked, marks, version, effectiveAt, documents }, lang) => {
    const key = `${version} ${lang}`
    const plain = once(unmarked, key, () =>
      viewPlan({ ...{ made: unmarked, version, effectiveAt }, questions, translations: translationsIn(documents, lang) }, lang),
    )
    return marks.size === 0 ? plain : once(made, key, () => plain && markView(plain, { made, questions, marks }))
  }
}

/** Where people read the section that a reason names, in the version that decided. */
export function sectionsOver(register: PlanRegister): (found: InForce, lang: Lang) => (plan: string, provision: string) => SectionPlace {
  const viewOf = viewsOver(register)
  return (found, lang) => sectionFinder(viewOf(found, lang), found.version)
}
