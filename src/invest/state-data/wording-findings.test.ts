import { expect, test } from 'vitest'
import type { Saying } from '../../kernel/lang.ts'
import { reportSays } from './report-names.ts'
import { expectedWords, findingSays } from './wording-findings.ts'
import { refusals } from './words/refusals.ts'

/** Frequent English words that no Spanish sentence holds. */
const english = /\b(the|and|is|are|of|with|for|this|that|which|not|nothing|from|have|has|they|would|was|were|expected|line|lines|column)\b/i

const said: readonly (readonly [string, Saying])[] = [
  ...Object.entries(reportSays),
  ...Object.entries(expectedWords),
  ...Object.entries(refusals),
  ...Object.entries(findingSays).flatMap(([name, says]) =>
    [1, 3].map((number): [string, Saying] => [`${name} ${number}`, Reflect.apply(says, undefined, given(name, number))]),
  ),
]

/** Each sentence asks for a text or a number; a text that is a number is neither language. */
function given(name: string, number: number): unknown[] {
  return name === 'valueWrong' ? ['7', '8', expectedWords.count] : name === 'duplicate' ? ['7', number] : [number, number, number]
}

// A text is cut where it is long: numbers stand for them here.
test.each(said.map(([name, says]) => ({ name, ...says })))('$name is said in Spanish', ({ en, es }) => {
  expect(es).not.toBe('')
  expect(es).not.toBe(en)
  expect(es).not.toMatch(english)
})
