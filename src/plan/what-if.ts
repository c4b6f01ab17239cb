import { inEach } from '../kernel/lang.ts'
import type { MadePlan } from './core/open.ts'
import type { Question, Saying, Situation, Word } from './core/question.ts'
import type { SpokenQuestion } from './core/table.ts'
import { refusals } from './words/refusals.ts'

export interface WhatIfAsked {
  /** Null where nothing was asked, or where it could not be read. */
  readonly situation: Situation | null
  readonly problems: readonly Saying[]
}

/** The situation in a page's query: facts that are not in it stand on their plainest value, keys that are no fact are not ours. */
export function asked(question: SpokenQuestion, query: unknown): WhatIfAsked {
  const said = new Map(typeof query === 'object' && query !== null ? Object.entries(query) : [])
  const given = question.facts.filter(({ name }) => said.has(name))
  const problems = given.flatMap(({ name, label, values }) => {
    const value = said.get(name)
    if (values.some(known => known === value)) return []
    const told = { label: inEach(lang => unmarked(label[lang])), name, values: values.join(', ') }
    return [typeof value === 'string' ? refusals.noValue({ ...told, shown: value.slice(0, 60) }) : refusals.severalValues(told)]
  })
  if (given.length === 0 || problems.length > 0) return { situation: null, problems }
  return {
    situation: Object.fromEntries(
      question.facts.map(({ name, values }) => [name, values.find(value => value === said.get(name)) ?? values[0]]),
    ),
    problems,
  }
}

/** What a question between its two marks asks about, without them. */
const unmarked = (label: string): string => (label.includes('¿') ? label.replaceAll(/[¿?]/g, '') : label)

/** Where a situation is asked. Facts on their plainest value are left out, save the first, without which nothing would be asked. */
export function whatIfAddress({ facts }: Pick<SpokenQuestion, 'facts'>, situation: Situation): string {
  const said = facts.flatMap(({ name, values: [plainest] }, place) => {
    const value = situation[name] ?? plainest
    return place === 0 || value !== plainest ? [[name, value]] : []
  })
  return `/what-if?${new URLSearchParams(said).toString()}`
}

/** The questions that can be asked, in the order in which the plan says that it answers them. */
export function questionsAnswered({ plan }: Pick<MadePlan, 'plan'>, questions: readonly Question[]): readonly Question[] {
  const named = plan?.answers.flatMap(({ value }) => questions.find(({ name }) => name === value) ?? []) ?? []
  return named.length > 0 ? named : questions.slice(0, 1)
}

/** The question that a page's query is about: the one it names, or else whose first fact it gives; of neither, the first. */
export function questionAsked(answered: readonly Question[], query: unknown): Word | undefined {
  const said = new Map(typeof query === 'object' && query !== null ? Object.entries(query) : [])
  const named = answered.find(({ name }) => name === said.get('question'))
  const meant = named ?? answered.find(({ facts }) => said.has(facts[0]?.name ?? '')) ?? answered[0]
  return meant?.name
}
