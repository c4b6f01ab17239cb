import type { Question, Situation } from './core/index.ts'

export interface Asked {
  /** Null where nothing was asked, or where it could not be read. */
  readonly situation: Situation | null
  readonly problems: readonly string[]
}

/** The situation in a page's query: facts that are not in it stand on their plainest value, keys that are no fact are not ours. */
export function asked(question: Question, query: unknown): Asked {
  const said = new Map(typeof query === 'object' && query !== null ? Object.entries(query) : [])
  const given = question.facts.filter(({ name }) => said.has(name))
  const problems = given.flatMap(({ name, label, values }) => {
    const value = said.get(name)
    if (values.some(known => known === value)) return []
    return [
      `${label.en} “${typeof value === 'string' ? value.slice(0, 60) : 'more than one value'}” is not a value of “${name}”. Expected one of ${values.join(', ')}.`,
    ]
  })
  if (given.length === 0 || problems.length > 0) return { situation: null, problems }
  return {
    situation: Object.fromEntries(
      question.facts.map(({ name, values }) => [name, values.find(value => value === said.get(name)) ?? values[0]]),
    ),
    problems,
  }
}
