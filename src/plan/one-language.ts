import { inEach, type Lang } from '../words/lang.ts'
import type { Saying, Sayings } from './core/index.ts'
import type { SpokenFact, SpokenPart, SpokenQuestion } from './core/table.ts'

type Said = Readonly<Record<string, string>>

/** A question with its words in the one language that was asked for. */
export interface SaidQuestion extends Pick<SpokenQuestion, 'name' | 'headline'> {
  readonly label: string
  readonly facts: readonly (Omit<SpokenFact, 'label' | 'words'> & { readonly label: string; readonly words: Said })[]
  readonly answers: readonly { readonly word: string; readonly says: string }[]
  readonly parts: readonly (Omit<SpokenPart, 'says' | 'words'> & { readonly says: string; readonly words: Said })[]
}

export function inOneLanguage({ label, facts, answers, parts, ...rest }: SpokenQuestion, lang: Lang): SaidQuestion {
  const all = (words: Sayings): Said => Object.fromEntries(Object.entries(words).map(([word, saying]) => [word, saying[lang]]))
  return {
    ...rest,
    label: label[lang],
    facts: facts.map(fact => ({ ...fact, label: fact.label[lang], words: all(fact.words) })),
    answers: answers.map(({ word, says }) => ({ word, says: says[lang] })),
    parts: parts.map(part => ({ ...part, says: part.says[lang], words: all(part.words) })),
  }
}

/** The same again as the core takes it: each text stands in the place of its translation too. */
export function spokenAgain({ label, facts, answers, parts, ...rest }: SaidQuestion): SpokenQuestion {
  const one = (text: string): Saying => inEach(() => text)
  const all = (words: Said): Sayings => Object.fromEntries(Object.entries(words).map(([word, text]) => [word, one(text)]))
  return {
    ...rest,
    label: one(label),
    facts: facts.map(fact => ({ ...fact, label: one(fact.label), words: all(fact.words) })),
    answers: answers.map(({ word, says }) => ({ word, says: one(says) })),
    parts: parts.map(part => ({ ...part, says: one(part.says), words: all(part.words) })),
  }
}
