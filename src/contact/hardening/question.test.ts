import { expect, test } from 'vitest'
import { spaceOf } from '../../plan/core/space.ts'
import { hardening } from './question.ts'

test('hardening has 810 situations, and words for each fact, value, answer and part', () => {
  expect(spaceOf(hardening).size).toBe(810)
  const words = [
    ...hardening.facts.flatMap(({ label, values, words }) => [label, ...values.map(value => words[value])]),
    ...hardening.answers.map(({ says }) => says),
    ...hardening.parts.flatMap(({ says, values, words }) => [says, ...values.map(value => words[value])]),
  ]
  expect(words.filter(saying => !saying?.en || !saying.es)).toEqual([])
  expect(hardening.answers.some(({ waits }) => waits)).toBe(false)
})
