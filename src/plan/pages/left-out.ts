import type { Lang } from '../../kernel/lang.ts'
import type { PlacedSection } from '../core/document.ts'
import { publishedOnly } from '../published.ts'
import type { Translations } from '../translation.ts'

/** What the plan leaves out of one model plan, and where each section is read in that plan. */
export interface LeftOutView {
  readonly slug: string
  readonly title: string
  readonly sections: readonly { readonly id: string; readonly title: string; readonly lang: Lang; readonly href: string }[]
}

/** By model plan, in reading order; sections for staff are not published. */
export function viewLeftOut(
  leftOut: readonly PlacedSection[],
  translations: Translations,
  version: number,
  lang: Lang,
): readonly LeftOutView[] {
  const published = publishedOnly(leftOut)
  return [...new Set(published.map(({ plan }) => plan))].map(plan => {
    const translated = translations.get(plan.slug)
    return {
      slug: plan.slug,
      title: translated?.title ?? plan.title,
      sections: published
        .filter(each => each.plan === plan)
        .map(({ section: { id, title } }) => {
          const own = translated?.provisions.find(each => each.id === id)?.title
          const href = `/plan/model/${plan.slug}?version=${version}#${id}`
          return own === undefined ? { id, title, lang: 'en', href } : { id, title: own, lang, href }
        }),
    }
  })
}
