import { expect, test } from 'vitest'
import { readModules } from '../../src/platform/testing/modules.ts'

/** Tables of refusals that are not made by `sayings` yet: the record keeps their sentences, for they have no id. */
const notYet: readonly string[] = ['src/contact/outbound/reports/words/refusals.ts', 'src/contact/request/words/refusals.ts']

test('every table of refusals is made of sentences that have an id, so that the record keeps no sentence', () => {
  const tables = readModules().filter(({ path, isTest }) => !isTest && /refusals\.ts$/.test(path))
  expect(tables.length).toBeGreaterThan(8)
  const withSentences = tables.filter(({ text }) => !/\bsayings\(\s*'/.test(text)).map(({ path }) => path)
  expect(withSentences.filter(path => !notYet.includes(path))).toEqual([])
})
