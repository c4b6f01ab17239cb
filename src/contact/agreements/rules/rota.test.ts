import { expect, test } from 'vitest'
import type { RotaLine } from '../contract.ts'
import { isInOrder, lineAt, type OnTheWall, phoneAt, reachAt } from './rota.ts'

const line = (days: RotaLine['days'], opens: string, closes: string, phone: string | null = null): RotaLine => ({
  days,
  opens,
  closes,
  phone,
})
/** 2026-11-23 is a Monday. */
const on = (day: string, time: string, isSchoolDay = true): OnTheWall => ({ day, time, isSchoolDay })
const office = line('school-days', '07:00', '17:00')
const evening = line('monday', '17:00', '00:00', '978-555-7703')
const weekend = line('saturday', '09:00', '12:00', '978-555-7704')

test.each([
  ['before its first minute', on('2026-11-23', '06:59'), 'outside'],
  ['at its first minute', on('2026-11-23', '07:00'), 'within'],
  ['at its last', on('2026-11-24', '17:00'), 'outside'],
  ['a day without school', on('2026-11-24', '10:00', false), 'outside'],
  ['Monday to midnight', on('2026-11-23', '23:59'), 'within'],
  ['Tuesday evening', on('2026-11-24', '23:59'), 'outside'],
  ['Saturday, no school', on('2026-11-28', '09:30', false), 'within'],
  ['Sunday, no school', on('2026-11-29', '09:30', false), 'outside'],
] as const)('%s', (_, now, reach) => {
  expect(reachAt({ rota: [office, evening, weekend], hours: 'School days' }, now)).toBe(reach)
})

test('every minute of a week is within exactly as often as the lines are long', () => {
  const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29']
  const minutes = week.flatMap(day =>
    Array.from({ length: 1440 }, (_, n) =>
      on(day, `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`, day < '2026-11-26'),
    ),
  )
  // Three school days of ten hours, one evening of seven, one morning of three.
  expect(minutes.filter(now => lineAt([office, evening, weekend], now)).length).toBe((3 * 10 + 7 + 3) * 60)
})

test('hours in words are not judged, and none is not said', () => {
  expect(reachAt({ rota: [], hours: 'School days, 7 am to 5 pm' }, on('2026-11-23', '10:00'))).toBe('in-words')
  expect(reachAt({ rota: [], hours: null }, on('2026-11-23', '10:00'))).toBe('not-said')
})

test('the number is that of the line that runs, else of the agreement, else of the first line that has one', () => {
  const rota = [office, evening, weekend]
  const phones = [on('2026-11-23', '18:00'), on('2026-11-23', '10:00')].map(now => phoneAt({ rota, phone: '978-555-7700' }, now))
  expect(phones).toEqual(['978-555-7703', '978-555-7700'])
  expect(phoneAt({ rota, phone: null }, on('2026-11-24', '20:00'))).toBe('978-555-7703')
  expect(phoneAt({ rota: [], phone: null }, on('2026-11-24', '20:00'))).toBeNull()
})

test('a line closes later than it opens; midnight is the end of its day', () => {
  expect([evening, office, line('monday', '17:00', '17:00'), line('monday', '22:00', '06:00')].map(isInOrder)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
