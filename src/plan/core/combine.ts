import { names, permits, type Also, type Item, type Law, type Lists, type Parts, type PartValue, type Rule } from './items.ts'
import type { Answer, Part, Question, Word } from './question.ts'

/** What one class of situations is answered, and what was wrong on the way. */
export interface Combined {
  readonly answer: Word | null
  readonly parts: Readonly<Record<Word, PartValue | null>>
  readonly because: readonly Item[]
  /** Whose answer it is: the rule's, or that of the law which stands in its place. */
  readonly answeredBy: Rule | Law | null
  /** The laws whose `only` or `forbid` the rule itself does not obey. */
  readonly broken: readonly Law[]
  /** Words one law requires and another strikes, in one list. */
  readonly clashes: readonly { readonly required: Law; readonly struck: Law; readonly list: Word; readonly word: Word }[]
  /** A waiting answer that had nothing left to wait for. */
  readonly emptied: boolean
}

/** Consents are had before or not at all: they never move to `after`. */
const consents: readonly Word[] = ['caregiver-consented', 'student-consented']
/** What a waiting answer waits for when nothing else is left. */
const lastNotice: Word = 'superintendent-told'
const anyAdult: Word = 'any-adult'

/** Steps 1 to 7 of the contract, for the first matching rule and every matching also and law. */
export function combine(question: Question, rule: Rule | null, alsos: readonly Also[], laws: readonly Law[]): Combined {
  const strict = new Map(question.answers.map(answer => [answer.word, answer]))
  const brokenAnswer = laws.filter(law => names(law, 'answer') && !permits(law, 'answer', rule?.answer ?? null))
  const leading = strictest(brokenAnswer, strict)
  const stands = leading?.otherwise ?? null
  const answer = stands?.answer ?? rule?.answer ?? null
  const base: Parts = { ...rule?.parts, ...stands?.parts }
  const instead = brokenAnswer.map(law => law.otherwise?.parts ?? {})

  const required = laws.map(law => law.require)
  const parts: Record<Word, PartValue | null> = {}
  const brokenParts: Law[] = []
  for (const part of question.parts) {
    if (part.kind === 'all') parts[part.name] = listed(part, base, alsos, [...instead, ...required])
    else if (part.kind === 'least') parts[part.name] = smallest(part, [base, ...alsos.map(also => also.parts), ...required])
    else if (part.ranked) {
      parts[part.name] = rankedPart(part, base, laws)
      if (rule) brokenParts.push(...laws.filter(law => names(law, part.name) && !permits(law, part.name, wordOf(rule.parts[part.name]))))
    } else parts[part.name] = base[part.name] ?? part.without ?? (part.shape === 'words' ? [] : null)
  }

  const waits = question.answers.some(({ word, waits }) => waits && word === answer)
  const moved = waits ? [] : listOf(parts['before'])
  if (moved.length > 0) parts['after'] = once([...listOf(parts['after']), ...moved.filter(word => !consents.includes(word))])
  if (!waits && parts['before'] !== undefined) parts['before'] = []

  const clashes = strike(question, parts, laws, waits)
  const emptied = waits && listOf(parts['before']).length === 0
  if (emptied) parts['before'] = [lastNotice]
  if (listOf(parts['sign']).includes(anyAdult)) parts['sign'] = [anyAdult]

  return {
    answer,
    parts,
    because: [...(rule ? [rule] : []), ...alsos, ...laws],
    answeredBy: stands?.answer === undefined ? rule : leading,
    broken: rule ? laws.filter(law => brokenAnswer.includes(law) || brokenParts.includes(law)) : [],
    clashes,
    emptied,
  }
}

/** The law whose `otherwise` is strictest; of equals the first. */
function strictest(laws: readonly Law[], answers: ReadonlyMap<Word, Answer>): Law | null {
  const strictness = (law: Law): number => answers.get(law.otherwise?.answer ?? '')?.strict ?? -1
  return laws.reduce<Law | null>((best, law) => (best === null || strictness(law) > strictness(best) ? law : best), null)
}

/** The rule's order, then what alsos add in reading order, then what laws add in the order of the vocabulary. */
function listed(part: Part, base: Parts, alsos: readonly Also[], byLaw: readonly Parts[]): readonly Word[] {
  const added = new Set(byLaw.flatMap(parts => listOf(parts[part.name])))
  const inOrder = [...added].sort((a, b) => part.values.indexOf(a) - part.values.indexOf(b))
  return once([...listOf(base[part.name]), ...alsos.flatMap(also => listOf(also.parts[part.name])), ...inOrder])
}

function smallest(part: Part, said: readonly Parts[]): number | null {
  const numbers = said.map(parts => parts[part.name]).filter(value => typeof value === 'number')
  return numbers.length === 0 ? (part.without ?? null) : Math.min(...numbers)
}

/** Where this part alone is not allowed, the strongest that the laws it breaks put in its place. */
function rankedPart(part: Part, base: Parts, laws: readonly Law[]): Word | null {
  const asked = wordOf(base[part.name])
  const instead = laws.flatMap(law =>
    names(law, part.name) && !permits(law, part.name, asked) ? [wordOf(law.otherwise?.parts[part.name])] : [],
  )
  const rank = (word: Word | null): number => (word === null ? -1 : part.values.indexOf(word))
  return instead.length === 0 ? asked : instead.reduce((strongest, word) => (rank(word) > rank(strongest) ? word : strongest), null)
}

function strike(question: Question, parts: Record<Word, PartValue | null>, laws: readonly Law[], waits: boolean): Combined['clashes'] {
  const clashes: { required: Law; struck: Law; list: Word; word: Word }[] = []
  for (const { name, kind } of question.parts) {
    if (kind !== 'all') continue
    for (const struck of laws) {
      const words = struck.strike[name]
      if (!words) continue
      parts[name] = listOf(parts[name]).filter(word => !words.includes(word))
      for (const required of laws)
        for (const word of owed(required.require, name, waits))
          if (words.includes(word)) clashes.push({ required, struck, list: name, word })
    }
  }
  return clashes
}

/** What a law requires in a list as it stands once nothing unwaiting waits: what moved counts in `after`. */
function owed(require: Lists | Parts, list: Word, waits: boolean): readonly Word[] {
  if (waits || (list !== 'before' && list !== 'after')) return listOf(require[list])
  if (list === 'before') return []
  return [...listOf(require['after']), ...listOf(require['before']).filter(word => !consents.includes(word))]
}

export const listOf = (value: PartValue | null | undefined): readonly Word[] => (typeof value === 'object' && value !== null ? value : [])
const wordOf = (value: PartValue | undefined): Word | null => (typeof value === 'string' ? value : null)
const once = (words: readonly Word[]): readonly Word[] => [...new Set(words)]
