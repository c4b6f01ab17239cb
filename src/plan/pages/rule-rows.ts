import type { Lang } from '../../kernel/lang.ts'
import type { Case } from '../core/cases.ts'
import { eitherOf, factSaid } from '../core/cube-said.ts'
import { fill } from '../core/fill.ts'
import { duration } from '../core/index.ts'
import type { Item, PartValue, Parts } from '../core/items.ts'
import type { Part, Question } from '../core/question.ts'
import type { Allows } from '../core/space.ts'
import { planWords } from '../words/plan.ts'
import type { RowView } from './view.ts'

/** A rule, an addition or a law as a line of a table: the same words that the answer is explained in. */
export function rowOf(question: Question, item: Item, lang: Lang): RowView {
  const when = whenOf(question, item.allows, lang)
  if (item.type === 'rule') return { when, then: answerOf(question, item.answer, lang), notes: notesOf(question, item.parts, lang) }
  if (item.type === 'also') return headed(when, notesOf(question, item.parts, lang))
  const w = planWords[lang].rules
  const limits = [...limitsOf(question, item.only, w.only, lang), ...limitsOf(question, item.forbid, w.forbid, lang)]
  const struck = Object.entries(item.strike).map(([name, list]) => w.strike({ values: namesOf(partNamed(question, name), list, lang) }))
  return headed(when, [...limits, ...notesOf(question, item.require, lang), ...struck])
}

/** An example that a plan gives of itself: when, and as much of the answer as it names. */
export function exampleRow(question: Question, { allows, answer, parts }: Pick<Case, 'allows' | 'answer' | 'parts'>, lang: Lang): RowView {
  const when = whenOf(question, allows, lang)
  const notes = notesOf(question, parts, lang)
  return answer === null ? headed(when, notes) : { when, then: answerOf(question, answer, lang), notes }
}

/** Where nothing is answered, the first thing that is asked stands in the answer's place. */
const headed = (when: readonly string[], notes: readonly string[]): RowView => ({ when, then: notes[0] ?? '', notes: notes.slice(1) })

/** One line for each fact that is not any. */
const whenOf = (question: Question, allows: Allows, lang: Lang): readonly string[] =>
  question.facts.flatMap((fact, place) =>
    factSaid(
      fact,
      fact.values.filter((_, value) => allows[place]?.[value] === 1),
      lang,
    ),
  )

/** Which answer or word a law allows or forbids, in words. */
function limitsOf(
  question: Question,
  limits: Readonly<Record<string, readonly string[]>>,
  says: (given: { readonly values: string }) => string,
  lang: Lang,
): readonly string[] {
  return Object.entries(limits).map(([name, values]) =>
    says({
      values:
        name === 'answer'
          ? eitherOf(
              values.map(word => answerOf(question, word, lang)),
              lang,
            )
          : namesOf(partNamed(question, name), values, lang),
    }),
  )
}

const answerOf = (question: Question, word: string, lang: Lang): string =>
  question.answers.find(answer => answer.word === word)?.says[lang] ?? word
const partNamed = (question: Question, name: string): Part | undefined => question.parts.find(part => part.name === name)

const namesOf = (part: Part | undefined, values: readonly string[], lang: Lang): string =>
  eitherOf(
    values.map(word => part?.words[word]?.[lang] ?? word),
    lang,
  )

/** Every part that says something: the headline ones first, such as what becomes of police, then in the order of the question. */
const notesOf = (question: Question, parts: Parts, lang: Lang): readonly string[] =>
  [...question.parts]
    .sort((a, b) => Number(question.headline.includes(b.name)) - Number(question.headline.includes(a.name)))
    .flatMap(part => {
      const value = parts[part.name]
      return value === undefined || value === part.without || (Array.isArray(value) && value.length === 0)
        ? []
        : [fill(part.says[lang], partSaid(part, value, lang))]
    })

function partSaid(part: Part, value: PartValue, lang: Lang): string {
  if (typeof value === 'number') return part.unit === 'seconds' ? duration(value, lang) : String(value)
  const list = typeof value === 'string' ? [value] : value
  return list.map(word => part.words[word]?.[lang] ?? word).join('; ')
}
