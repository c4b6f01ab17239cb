import { expect, test } from 'vitest'
import { spaceOf } from '../plan/core/space.ts'
import { discipline } from './question.ts'

test('discipline has 13,608 situations, and words for each fact, value, answer and part', () => {
  expect(spaceOf(discipline).size).toBe(13_608)
  const words = [
    ...discipline.facts.flatMap(({ label, values, words }) => [label, ...values.map(value => words[value])]),
    ...discipline.answers.map(({ says }) => says),
    ...discipline.parts.flatMap(({ says, values, words }) => [says, ...values.map(value => words[value])]),
  ]
  expect(words.filter(saying => !saying?.en || !saying.es)).toEqual([])
  expect(discipline.answers.some(({ waits }) => waits)).toBe(false)
})
