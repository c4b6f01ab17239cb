import { expect, test } from 'vitest'
import { amountsMissing } from './amounts.ts'

const letter = 'We file our budget for support: $4,210,000.07. The cost of police, as our books have it: $210,000.'

test.each([
  ['both stand there', '$4,210,000.07', '$210,000', false],
  ['the cents are others', '$4,210,000.70', '$210,000', true],
  ['the cents are left out', '$4,210,000', '$210,000', true],
  ['one goes on after these digits', '$4,210,000.07', '$210', true],
  ['no police, and the letter names a cost', '$4,210,000.07', '$0', true],
])('%s', (_, support, police, missing) => {
  expect(amountsMissing(letter, { support, police })).toBe(missing)
})
