import type { Lang } from '../../kernel/lang.ts'
import { fill } from './fill.ts'
import type { Word } from './question.ts'
import type { DecisionTable, SpokenPart, SpokenQuestion } from './table.ts'
import type { Decision } from './decision.ts'
import { coreWords } from './words/sentences.ts'

/** A decision, before it is said. */
type Said = Pick<Decision, 'answer' | 'because'> & { readonly [part: Word]: unknown }

/** The answer, its parts, whose word it rests on, and what of that nobody has verified. */
export function sentences(
  { question, ...called }: Pick<DecisionTable, 'question' | 'titles' | 'cites'>,
  decision: Said,
  lang: Lang,
): string[] {
  const parts = question.parts.flatMap(part => sentence(part, decision[part.name], lang))
  return [answerSaid(question, decision.answer, lang), ...parts, ...reasons(decision, called, lang)]
}

export function answerSaid(question: Pick<SpokenQuestion, 'answers'>, answer: Word | null, lang: Lang): string {
  return question.answers.find(({ word }) => word === answer)?.says[lang] ?? coreWords[lang].open
}

/** Nothing where there is nothing to say: an empty list, a number that goes without saying. */
export function sentence(part: SpokenPart, value: unknown, lang: Lang): string[] {
  const { without } = part
  if (value === null || value === undefined || value === without) return []
  const said = (word: unknown): string => part.words[String(word)]?.[lang] ?? String(word)
  if (Array.isArray(value)) return value.length === 0 ? [] : [fill(part.says[lang], value.map(said).join('; '))]
  if (typeof value === 'number') return [fill(part.says[lang], part.unit ? duration(value, lang) : String(value))]
  return [fill(part.says[lang], said(value))]
}

/** A number of seconds as people say it: `90 seconds`, `2 minutes`. */
export function duration(seconds: number, lang: Lang): string {
  const w = coreWords[lang]
  return seconds % 60 === 0 ? w.minutes({ n: seconds / 60 }) : w.seconds({ n: seconds })
}

function reasons({ because }: Said, { titles, cites = {} }: Pick<DecisionTable, 'titles' | 'cites'>, lang: Lang): string[] {
  if (because.length === 0) return []
  const w = coreWords[lang]
  const citeOf = ({ plan, provision, cite }: Said['because'][number]) => cites[`${plan}#${provision}`] ?? cite
  const cited = [
    ...new Set(
      because.map(reason =>
        w.cited[reason.kind]({ title: titles[`${reason.plan}#${reason.provision}`] ?? reason.provision, cite: citeOf(reason) }),
      ),
    ),
  ]
  const unverified = [
    ...new Set(because.flatMap(reason => (reason.kind === 'law' && reason.mark === 'unverified' ? [citeOf(reason)] : []))),
  ]
  return [w.because({ cited: cited.join('; ') }), ...(unverified.length > 0 ? [w.unverified({ cited: unverified.join('; ') })] : [])]
}
