import type { Lang } from '../../kernel/lang.ts'
import { fill } from './fill.ts'
import type { Saying, Word } from './question.ts'
import type { DecisionTable, SpokenPart, SpokenQuestion } from './table.ts'
import type { Decision } from './decision.ts'

const phrases: Readonly<
  Record<'open' | 'because' | 'unverified' | 'law' | 'rule' | 'also' | 'second' | 'seconds' | 'minute' | 'minutes', Saying>
> = {
  open: { en: 'The plan does not say what to do here.', es: 'El plan no dice qué hacer en este caso.' },
  because: { en: 'This is so because of {}.', es: 'Esto se debe a {}.' },
  unverified: {
    en: 'The text of this law has not been verified: {}. Ask counsel before relying on it.',
    es: 'El texto de esta ley no se ha verificado: {}. Consulte al asesor jurídico antes de basarse en él.',
  },
  law: { en: 'the law “{}” ({})', es: 'la ley «{}» ({})' },
  rule: { en: 'the section “{}” ({})', es: 'la sección «{}» ({})' },
  also: { en: 'the section “{}” ({})', es: 'la sección «{}» ({})' },
  second: { en: '1 second', es: '1 segundo' },
  seconds: { en: '{} seconds', es: '{} segundos' },
  minute: { en: '1 minute', es: '1 minuto' },
  minutes: { en: '{} minutes', es: '{} minutos' },
}

/** A decision, before it is said. */
type Said = Pick<Decision, 'answer' | 'because'> & { readonly [part: Word]: unknown }

/** The answer, its parts, whose word it rests on, and what of that nobody has verified. */
export function sentences({ question, titles }: Pick<DecisionTable, 'question' | 'titles'>, decision: Said, lang: Lang): string[] {
  const parts = question.parts.flatMap(part => sentence(part, decision[part.name], lang))
  return [answerSaid(question, decision.answer, lang), ...parts, ...reasons(decision, titles, lang)]
}

export function answerSaid(question: Pick<SpokenQuestion, 'answers'>, answer: Word | null, lang: Lang): string {
  return question.answers.find(({ word }) => word === answer)?.says[lang] ?? phrases.open[lang]
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
  const inMinutes = seconds % 60 === 0
  const count = inMinutes ? seconds / 60 : seconds
  const phrase = inMinutes ? (count === 1 ? phrases.minute : phrases.minutes) : count === 1 ? phrases.second : phrases.seconds
  return fill(phrase[lang], String(count))
}

function reasons({ because }: Said, titles: DecisionTable['titles'], lang: Lang): string[] {
  if (because.length === 0) return []
  const cited = [
    ...new Set(
      because.map(({ kind, plan, provision, cite }) => fill(phrases[kind][lang], titles[`${plan}#${provision}`] ?? provision, cite)),
    ),
  ]
  const unverified = [...new Set(because.flatMap(({ kind, mark, cite }) => (kind === 'law' && mark === 'unverified' ? [cite] : [])))]
  return [
    fill(phrases.because[lang], cited.join('; ')),
    ...(unverified.length > 0 ? [fill(phrases.unverified[lang], unverified.join('; '))] : []),
  ]
}
