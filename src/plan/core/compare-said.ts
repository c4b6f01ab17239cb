import type { Lang } from '../../kernel/lang.ts'
import type { ChangedCase, Headline } from './compare.ts'
import type { PartChange } from './compare-parts.ts'
import { cubeSaid } from './cube-said.ts'
import { fill } from './fill.ts'
import { answerSaid, sentence } from './sentences.ts'
import type { SpokenPart, SpokenQuestion } from './table.ts'
import { coreWords } from './words/sentences.ts'

/** When it is so, then the answer of each plan. */
export const caseSaid = (question: SpokenQuestion, { when, was, is }: ChangedCase, lang: Lang): string[] => [
  ...when.map(cube => `${cubeSaid(question, cube, lang).join('. ')}.`),
  coreWords[lang].compare.first({ says: headlineSaid(question, was, lang) }),
  coreWords[lang].compare.second({ says: headlineSaid(question, is, lang) }),
]

/** The answer in a sentence, and one for each part that counts as much. */
export const headlineSaid = (question: SpokenQuestion, { answer, ...parts }: Headline, lang: Lang): string =>
  [answerSaid(question, answer, lang), ...question.parts.flatMap(part => sentence(part, parts[part.name], lang))].join(' ')

/** What goes from a part and what comes to it, in the words that the part is told in. */
export function partSaid(question: SpokenQuestion, change: PartChange, lang: Lang): { readonly taken: string; readonly added: string } {
  const part = question.parts.find(({ name }) => name === change.part)
  if (!part) return { taken: '', added: '' }
  if (change.order)
    return {
      taken: wordsSaid(part, change.order.was, lang),
      added: coreWords[lang].compare.reordered({ says: wordsSaid(part, change.order.is, lang) }),
    }
  const isOrder = change.reordered && change.added.length + change.taken.length === 0
  return {
    taken: wordsSaid(part, change.taken, lang),
    added: isOrder ? coreWords[lang].compare.reordered({ says: fill(part.says[lang], '…') }) : wordsSaid(part, change.added, lang),
  }
}

/** All words of a change are told in one sentence; each number gets its own sentence. */
function wordsSaid(part: SpokenPart, words: PartChange['added'], lang: Lang): string {
  const list = words.filter(word => typeof word === 'string')
  const numbers = words.filter(word => typeof word === 'number')
  return [...sentence(part, list, lang), ...numbers.flatMap(number => sentence(part, number, lang))].join(' ')
}
