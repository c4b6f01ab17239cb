import { basisOf } from '../../design/basis.tsx'
import type { Lang } from '../../kernel/lang.ts'
import type { InForce } from '../in-force.ts'
import { firstSentence } from '../pages/plan-view.ts'
import { sectionHref } from '../pages/section-href.ts'
import type { PlanView, SectionView } from '../pages/view.ts'
import { askedAnswers, type ShortQuestion, type WhoDecides } from './asked.ts'

/** The plan on one page: what happens in the situations people ask about, who decides, what is law and what we chose. */
export interface ShortView {
  readonly rows: readonly ShortRow[]
  readonly decides: readonly WhoDecides[]
  /** First sentences of the law, and of the plan’s own sections, that act in those situations. */
  readonly law: readonly ShortSentence[]
  readonly ours: readonly ShortSentence[]
  /** Sections of the law that nobody has verified, of all. */
  readonly unverified: { readonly n: number; readonly of: number }
}

export interface ShortRow {
  readonly title: string
  readonly says: string
  /** The section that decides, or else where the situation is asked. */
  readonly href: string
  readonly isLaw: boolean
  readonly isChoice: boolean
  /** It stands on a section that nobody has verified. */
  readonly isUnverified: boolean
}

export interface ShortSentence {
  readonly says: string
  readonly lang: Lang
  readonly href: string
}

/** More sentences than this are read on the pages of the law and of the sections. */
const mostSentences = 6

export function viewShort({ made }: Pick<InForce, 'made'>, view: PlanView, questions: readonly ShortQuestion[], lang: Lang): ShortView {
  const published = new Map(view.parts.flatMap(({ slug, sections }) => sections.map(each => [`${slug}#${each.id}`, each] as const)))
  const answered = questions.flatMap(short => {
    const compiled = made.compiled(short.question)
    return compiled ? [{ short, compiled }] : []
  })
  const asked = answered.flatMap(({ short, compiled }) =>
    askedAnswers(compiled, short, lang).map(answer => ({
      answer,
      acting: answer.because.flatMap(({ plan, provision }) => published.get(`${plan}#${provision}`) ?? []),
      deciding: answer.because.flatMap(({ kind, plan, provision }) =>
        kind === 'rule' ? (published.get(`${plan}#${provision}`) ?? []) : [],
      )[0],
    })),
  )
  const acting = asked.flatMap(each => each.acting)
  const floors = view.parts
    .filter(({ is }) => is === 'floor')
    .flatMap(({ sections }) => sections.flatMap(({ authority }) => authority ?? []))
  return {
    rows: asked.map(({ answer, acting: sections, deciding }) => ({
      ...{ title: answer.title, says: answer.says.join(' '), href: deciding ? sectionHref(deciding) : answer.href },
      isLaw: sections.some(is('law')),
      isChoice: sections.some(is('choice')),
      isUnverified: sections.some(({ authority }) => authority?.mark === 'unverified'),
    })),
    decides: answered.flatMap(({ short, compiled }) => short.whoDecides(compiled, lang)),
    law: sentencesOf(acting.filter(is('law'))),
    ours: sentencesOf(acting.filter(section => is('choice')(section) && section.authority?.takenFrom === undefined)),
    unverified: { n: floors.filter(({ mark }) => mark === 'unverified').length, of: floors.length },
  }
}

const is =
  (kind: 'law' | 'choice') =>
  ({ authority }: SectionView): boolean =>
    authority !== null && basisOf(authority) === kind

const sentencesOf = (sections: readonly SectionView[]): readonly ShortSentence[] =>
  [...new Set(sections)]
    .slice(0, mostSentences)
    .map(section => ({ says: firstSentence(section) ?? section.title, lang: section.lang, href: sectionHref(section) }))
