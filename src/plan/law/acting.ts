import { inPieces } from '../../platform/pieces/index.ts'
import { combine } from '../core/combine.ts'
import type { DecisionClass } from '../core/compile.ts'
import type { MadePlan, Question } from '../core/index.ts'
import type { Item } from '../core/items.ts'

/** For a section of the law, by `plan#provision`: the plan's sections that decide where it acts, and in how many situations it changes their answer. */
export type LawActing = ReadonlyMap<string, ReadonlyMap<string, number>>

/**
 * Which of the plan's answers stand on law that nobody has verified. Every situation is answered once more without each such section: it
 * changes the section that decides where anything of the answer then differs. 0.4 s for a whole plan.
 */
export function* actingOfUnverified(made: MadePlan, questions: readonly Question[]): Generator<undefined, LawActing> {
  const acting = new Map<string, Map<string, number>>()
  for (const { name } of questions) {
    const compiled = made.compiled(name)
    for (const each of compiled?.classes ?? []) {
      yield
      if (!compiled || !each.possible || !each.rule) continue
      for (const law of new Set(each.laws.filter(({ at }) => at.authority.mark === 'unverified').map(keyOf))) {
        const found = acting.get(law) ?? new Map<string, number>()
        const before = found.get(keyOf(each.rule)) ?? 0
        found.set(keyOf(each.rule), before + (isChangedBy(compiled.question, each, law) ? each.situations : 0))
        acting.set(law, found)
      }
    }
  }
  return acting
}

const keyOf = ({ at }: Item): string => `${at.plan}#${at.provision}`

function isChangedBy(question: Question, { rule, laws, outcome }: DecisionClass, law: string): boolean {
  const alsos = outcome.because.flatMap(item => (item.type === 'also' ? [item] : []))
  const others = laws.filter(each => keyOf(each) !== law)
  const { answer, parts } = combine(question, rule, alsos, others)
  return JSON.stringify([answer, parts]) !== JSON.stringify([outcome.answer, outcome.parts])
}

/** Made once for each plan with its marks, in pieces. */
export function actingOver(questions: readonly Question[]): (made: MadePlan) => Promise<LawActing> {
  const kept = new WeakMap<MadePlan, Promise<LawActing>>()
  return made => {
    const before = kept.get(made) ?? inPieces(actingOfUnverified(made, questions))
    kept.set(made, before)
    return before
  }
}
