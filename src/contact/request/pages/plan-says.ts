import type { Lang } from '../../../kernel/lang.ts'
import type { Decision } from '../../../plan/core/index.ts'
import { contact } from '../../question.ts'

/** What is done and who signs; how it is done, and what is owed, a page shows as lists of their own. */
const said = ['before', 'after', 'sign']

/** The plan's answer in sentences. Its reasons are left out: a page shows those as sections to follow. */
export function planSays(decision: Decision, lang: Lang): readonly string[] {
  const answer = contact.answers.find(one => one.word === decision.answer)
  const parts = contact.parts.flatMap(({ name, says, words }) => {
    const value = decision[name]
    if (!said.includes(name) || !Array.isArray(value) || value.length === 0) return []
    return [says[lang].replace('{}', value.map(word => words[String(word)]?.[lang] ?? String(word)).join('; '))]
  })
  return [answer?.says[lang] ?? '', ...parts].filter(sentence => sentence !== '')
}
