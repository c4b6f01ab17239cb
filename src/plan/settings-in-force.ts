import type { Lang } from '../kernel/lang.ts'
import type { InForce, PlanRegister } from './in-force.ts'
import { viewsOver } from './views.ts'
import { sectionHref } from './pages/section-href.ts'

/** One thing the plan sets, in words, and where the section stands that sets it. */
export interface SettingInForce {
  readonly name: string
  readonly values: readonly string[]
  readonly href: string
}

/** What a version sets, in reading order. */
export function settingsOver(register: PlanRegister): (found: InForce, lang: Lang) => readonly SettingInForce[] {
  const viewOf = viewsOver(register)
  return (found, lang) =>
    (viewOf(found, lang)?.parts ?? [])
      .flatMap(part => part.sections)
      .flatMap(({ settings, anchor }) => settings.map(({ name, values }) => ({ name, values, href: sectionHref({ anchor }) })))
}
