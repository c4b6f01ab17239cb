import { expect, test } from 'vitest'
import { readAmount, readShare } from './read-amount.ts'

test.each([
  ['1234.5', 123_450],
  ['$1,234,567.89', 123_456_789],
  ['.50', 50],
  ['5.', 500],
  ['$ -   ', 0],
  ['-', 0],
  ['0.30000000000000004', 30],
  ['-500', -50_000],
  ['−5', -500],
  ['-$5', -500],
  ['$-5', -500],
  ['(1,200.00)', -120_000],
  ['$(5)', -500],
  ['($5.25)', -525],
  ['500.00-', -50_000],
  ['500 CR', -50_000],
  ['(0.00)', 0],
])('an amount as a ledger prints it: %s', (text, cents) => expect(readAmount(text)).toBe(cents))

test.each([
  '',
  '.',
  '$',
  '(5',
  '5)',
  '--5',
  '-(5)',
  '(-5)',
  '(5)-',
  '1,23',
  '1 234',
  '1e3',
  '+5',
  '5.005',
  'TBD',
  '#REF!',
  '1234567890123',
  '-x',
  'CR',
  '0,500',
])('none where it can be read in two ways or in no way: “%s”', text => expect(readAmount(text)).toBeUndefined())

test('a share below one percent says so: in a sheet 0.31 is 31 percent', () => {
  expect(['31.5', '31.5%', '0', '1.45', '0.31%', '200'].map(readShare)).toEqual([3_150, 3_150, 0, 145, 31, 20_000])
  expect(['0.31', '0.5', '200.01', '-1', ''].map(readShare)).toEqual([undefined, undefined, undefined, undefined, undefined])
})

test('a cell of a million blanks is read at once, for calls come through the same process', () => {
  const blanks = ' '.repeat(1_000_000)
  const began = performance.now()
  for (const text of [`-${blanks}x`, `(${blanks}x`, `1${blanks}x`, `$${blanks}x`]) expect(readAmount(text)).toBeUndefined()
  for (const text of [`-${blanks}5`, `(${blanks}5${blanks})`, `5${blanks}CR`]) expect(readAmount(text)).toBe(-500)
  expect(performance.now() - began).toBeLessThan(500)
})
