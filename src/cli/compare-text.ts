import type { Lang } from '../kernel/lang.ts'
import { type ChangeView, changeViews } from '../plan/index.ts'
import type { Comparison, Question } from '../plan/core/index.ts'

const phrases = {
  none: { en: 'Neither plan answers any question.', es: 'Ninguno de los dos planes responde a ninguna pregunta.' },
  was: { en: 'was:', es: 'antes:' },
  is: { en: 'would be:', es: 'después:' },
  by: { en: 'because of', es: 'por' },
  parts: { en: 'The same answer, and something that comes with it:', es: 'La misma respuesta, y algo de lo que la acompaña:' },
  taken: { en: 'without:', es: 'sin:' },
  added: { en: 'with:', es: 'con:' },
} as const

const situations = (n: string, lang: Lang): string =>
  lang === 'en' ? `In ${n} situation${n === '1' ? '' : 's'}` : `En ${n} ${n === '1' ? 'situación' : 'situaciones'}`

/** For each question how much changes, how often police are relied on, and every case in words. */
export function comparisonText(compared: readonly Comparison[], questions: readonly Question[], lang: Lang): string {
  if (compared.length === 0) return phrases.none[lang]
  return changeViews(compared, questions, lang)
    .map(view => [...view.says, ...view.reliance, ...casesText(view, lang), ...partsText(view, lang)].join('\n'))
    .join('\n\n\n')
}

const casesText = ({ cases }: ChangeView, lang: Lang): string[] =>
  cases.flatMap(({ when, situations: n, was, is, sections }) => [
    '',
    `${situations(n, lang)}:`,
    ...when.map(line => `  ${line}`),
    `    ${phrases.was[lang]} ${was}${by(sections.was, lang)}`,
    `    ${phrases.is[lang]} ${is}${by(sections.is, lang)}`,
  ])

function partsText({ parts }: ChangeView, lang: Lang): string[] {
  if (parts.length === 0) return []
  const quoted = (section: ChangeView['parts'][number]['was']) => (section === null ? '–' : `“${section.title}”`)
  return [
    '',
    phrases.parts[lang],
    ...parts.flatMap(({ was, is, situations: n, taken, added }) => [
      '',
      `${situations(n, lang)}: ${quoted(was)} → ${quoted(is)}`,
      ...(taken === '' ? [] : [`    ${phrases.taken[lang]} ${taken}`]),
      ...(added === '' ? [] : [`    ${phrases.added[lang]} ${added}`]),
    ]),
  ]
}

const by = (sections: ChangeView['cases'][number]['sections']['was'], lang: Lang): string =>
  sections.length === 0 ? '' : ` (${phrases.by[lang]} ${sections.map(({ title }) => `“${title}”`).join('; ')})`
