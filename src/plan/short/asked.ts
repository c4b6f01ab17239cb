import type { Lang } from '../../kernel/lang.ts'
import { type Compiled, type Decision, decide, type Saying, type Word } from '../core/index.ts'
import { whatIfAddress } from '../what-if.ts'

/** A situation that people ask about. Facts that are left out stand on their plainest value. */
export interface Asked {
  readonly title: Saying
  readonly situation: Readonly<Record<Word, Word>>
}

/** What the short plan says of one question, given by the slice that asks it. */
export interface ShortQuestion {
  readonly question: Word
  readonly asked: readonly Asked[]
  /** As much of an answer as somebody reads who is not in the situation. */
  readonly says: (decision: Decision, lang: Lang) => readonly string[]
  /** What is decided in it, and by whom, as the plan in force has it. */
  readonly whoDecides: (compiled: Compiled, lang: Lang) => readonly WhoDecides[]
}

export interface WhoDecides {
  readonly what: string
  readonly who: string
}

export interface AskedAnswer {
  readonly title: string
  readonly says: readonly string[]
  /** Where it is asked of the whole plan. */
  readonly href: string
  readonly because: Decision['because']
}

/** What the plan in force answers to these situations, out of its own table: nothing here promises more than it does. */
export const askedAnswers = (
  compiled: Compiled,
  { says, asked }: Pick<ShortQuestion, 'says' | 'asked'>,
  lang: Lang,
): readonly AskedAnswer[] =>
  asked.flatMap(({ title, situation: chosen }) => {
    const { question } = compiled
    const situation = Object.fromEntries(question.facts.map(({ name, values: [plainest] }) => [name, chosen[name] ?? plainest]))
    const decided = decide(compiled, situation, lang)
    const decision = decided.kind === 'decided' ? decided.decisions[0] : undefined
    if (decision === undefined || decision.answer === null) return []
    return [{ title: title[lang], says: says(decision, lang), href: whatIfAddress(question, situation), because: decision.because }]
  })

/** Words of a part that some answer of the plan holds, in the order of the vocabulary. */
export const wordsSaid = ({ classes, question }: Compiled, part: Word): readonly Word[] => {
  const said = new Set(classes.flatMap(({ possible, outcome }) => (possible ? [outcome.parts[part] ?? []].flat() : [])).map(String))
  return question.parts.find(({ name }) => name === part)?.values.filter(word => said.has(word)) ?? []
}

/** Whoever signs some answer of the question decides what it is about. */
export const whoSigns =
  (what: Saying): ShortQuestion['whoDecides'] =>
  (compiled, lang) => {
    const signing = compiled.question.parts.find(({ name }) => name === 'sign')
    const who = wordsSaid(compiled, 'sign').map(word => signing?.words[word]?.[lang] ?? word)
    return who.length === 0 ? [] : [{ what: what[lang], who: who.join('; ') }]
  }
