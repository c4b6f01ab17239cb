import type { Compiled } from './compile.ts'
import type { Reliance } from './question.ts'
import { allowsOf, indicesOf } from './space.ts'

/** In how many situations that can happen a plan relies on police, as the question says what that is. */
export const relianceOf = (compiled: Compiled): number => reliedOn(compiled).reduce((sum, one) => sum + one, 0)

/** By the index of each situation, 1 where a plan relies on police in it and it can happen. */
export function reliedOn({ question, space, classes, table }: Compiled): Uint8Array {
  const relied = new Uint8Array(space.size)
  for (const { when, then } of question.reliance) {
    const means = classes.map(({ outcome, possible }) => possible && isSo(then, outcome))
    for (const index of indicesOf(space, allowsOf(space, when))) if (means[table[index] ?? 0]) relied[index] = 1
  }
  return relied
}

const isSo = (then: Reliance['then'], { answer, parts }: Compiled['classes'][number]['outcome']): boolean =>
  Object.entries(then).every(([key, words]) => words.some(word => word === (key === 'answer' ? answer : parts[key])))
