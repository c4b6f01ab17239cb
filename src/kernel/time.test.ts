import { expect, test } from 'vitest'
import { isDay } from './time.ts'

test('a day is one of the calendar, of years in which anything here can be', () => {
  for (const day of ['1900-01-01', '2026-11-30', '2028-02-29', '2199-12-31']) expect([day, isDay(day)]).toEqual([day, true])
  for (const text of ['0000-01-01', '1026-10-01', '1899-12-31', '2200-01-01', '9999-12-31', '2026-02-29', '2026-13-01', '2026-1-1', ''])
    expect([text, isDay(text)]).toEqual([text, false])
})
