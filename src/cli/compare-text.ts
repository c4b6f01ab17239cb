import type { Lang } from '../kernel/lang.ts'
import { type ChangeView, changeViews, type DifferenceGroup, differenceGroups } from '../plan/index.ts'
import type { Comparison, DocumentsCompared, Question } from '../plan/core/index.ts'
import { planText } from './words/plan.ts'

/** For each question how much changes, how often police are relied on, and every case in words. */
export function comparisonText(compared: readonly Comparison[], questions: readonly Question[], lang: Lang): string {
  if (compared.length === 0) return planText[lang].none
  return changeViews(compared, questions, lang)
    .map(view => [...view.says, ...view.reliance, ...casesText(view, lang), ...partsText(view, lang)].join('\n'))
    .join('\n\n\n')
}

/** Settings, sections and words that differ, each under its heading; `[-taken-]` and `{+added+}` words of a section. */
export const differencesText = (found: DocumentsCompared, questions: readonly Question[], lang: Lang): string[] =>
  differenceGroups(found, { questions, lang }).map(({ heading, rows }) =>
    [`${heading}:`, ...rows.flatMap(row => rowText(row, lang))].join('\n'),
  )

function rowText({ called, was, is, notes, words }: DifferenceGroup['rows'][number], lang: Lang): string[] {
  const marked = words.map(piece =>
    piece.is === 'taken' ? `[-${piece.words}-]` : piece.is === 'added' ? `{+${piece.words}+}` : piece.words,
  )
  const values = was === null && is === null ? [] : [`    ${planText[lang].was} ${was ?? '–'}`, `    ${planText[lang].is} ${is ?? '–'}`]
  return [`  ${called}`, ...values, ...notes.map(note => `    ${note}`), ...(marked.length === 0 ? [] : [`    ${marked.join(' ')}`])]
}

/** Which sections each plan leaves out of what it includes, by `plan#provision`; nothing where neither does. */
export const leftOutText = ({ was, is }: { was: readonly string[]; is: readonly string[] }, lang: Lang): string[] => [
  ...(was.length === 0 ? [] : [planText[lang].leftOutWas({ sections: was.join(', ') })]),
  ...(is.length === 0 ? [] : [planText[lang].leftOutIs({ sections: is.join(', ') })]),
]

const casesText = ({ cases }: ChangeView, lang: Lang): string[] =>
  cases.flatMap(({ when, situations: n, was, is, sections }) => [
    '',
    `${planText[lang].situations({ n })}:`,
    ...when.map(line => `  ${line}`),
    `    ${planText[lang].was} ${was}${by(sections.was, lang)}`,
    `    ${planText[lang].is} ${is}${by(sections.is, lang)}`,
  ])

function partsText({ parts }: ChangeView, lang: Lang): string[] {
  if (parts.length === 0) return []
  const quoted = (section: ChangeView['parts'][number]['was']) => (section === null ? '–' : `“${section.title}”`)
  return [
    '',
    planText[lang].parts,
    ...parts.flatMap(({ was, is, situations: n, taken, added }) => [
      '',
      `${planText[lang].situations({ n })}: ${quoted(was)} → ${quoted(is)}`,
      ...(taken === '' ? [] : [`    ${planText[lang].taken} ${taken}`]),
      ...(added === '' ? [] : [`    ${planText[lang].added} ${added}`]),
    ]),
  ]
}

const by = (sections: ChangeView['cases'][number]['sections']['was'], lang: Lang): string =>
  sections.length === 0 ? '' : ` (${planText[lang].by} ${sections.map(({ title }) => `“${title}”`).join('; ')})`
