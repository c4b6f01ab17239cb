import { naive, type NaiveAlso, type NaiveLaw, type NaivePlan, type NaiveRule } from '../src/plan/core/testing/naive.ts'
import type { Compiled, Situation } from '../src/plan/core/index.ts'
import { timed } from './line.ts'

/** Every rule, also and law in one list, as what each asks of the facts. */
export type BoundRules = readonly { readonly when: Readonly<Record<string, string[]>> }[]

/** A situation in words → its answer with every part: one read of the table. */
export function answerOf({ space, table, classes }: Compiled, situation: Situation): unknown {
  let index = 0
  for (let d = 0; d < space.names.length; d++) {
    index += (space.values[d]?.indexOf(situation[space.names[d] ?? ''] ?? '') ?? -1) * (space.strides[d] ?? 1)
  }
  return classes[table[index] ?? 0]?.outcome
}

/** Spread over the whole space by a fixed stride, so that every run asks the same. */
export function sampleOf({ space, table }: Compiled, count: number): Situation[] {
  const stride = 7_919
  return Array.from({ length: count }, (_, at) => {
    const index = (at * stride) % table.length
    return Object.fromEntries(
      space.names.map((name, d) => [name, space.values[d]?.[Math.floor(index / (space.strides[d] ?? 1)) % (space.sizes[d] ?? 1)] ?? '']),
    )
  })
}

/** Decisions a second of each round; the first is thrown away. */
export function rates(rounds: number, situations: readonly Situation[], decideOne: (situation: Situation) => unknown): number[] {
  let kept: unknown
  const millis = timed(rounds + 1, () => {
    for (const situation of situations) kept = decideOne(situation)
  }).slice(1)
  if (kept === undefined) throw new Error('nothing was decided')
  return millis.map(each => (situations.length / each) * 1_000)
}

export const ruleOf = (compiled: Compiled, situation: Situation): string | undefined => {
  const outcome = answerOf(compiled, situation) as Compiled['classes'][number]['outcome']
  return compiled.classes.find(each => each.outcome === outcome)?.rule?.answer
}

export function plain(compiled: Compiled, bound: { rules: any; alsos: any; laws: any }): { plan: NaivePlan; all: BoundRules } {
  const { space } = compiled
  const when = (allows: readonly Uint8Array[]): Record<string, string[]> =>
    Object.fromEntries(
      space.names.flatMap((name, d) => {
        const values = space.values[d] ?? []
        const wanted = values.filter((_, v) => allows[d]?.[v] === 1)
        return wanted.length === values.length ? [] : [[name, wanted]]
      }),
    )
  const rules: NaiveRule[] = bound.rules.map((rule: any) => ({ when: when(rule.allows), then: { answer: rule.answer, ...rule.parts } }))
  const alsos: NaiveAlso[] = bound.alsos.map((also: any) => ({ when: when(also.allows), add: also.parts }))
  const laws: NaiveLaw[] = bound.laws.map((law: any) => ({
    ...{ when: when(law.allows), only: law.only, forbid: law.forbid, require: law.require, strike: law.strike },
    ...(law.otherwise ? { otherwise: { ...(law.otherwise.answer ? { answer: law.otherwise.answer } : {}), ...law.otherwise.parts } } : {}),
  }))
  return { plan: { rules, alsos, laws }, all: [...rules, ...alsos, ...laws] }
}

/** What is compared answers the same: its first matching rule is ours. */
export function agree(situations: readonly Situation[], compiled: Compiled, plan: NaivePlan): void {
  const wrong = situations.find(situation => naive(plan, situation, compiled.question).first?.then.answer !== ruleOf(compiled, situation))
  if (wrong) throw new Error(`the plain interpreter finds another rule for ${JSON.stringify(wrong)}`)
}
