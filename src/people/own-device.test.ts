import { expect, test } from 'vitest'
import { knownThrough } from './own-device.ts'

const years = [
  { from: '2026-08-31', to: '2027-06-18' },
  { from: '2027-08-30', to: '2028-06-16' },
]

test('a device of one’s own stays known until the school year ends', () => {
  expect(knownThrough('2026-08-31', years)).toBe('2027-06-18')
  expect(knownThrough('2027-06-18', years)).toBe('2027-06-18')
})

test('in the summer it is the next year that counts', () => {
  expect(knownThrough('2027-06-19', years)).toBe('2028-06-16')
})

test('without a calendar, or after its last year, it is 31 August', () => {
  expect(knownThrough('2026-10-01', [])).toBe('2027-08-31')
  expect(knownThrough('2026-08-31', [])).toBe('2026-08-31')
  expect(knownThrough('2026-09-01', [])).toBe('2027-08-31')
  expect(knownThrough('2028-07-01', years)).toBe('2028-08-31')
})

test('a calendar that says one year for two gives no more than the next 31 August', () => {
  expect(knownThrough('2026-09-01', [{ to: '2028-06-16' }])).toBe('2027-08-31')
})
