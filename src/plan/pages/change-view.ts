import { count } from '../../design/format.ts'
import type { Lang } from '../../kernel/lang.ts'
import { type Comparison, cubeSaid, headlineSaid, partSaid, type Question, type Section } from '../core/index.ts'
import { words } from '../wording.ts'

/** What one question's table answers differently in a second plan, in words. */
export interface ChangeView {
  readonly name: string
  readonly question: string
  readonly says: readonly string[]
  /** In words; nothing where the question is not about police. */
  readonly reliance: readonly string[]
  /** How many situations change, and how many rely on police in each plan. */
  readonly counts: readonly (readonly [term: string, n: number])[]
  readonly cases: readonly CaseView[]
  readonly parts: readonly PartsView[]
}

export interface CaseView {
  readonly when: readonly string[]
  readonly situations: string
  readonly was: string
  readonly is: string
  readonly sections: { readonly was: readonly SectionView[]; readonly is: readonly SectionView[] }
}

export interface PartsView {
  readonly was: SectionView | null
  readonly is: SectionView | null
  readonly situations: string
  readonly taken: string
  readonly added: string
}

/** What a section is called, and in which language that is. */
export interface SectionView {
  readonly title: string
  readonly lang: Lang
}

/** What people call a section of the first plan, and one of the second. */
export interface SectionNames {
  readonly was: (section: Section) => SectionView
  readonly is: (section: Section) => SectionView
}

const byTitle = ({ title }: Section): SectionView => ({ title, lang: 'en' })

export function changeViews(
  changes: readonly Comparison[],
  questions: readonly Question[],
  lang: Lang,
  name: SectionNames = { was: byTitle, is: byTitle },
): readonly ChangeView[] {
  return changes.flatMap((change): ChangeView[] => {
    const question = questions.find(each => each.name === change.question)
    if (!question) return []
    return [
      {
        name: question.name,
        question: question.label[lang],
        says: summary(change, question.label[lang], lang),
        reliance: question.reliance.length === 0 ? [] : relianceSaid(change, lang),
        counts: [
          [words(lang).changes.differently, change.changed],
          ...(question.reliance.length === 0
            ? []
            : ([
                [words(lang).changes.relianceWas, change.reliance.was],
                [words(lang).changes.relianceIs, change.reliance.is],
              ] as const)),
        ],
        cases: change.cases.map(({ when, situations, was, is, sections }) => ({
          when: when.flatMap(cube => cubeSaid(question, cube, lang)),
          situations: count(situations, lang),
          ...{ was: headlineSaid(question, was, lang), is: headlineSaid(question, is, lang) },
          sections: { was: sections.was.map(name.was), is: sections.is.map(name.is) },
        })),
        parts: change.parts.map(({ was, is, situations, changes: parts }) => {
          const said = parts.map(part => partSaid(question, part, lang))
          const joined = (which: 'taken' | 'added') => said.flatMap(each => (each[which] === '' ? [] : [each[which]])).join(' ')
          return {
            ...{ was: was && name.was(was), is: is && name.is(is) },
            ...{ situations: count(situations, lang), taken: joined('taken'), added: joined('added') },
          }
        }),
      },
    ]
  })
}

function summary({ total, changed, adjusted }: Comparison, label: string, lang: Lang): readonly string[] {
  const w = words(lang).changes
  const said = (n: number) => count(n, lang)
  if (changed + adjusted === 0) return [w.same(label, said(total))]
  return [w.changed(said(changed), said(total), label), ...(adjusted === 0 ? [] : [w.adjusted(said(adjusted))])]
}

/** How often each plan relies on police, as a count and a share. */
function relianceSaid({ reliance: { was, is }, total }: Comparison, lang: Lang): readonly string[] {
  const w = words(lang).changes
  const said = (n: number) => count(n, lang)
  const difference = is === was ? w.asOften : is < was ? w.fewer(said(was - is)) : w.more(said(is - was))
  return [
    w.reliance({ was: said(was), wasShare: share(was, total, lang), is: said(is), isShare: share(is, total, lang), total: said(total) }),
    difference,
  ]
}

/** A tenth of a percent is the least that is told. */
function share(n: number, of: number, lang: Lang): string {
  const percent = of === 0 ? 0 : (100 * n) / of
  if (percent > 0 && percent < 0.1) return words(lang).changes.tiny
  return words(lang).changes.percent(percent.toFixed(1).replace(/\.0$/, ''))
}
