import { expect, test } from 'vitest'
import { moment } from './moment.ts'

test('one o’clock is “a la 1” in Spanish, every other hour “a las”', () => {
  expect(moment(new Date('2026-11-24T18:05:00Z'), 'es')).toContain('de 2026 a la 1:05')
  expect(moment(new Date('2026-11-24T19:05:00Z'), 'es')).toContain('de 2026 a las 2:05')
  expect(moment(new Date('2026-11-24T18:05:00Z'), 'en')).toBe('November 24, 2026 at 1:05 pm')
})
