import { expect, test } from 'vitest'
import { readFlags } from './arguments.ts'

const usage = 'ledger verify [--district SLUG]'
const said = (args: readonly string[]) => readFlags(args, ['district'], usage)

test.each([
  [['--district', 'a', 'banana'], '“banana” is one word too many.'],
  [['--distrikt', 'a'], 'There is no flag --distrikt.'],
  [['--district'], 'The flag --district has no value.'],
  [['--district', 'a', '--district', 'b'], 'The flag --district is given twice.'],
])('%j: a word or a flag that nobody expected is told, and nothing is done', (args, detail) => {
  expect(said(args)).toEqual({ kind: 'misuse', detail: `${detail} Expected: concord ${usage}` })
})

test('flags are read wherever --json stands', () => {
  expect(said(['--json', '--district', 'a'])).toEqual({ kind: 'read', words: [], flags: { district: 'a' } })
})
