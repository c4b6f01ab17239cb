import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { conditions, notices, obligations, roles, wordsIn } from './plan/core/index.ts'
import { projectRoot } from './platform/config/index.ts'
import { support } from './respond/question.ts'

const glossary = readFileSync(join(projectRoot, 'docs', 'glossary.md'), 'utf8')
const isThere = (word: string) => glossary.includes(`\`${word}\``)

test('the glossary has every word of every question', () => {
  const facts = support.facts.flatMap(fact => [fact.name, ...fact.values])
  const words = [
    support.name,
    ...facts,
    ...support.answers.map(answer => answer.word),
    ...support.parts.flatMap(part => [part.name, ...part.values]),
  ]
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
