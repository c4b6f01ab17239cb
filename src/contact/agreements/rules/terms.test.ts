import { expect, test } from 'vitest'
import { overAt } from './terms.ts'

const of = (...spans: readonly (readonly [from: string, until: string | null])[]) =>
  overAt(spans.map(([from, until], at) => ({ version: at + 1, from: new Date(from), until: until === null ? null : new Date(until) })))
    ?.toISOString()
    .slice(0, 10)

test('an agreement is over at the end of what is not replaced; an older text entered for the file ends nothing sooner', () => {
  expect(of(['2025-07-01', '2026-07-01'], ['2026-07-01', '2027-07-01'])).toBe('2027-07-01')
  expect(of(['2026-07-01', '2027-07-01'], ['2025-07-01', '2026-07-01'])).toBe('2027-07-01')
  expect(of(['2025-07-01', '2030-07-01'], ['2026-07-01', '2027-07-01'])).toBe('2027-07-01')
  expect(overAt([])).toBe(undefined)
  expect(overAt([{ version: 1, from: new Date('2026-07-01'), until: null }])).toBe(null)
})
