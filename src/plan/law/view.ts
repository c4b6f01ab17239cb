import type { Authority } from '../../design/cite.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { firstSentence } from '../pages/plan-view.ts'
import { sectionHref } from '../pages/section-href.ts'
import type { PlanView, SectionView } from '../pages/view.ts'
import type { LawActing } from './acting.ts'

/** What the law requires, as people read it: each section with its clause and its mark, and what unverified law does to the plan. */
export interface LawView {
  readonly floors: readonly { readonly slug: string; readonly title: string; readonly sections: readonly LawSection[] }[]
  /** Sections of the law that nobody has verified, of all; and the sections of the plan in which they act. */
  readonly unverified: { readonly n: number; readonly of: number; readonly touched: number }
}

export interface LawSection {
  readonly id: string
  readonly title: string
  /** Which language its title is in. */
  readonly lang: Lang
  /** The whole section, with its rules. */
  readonly href: string
  readonly authority: Authority | null
  readonly quote: string | null
  /** Of unverified law: the plan's sections whose answers it changes, and those where it acts and changes none. Null of other law. */
  readonly acts: { readonly changed: readonly TouchedSection[]; readonly same: readonly TouchedSection[] } | null
}

export interface TouchedSection {
  readonly title: string
  readonly lang: Lang
  readonly href: string
  /** In how many situations the answer is changed. */
  readonly situations: number
}

/** Sections for staff are not published: where law acts in one, it is not told. */
export function viewLaw(plan: PlanView, acting: LawActing): LawView {
  const published = new Map(plan.parts.flatMap(({ slug, sections }) => sections.map(each => [`${slug}#${each.id}`, each] as const)))
  const floors = plan.parts
    .filter(({ is }) => is === 'floor')
    .map(({ slug, title, sections }) => ({
      ...{ slug, title },
      sections: sections.map(each => lawSection(slug, each, touchedBy(acting.get(`${slug}#${each.id}`), published))),
    }))
  const all = floors.flatMap(({ sections }) => sections)
  const unverified = all.filter(({ acts }) => acts !== null)
  const touched = new Set(unverified.flatMap(({ acts }) => [...(acts?.changed ?? []), ...(acts?.same ?? [])].map(({ href }) => href)))
  return { floors, unverified: { n: unverified.length, of: all.length, touched: touched.size } }
}

function lawSection(slug: string, section: SectionView, touched: readonly TouchedSection[]): LawSection {
  const { id, title, lang, authority } = section
  return {
    ...{ id, title, lang, authority, href: `/plan/model/${slug}#${id}`, quote: firstSentence(section) },
    acts:
      authority?.mark === 'unverified'
        ? { changed: touched.filter(({ situations }) => situations > 0), same: touched.filter(({ situations }) => situations === 0) }
        : null,
  }
}

const touchedBy = (
  found: ReadonlyMap<string, number> | undefined,
  published: ReadonlyMap<string, SectionView>,
): readonly TouchedSection[] =>
  [...(found ?? [])].flatMap(([key, situations]) => {
    const section = published.get(key)
    return section ? [{ title: section.title, lang: section.lang, href: sectionHref(section), situations }] : []
  })
