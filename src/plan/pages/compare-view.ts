import type { Lang } from '../../kernel/lang.ts'
import { count } from '../../words/numbers.ts'
import type { Compared, SectionTitles } from '../comparing/compared.ts'
import type { Choice } from '../comparing/sides.ts'
import type { Comparison, Question, Section } from '../core/index.ts'
import { comparingWords } from '../words/comparing.ts'
import { changeViews, type SectionView } from './change-view.ts'
import type { ComparisonView } from './compare-page.tsx'
import { differenceGroups } from './difference-view.ts'

export interface CompareAsked {
  readonly a?: string | undefined
  readonly b?: string | undefined
  readonly text?: string | undefined
  readonly all?: string | undefined
}

interface ToldWith {
  /** The keys of both plans, or the text that was pasted; the question of which every line is wanted. */
  readonly asked: CompareAsked
  readonly weighed: ReadonlyMap<string, readonly string[]>
  readonly choices: readonly Choice[]
  readonly lang: Lang
  readonly questions: readonly Question[]
}

/** What was found of two plans, in words. */
export function viewOfTwo(found: Compared, { asked: { a, b, text, all }, weighed, choices, lang, questions }: ToldWith): ComparisonView {
  const w = comparingWords[lang].compare
  const label = (key: string | undefined) =>
    choices.find(choice => choice.key === key)?.label ?? (key?.startsWith('draft') ? w.draft : w.pasted)
  const address = (question: string) => new URLSearchParams({ a: a ?? '', b: b ?? '', all: question }).toString()
  return {
    first: label(a),
    second: text === undefined ? label(b) : w.pasted,
    heading: headingOf(found.changes, lang),
    changes: changeViews(found.changes, questions, lang, {
      name: { was: namesIn(found.titles.was, lang), is: namesIn(found.titles.is, lang) },
      weighed,
    }),
    differences: differenceGroups(found.differences, { questions, lang, name: eitherName(found.titles, lang) }),
    leftOut: [
      ...leftOutSaid(w.leftOutFirst, found.leftOut.was, found.titles.was, lang),
      ...leftOutSaid(w.leftOutSecond, found.leftOut.is, found.titles.is, lang),
    ],
    all: text === undefined ? { shown: all ?? null, href: question => `/plan/compare?${address(question)}#question-${question}` } : null,
  }
}

/** What a section is called in the second plan, else in the first. */
const eitherName =
  ({ was, is }: Compared['titles'], lang: Lang) =>
  (section: Section): SectionView =>
    namesIn(is.en[`${section.plan}#${section.provision}`] === undefined ? was : is, lang)(section)

function headingOf(changes: readonly Comparison[], lang: Lang): string {
  const w = comparingWords[lang].compare
  const sum = (of: (change: Comparison) => number) => changes.reduce((all, change) => all + of(change), 0)
  const changed = sum(change => change.changed)
  if (changed > 0)
    return w.differ({
      n: changed,
      total: count(
        sum(change => change.total),
        lang,
      ),
    })
  return sum(change => change.adjusted) > 0 ? w.onlyParts : w.alike
}

/** The published sections that a plan leaves out of what it includes, under what is said of that plan. */
function leftOutSaid(says: string, leftOut: readonly Section[], titles: SectionTitles, lang: Lang): ComparisonView['leftOut'] {
  const sections = leftOut
    .filter(({ plan, provision }) => titles.en[`${plan}#${provision}`] !== undefined)
    .map(section => ({ ...namesIn(titles, lang)(section), of: titles[lang][section.plan] ?? titles.en[section.plan] ?? section.plan }))
  return sections.length === 0 ? [] : [{ says, sections }]
}

/** A section that is not published is called by its id. */
const namesIn =
  (titles: SectionTitles, lang: Lang) =>
  ({ plan, provision }: Section): SectionView => {
    const key = `${plan}#${provision}`
    const own = titles[lang][key]
    return own === undefined ? { title: titles.en[key] ?? provision.replaceAll('-', ' '), lang: 'en' } : { title: own, lang }
  }
