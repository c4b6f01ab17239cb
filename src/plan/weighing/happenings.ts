import type { Compiled, Question, Situation } from '../core/index.ts'
import { reliedOn } from '../core/index.ts'

/** What a decision of the record was made of. */
export interface DecisionOnRecord {
  readonly matter: string
  /** Its place among the facts of its matter. */
  readonly seq: number
  readonly drill: boolean
  /** As it was recorded: facts that were not asked yet are not in it. */
  readonly situation: Situation
}

/** A situation that happened, and in how many matters. */
export interface Happening {
  readonly situation: Situation
  readonly matters: number
}

/**
 * How often each situation happened: every matter once, as it was decided last; drills left out; what was recorded in an older vocabulary
 * read as it is read now. A matter that cannot be read so, since the question knows its value no more, is left out.
 */
export function happeningsOf({ facts }: Pick<Question, 'facts'>, decisions: readonly DecisionOnRecord[]): readonly Happening[] {
  const last = new Map<string, DecisionOnRecord>()
  for (const decision of decisions) {
    const known = last.get(decision.matter)
    if (!decision.drill && (known === undefined || decision.seq > known.seq)) last.set(decision.matter, decision)
  }
  const counted = new Map<string, { readonly situation: Situation; matters: number }>()
  for (const { situation: recorded } of last.values()) {
    const values = facts.map(({ name, since }) => recorded[name] ?? since?.before)
    if (facts.some((fact, at) => !fact.values.some(value => value === values[at]))) continue
    const key = values.join(' ')
    const known = counted.get(key)
    if (known) known.matters++
    else counted.set(key, { situation: Object.fromEntries(facts.map(({ name }, at) => [name, values[at] ?? ''])), matters: 1 })
  }
  return [...counted.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, happening]) => happening)
}

/** In which of these a plan relies on police. */
export function relianceIn(compiled: Compiled, happenings: readonly Happening[]): readonly boolean[] {
  const { space } = compiled
  const relied = reliedOn(compiled)
  return happenings.map(({ situation }) => {
    const index = space.names.reduce(
      (sum, name, d) => sum + (space.values[d] ?? []).indexOf(situation[name] ?? '') * (space.strides[d] ?? 1),
      0,
    )
    return relied[index] === 1
  })
}
