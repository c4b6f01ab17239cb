import type { Authority } from '../design/cite.tsx'
import type { Lang } from '../kernel/lang.ts'
import type { InForce, PlanRegister } from './in-force.ts'
import { viewsOver } from './views.ts'
import { sectionHref } from './pages/section-href.ts'
import type { PlanView } from './pages/view.ts'

/** What one section of the plan sets, in words: line by line, with who decided it and where it stands. */
export interface SectionSets {
  readonly title: string
  readonly href: string
  readonly authority: Authority | null
  readonly lines: readonly { readonly what: string; readonly now: readonly string[] }[]
}

/** What the version in force sets, in reading order. */
export function settingsOver(register: PlanRegister): (found: InForce, lang: Lang) => readonly SectionSets[] {
  const viewOf = viewsOver(register)
  return (found, lang) => {
    const view = viewOf(found, lang)
    return view ? setsOf(view) : []
  }
}

/** A setting holds as the first section says it, so that later ones are left out. */
export function setsOf({ parts }: Pick<PlanView, 'parts'>): readonly SectionSets[] {
  const set = new Set<string>()
  const isFirst = (name: string) => !set.has(name) && set.add(name).has(name)
  return parts
    .flatMap(part => part.sections)
    .map(({ title, anchor, authority, settings }) => ({
      ...{ title, href: sectionHref({ anchor }), authority },
      lines: settings
        .filter(({ name }) => isFirst(name))
        .flatMap(({ name, lines }) => lines.map(({ what, now }) => ({ what: what ?? name, now }))),
    }))
    .filter(({ lines }) => lines.length > 0)
}
