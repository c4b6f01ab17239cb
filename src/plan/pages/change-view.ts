import { count } from '../../words/numbers.ts'
import type { Lang } from '../../kernel/lang.ts'
import { type Comparison, cubeSaid, headlineSaid, partSaid, type Question, type Section } from '../core/index.ts'
import { comparingWords } from '../words/comparing.ts'

/** What one question's table answers differently in a second plan, in words. */
export interface ChangeView {
  readonly name: string
  readonly question: string
  readonly says: readonly string[]
  /** In words; nothing where the question is not about police. */
  readonly reliance: readonly string[]
  /** In how many matters that happened here, or why that is not known yet. */
  readonly weighed: readonly string[]
  /** How many situations change, and how many rely on police in each plan. */
  readonly counts: readonly (readonly [term: string, n: number])[]
  readonly cases: readonly CaseView[]
  readonly parts: readonly PartsView[]
}

export interface CaseView {
  readonly when: readonly string[]
  readonly situations: number
  readonly was: string
  readonly is: string
  readonly sections: { readonly was: readonly SectionView[]; readonly is: readonly SectionView[] }
}

export interface PartsView {
  readonly was: SectionView | null
  readonly is: SectionView | null
  readonly situations: number
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

export interface ToldWith {
  readonly name?: SectionNames
  /** By question, in how many matters that happened here either plan relies on police; left out, that is not known yet. */
  readonly weighed?: ReadonlyMap<string, readonly string[]>
}

const byTitle = ({ title }: Section): SectionView => ({ title, lang: 'en' })

export function changeViews(
  changes: readonly Comparison[],
  questions: readonly Question[],
  lang: Lang,
  { name = { was: byTitle, is: byTitle }, weighed = new Map() }: ToldWith = {},
): readonly ChangeView[] {
  return changes.flatMap((change): ChangeView[] => {
    const question = questions.find(each => each.name === change.question)
    if (!question) return []
    return [
      {
        name: question.name,
        question: question.label[lang],
        says: summary(change, question.label[lang], lang),
        reliance: question.reliance.length === 0 ? [] : relianceSaid(change, lang, weighed.has(question.name)),
        weighed: weighed.get(question.name) ?? [],
        counts: [
          [comparingWords[lang].changes.differently, change.changed],
          ...(question.reliance.length === 0
            ? []
            : ([
                [comparingWords[lang].changes.relianceWas, change.reliance.was],
                [comparingWords[lang].changes.relianceIs, change.reliance.is],
              ] as const)),
        ],
        cases: change.cases.map(({ when, situations, was, is, sections }) => ({
          when: when.flatMap(cube => cubeSaid(question, cube, lang)),
          situations,
          ...{ was: headlineSaid(question, was, lang), is: headlineSaid(question, is, lang) },
          sections: { was: sections.was.map(name.was), is: sections.is.map(name.is) },
        })),
        parts: change.parts.map(({ was, is, situations, changes: parts }) => {
          const said = parts.map(part => partSaid(question, part, lang))
          const joined = (which: 'taken' | 'added') => said.flatMap(each => (each[which] === '' ? [] : [each[which]])).join(' ')
          return {
            ...{ was: was && name.was(was), is: is && name.is(is) },
            ...{ situations, taken: joined('taken'), added: joined('added') },
          }
        }),
      },
    ]
  })
}

function summary({ total, changed, adjusted }: Comparison, label: string, lang: Lang): readonly string[] {
  const w = comparingWords[lang].changes
  const said = (n: number) => count(n, lang)
  if (changed + adjusted === 0) return [w.same({ question: label, total: said(total) })]
  return [w.changed({ n: changed, total: said(total), question: label }), ...(adjusted === 0 ? [] : [w.adjusted({ n: adjusted })])]
}

/** In how many combinations of facts each plan relies on police. No share of them: it would be read as a share of what happens. */
function relianceSaid({ reliance: { was, is }, total }: Comparison, lang: Lang, isWeighed: boolean): readonly string[] {
  const w = comparingWords[lang].changes
  const said = (n: number) => count(n, lang)
  const difference = is === was ? w.asOften : is < was ? w.fewer({ n: was - is }) : w.more({ n: is - was })
  return [w.reliance({ was: said(was), is: said(is), total: said(total) }), difference, isWeighed ? w.notOften : w.notWeighed]
}
