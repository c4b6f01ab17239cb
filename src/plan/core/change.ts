import type { Lang } from '../../kernel/lang.ts'
import { answerSaid, sentence } from './sentences.ts'
import type { Situation, Word } from './question.ts'
import { digit } from './space.ts'
import type { DecisionTable, TableClass } from './table.ts'
import { coreWords } from './words/sentences.ts'

/** One fact changed alone, to any of these values, and what the answer and the headline parts then are. */
export interface Change {
  readonly fact: Word
  readonly values: readonly Word[]
  readonly answer: Word | null
  readonly headline: Readonly<Record<Word, unknown>>
  readonly says: string
}

/** The single facts that, said otherwise, would change the answer or a headline part; those with the fewest values first. */
export function whatWouldChange(compiled: DecisionTable, situation: Situation, lang: Lang): Change[] {
  const { space, question, classes, table } = compiled
  const w = coreWords[lang].change
  const digits = question.facts.map(({ name, values }) => values.indexOf(situation[name] ?? ''))
  if (digits.includes(-1)) return []
  const index = digits.reduce((sum, v, d) => sum + v * (space.strides[d] ?? 1), 0)
  const headlineOf = ({ outcome }: TableClass) => Object.fromEntries(question.headline.map(name => [name, outcome.parts[name] ?? null]))
  const keyOf = (each: TableClass) => JSON.stringify([each.outcome.answer, headlineOf(each)])
  const here = classes[table[index] ?? 0]
  if (!here) return []
  const found = question.facts.flatMap((fact, d): Change[] => {
    const byResult = new Map<string, { each: TableClass; values: Word[] }>()
    for (const [v, value] of fact.values.entries()) {
      const each = classes[table[index + (v - digit(space, index, d)) * (space.strides[d] ?? 1)] ?? 0]
      if (!each?.possible || keyOf(each) === keyOf(here)) continue
      const same = byResult.get(keyOf(each))
      if (same) same.values.push(value)
      else byResult.set(keyOf(each), { each, values: [value] })
    }
    return [...byResult.values()].map(({ each, values }) => {
      const { answer } = each.outcome
      const headline = headlineOf(each)
      const parts = question.parts.flatMap(part => sentence(part, headline[part.name], lang))
      const quoted = values
        .map(value => w.quoted({ value: fact.words[value]?.[lang] ?? value }))
        .reduce((before, last) => w.or({ before, last }))
      const says = w.would({
        question: fact.label[lang],
        values: quoted,
        says: [answerSaid(question, answer, lang), ...parts].join(' '),
      })
      return { fact: fact.name, values, answer, headline, says }
    })
  })
  return found.sort((a, b) => a.values.length - b.values.length)
}
