import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { conditions, notices, obligations, roles, wordsIn } from '../../src/plan/core/index.ts'
import { projectRoot } from '../../src/platform/config/index.ts'
import { questions } from '../../src/questions.ts'

const glossary = readFileSync(join(projectRoot, 'docs', 'glossary.md'), 'utf8')
const isThere = (word: string) => glossary.includes(`\`${word}\``)

test('the glossary has every word of every question', () => {
  const words = questions.flatMap(({ name, facts, answers, parts }) => [
    name,
    ...facts.flatMap(fact => [fact.name, ...fact.values]),
    ...answers.map(answer => answer.word),
    ...parts.flatMap(part => [part.name, ...part.values]),
  ])
  expect(words.length).toBeGreaterThan(100)
  expect([...new Set(words)].filter(word => !isThere(word))).toEqual([])
})

test('the glossary has every word of the parts', () => {
  const words = [roles, notices, conditions, obligations].flatMap(wordsIn)
  expect(words.filter(word => !isThere(word))).toEqual([])
})

test('a word it does not have is noticed', () => {
  expect(isThere('no-such-word')).toBe(false)
})
