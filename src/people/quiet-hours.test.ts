import { expect, test } from 'vitest'
import { afterQuiet } from './quiet-hours.ts'

const zone = 'America/New_York'
const after = (begins: string, ends: string, at: string) => afterQuiet({ begins, ends }, zone, new Date(at)).toISOString()

test('a reminder waits until quiet hours are over, also over midnight and on the day the clocks change', () => {
  expect(after('22:00', '06:30', '2026-10-02T03:00:00Z')).toBe('2026-10-02T10:30:00.000Z')
  expect(after('22:00', '06:30', '2026-10-02T10:00:00Z')).toBe('2026-10-02T10:30:00.000Z')
  expect(after('12:00', '13:00', '2026-10-02T16:15:00Z')).toBe('2026-10-02T17:00:00.000Z')
  expect(after('22:00', '06:30', '2026-11-01T03:00:00Z')).toBe('2026-11-01T11:30:00.000Z')
  expect(after('22:00', '01:30', '2026-11-01T06:15:00Z')).toBe('2026-11-01T06:30:00.000Z')
  expect(after('22:00', '02:30', '2027-03-14T06:15:00Z')).toBe('2027-03-14T07:30:00.000Z')
})

test('outside of them, at their very end, and without any, it goes at once', () => {
  for (const at of ['2026-10-02T10:30:00.000Z', '2026-10-02T16:00:00.000Z', '2026-10-02T01:59:00.000Z'])
    expect(after('22:00', '06:30', at)).toBe(at)
  const now = new Date('2026-10-02T03:00:00Z')
  expect(afterQuiet(undefined, zone, now)).toBe(now)
})
