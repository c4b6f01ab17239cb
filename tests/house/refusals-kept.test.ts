import { expect, test } from 'vitest'
import { readModules } from '../../src/platform/testing/modules.ts'

test('every table of refusals is made of sentences that have an id, so that the record keeps no sentence', () => {
  const tables = readModules().filter(({ path, isTest }) => !isTest && /refusals\.ts$/.test(path))
  expect(tables.length).toBeGreaterThan(8)
  const withSentences = tables.filter(({ text }) => !/\bsayings\(\s*'/.test(text)).map(({ path }) => path)
  expect(withSentences).toEqual([])
})
