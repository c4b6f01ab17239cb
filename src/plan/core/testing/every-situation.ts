import { decide, type Decision, type OpenedPlan, type Question, type Situation } from '../index.ts'
import { situationAt } from '../space.ts'

type Is = (situation: Situation, decision: Decision, index: number) => boolean

/** Every situation of a question, each with its decision. */
export interface EverySituation {
  readonly size: number
  readonly at: (index: number) => Decision
  /** Walks all of them: how many there are, how many are meant, and the first three of those in which something is wrong. */
  readonly strays: (meant: Is, wrong: Is) => { readonly tried: number; readonly meant: number; readonly found: readonly unknown[] }
}

/** One call of `decide` for each class of the table; the situation that is shown is one object, which changes as the walk goes on. */
export function everySituation(opened: OpenedPlan, { name, facts }: Question): EverySituation {
  const table = opened.compiled(name)
  if (!table) throw new Error(opened.faults.map(({ message }) => message).join('\n'))
  const decisions = table.classes.map(({ plainest }) => {
    const decided = decide(table, situationAt(table.space, plainest))
    const decision = decided.kind === 'decided' ? decided.decisions[0] : undefined
    if (!decision) throw new Error('A situation was not decided.')
    return decision
  })
  const at = (index: number): Decision => {
    const decision = decisions[table.table[index] ?? -1]
    if (!decision) throw new Error(`Situation ${index} has no class.`)
    return decision
  }
  return {
    ...{ size: table.space.size, at },
    strays: (meant, wrong) => {
      const situation: Record<string, string> = Object.fromEntries(facts.map(fact => [fact.name, fact.values[0] ?? '']))
      const digits = facts.map(() => 0)
      const found: unknown[] = []
      let count = 0
      for (let index = 0; index < table.space.size; index++) {
        const decision = at(index)
        if (meant(situation, decision, index)) {
          count++
          if (found.length < 3 && wrong(situation, decision, index)) found.push({ asked: { ...situation }, ...shown(decision) })
        }
        step(digits, situation)
      }
      return { tried: table.space.size, meant: count, found }
    },
  }

  /** The next situation: the last fact changes first. */
  function step(digits: number[], situation: Record<string, string>): void {
    for (let place = facts.length - 1; place >= 0; place--) {
      const fact = facts[place]
      if (!fact) return
      const next = ((digits[place] ?? 0) + 1) % fact.values.length
      digits[place] = next
      situation[fact.name] = fact.values[next] ?? ''
      if (next > 0) return
    }
  }
}

const shown = ({ situation: _, when: _when, situations: _situations, says: _says, because, ...parts }: Decision) => ({
  ...parts,
  because: because.map(({ plan, provision }) => `${plan}#${provision}`),
})

/** The words of a part that is a list. Of a decision they are asked hundreds of thousands of times. */
export const listOf = (decision: Decision, part: string): readonly string[] => {
  const value = decision[part]
  if (!Array.isArray(value)) return []
  const known = words.get(value)
  if (known) return known
  const found = value.map(String)
  words.set(value, found)
  return found
}

const words = new WeakMap<readonly unknown[], readonly string[]>()
