import { expect, test } from 'vitest'
import { instantIn, wallIn } from './local-time.ts'

const inBoston = (wall: string) => instantIn('America/New_York', wall)?.toISOString()

test('the wall clock of Massachusetts, in summer and in winter', () => {
  expect(inBoston('2026-09-14T07:30')).toBe('2026-09-14T11:30:00.000Z')
  expect(inBoston('2026-12-14T07:30')).toBe('2026-12-14T12:30:00.000Z')
  expect(inBoston('2026-11-01T00:30')).toBe('2026-11-01T04:30:00.000Z')
  expect(inBoston('2026-11-01T12:00')).toBe('2026-11-01T17:00:00.000Z')
})

test('an hour that comes twice is the first, an hour left out is an hour on', () => {
  expect(inBoston('2026-11-01T01:30')).toBe('2026-11-01T05:30:00.000Z')
  expect(inBoston('2027-03-14T02:30')).toBe('2027-03-14T07:30:00.000Z')
})

test('what is no time is none', () => {
  for (const wall of ['', 'soon', '2026-02-30T07:30', '2026-09-14T24:30', '0001-01-01T00:00', '2026-09-14'])
    expect(inBoston(wall)).toBeUndefined()
})

test('what the wall shows at an instant is read back as that instant', () => {
  for (const wall of ['2026-09-14T07:30', '2026-12-14T07:30', '2026-11-01T12:00'])
    expect(wallIn('America/New_York', new Date(inBoston(wall) ?? ''))).toBe(wall)
  expect(wallIn('America/New_York', new Date('2026-01-01T04:59:00Z'))).toBe('2025-12-31T23:59')
})
