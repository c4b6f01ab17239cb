import type { Lang } from '../../kernel/lang.ts'
import { type Decision, duration, type Part } from '../../plan/core/index.ts'
import { support } from '../question.ts'

/** The plan's answer in sentences, part by part. Its reasons are left out: a page shows those as sections to follow. */
export function planSays(decision: Decision, lang: Lang): readonly string[] {
  const answer = support.answers.find(one => one.word === decision.answer)
  return [answer?.says[lang] ?? '', ...support.parts.map(part => partSays(part, decision[part.name], lang))].filter(
    sentence => sentence !== '',
  )
}

/** One part: nothing where it has nothing to say, such as an empty list, or a number that goes without saying. */
export function partSays(part: Part, value: unknown, lang: Lang): string {
  if (value === undefined || value === null || value === part.without) return ''
  const words = Array.isArray(value) ? value : [value]
  if (words.length === 0) return ''
  const said =
    typeof value === 'number' && part.unit === 'seconds'
      ? duration(value, lang)
      : words.map(word => part.words[String(word)]?.[lang] ?? String(word)).join('; ')
  return part.says[lang].replace('{}', said)
}
