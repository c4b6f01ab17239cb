import { listOf, type Combined } from './combine.ts'
import type { Compiled } from './compile.ts'
import { faultAt, type Fault } from './fault.ts'
import type { Item } from './items.ts'
import type { Question, Word } from './question.ts'
import { allowsAt, allowsOf, indicesOf, plainer, situationAt } from './space.ts'

/** Where a fact is unknown the answer may be no laxer than if it were what it must be taken for. */
export function checkUnknown(table: Compiled): Fault[] {
  const { question, space, classes } = table
  const finds = new Map<string, { at: Item['at']; other: Item['at']; witness: number; message: string }>()
  for (const [d, fact] of question.facts.entries()) {
    if (!fact.unknown) continue
    const stride = space.strides[d] ?? 1
    const unknown = fact.values.indexOf(fact.unknown.value)
    const step = (fact.values.indexOf(fact.unknown.asIf) - unknown) * stride
    const save = fact.unknown.save && allowsOf(space, fact.unknown.save)
    const laxerPairs = new Map<number, boolean>()
    for (const index of indicesOf(space, allowsOf(space, { [fact.name]: [fact.unknown.value] }))) {
      const is = table.table[index] ?? 0
      const asIf = table.table[index + step] ?? 0
      if (is === asIf) continue
      const [a, b] = [classes[is], classes[asIf]]
      if (!a?.possible || !b?.possible) continue
      const pair = is * classes.length + asIf
      if (!laxerPairs.has(pair)) laxerPairs.set(pair, isLaxer(question, a.outcome, b.outcome))
      if (laxerPairs.get(pair) !== true || (save && allowsAt(space, save, index))) continue
      const [by, instead] = [a.outcome.answeredBy, b.outcome.answeredBy]
      // Without an answer nothing is compared.
      if (!by || !instead) continue
      const key = `${by.at.file} ${by.at.line}`
      const before = finds.get(key)
      if (before && !plainer(space, index, before.witness)) continue
      const message = `Where “${fact.name}” is ${fact.unknown.value} this answers ${a.outcome.answer}, more laxly than where it is ${fact.unknown.asIf} (${b.outcome.answer}). Expected no less.`
      finds.set(key, { at: by.at, other: instead.at, witness: index, message })
    }
  }
  return [...finds.values()].map(({ at, other, witness, message }) =>
    faultAt('laxer-when-unknown', at.file, at, message, {
      provision: at.provision,
      question: question.name,
      witness: situationAt(space, witness),
      other: { file: other.file, line: other.line },
    }),
  )
}

/** An answer less strict, or the same whose `before` or `sign` lacks a word of the other's. */
function isLaxer(question: Question, a: Combined, b: Combined): boolean {
  const strictness = (word: Word | null): number => question.answers.find(answer => answer.word === word)?.strict ?? 0
  if (a.answer !== b.answer) return strictness(a.answer) < strictness(b.answer)
  return ['before', 'sign'].some(list => listOf(b.parts[list]).some(word => !listOf(a.parts[list]).includes(word)))
}
