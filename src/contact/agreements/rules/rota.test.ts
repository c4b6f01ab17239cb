import { expect, test } from 'vitest'
import type { RotaLine } from '../contract.ts'
import { instantIn } from '../../../kernel/local-time.ts'
import { goesOnNextDay, isOpenAWhile, lineAt, phoneAt, reachAt, type RotaMoment } from './rota.ts'

const line = (days: RotaLine['days'], opens: string, closes: string, phone: string | null = null): RotaLine => ({
  days,
  opens,
  closes,
  phone,
})
const zone = 'America/New_York'
/** A time on the wall; the first of the two where an hour comes twice. */
const wall = (text: string): Date => instantIn(zone, text) ?? expect.fail(`${text} is no time`)
/** 2026-11-23 is a Monday. There is school on that day and the two after it, and on no other. */
const schoolDays = ['2026-11-23', '2026-11-24', '2026-11-25']
const moment = (at: Date): RotaMoment => ({ at, zone, isSchoolDay: day => schoolDays.includes(day) })
const on = (day: string, time: string): RotaMoment => moment(wall(`${day}T${time}`))
const office = line('school-days', '07:00', '17:00')
const evening = line('monday', '17:00', '00:00', '978-555-7703')
const weekend = line('saturday', '09:00', '12:00', '978-555-7704')

const night = line('school-days', '22:00', '06:00', '978-555-7705')

test.each([
  ['before its first minute', on('2026-11-23', '06:59'), 'outside'],
  ['at its first minute', on('2026-11-23', '07:00'), 'within'],
  ['at its last', on('2026-11-24', '17:00'), 'outside'],
  ['a day without school', on('2026-11-26', '10:00'), 'outside'],
  ['Monday to midnight', on('2026-11-23', '23:59'), 'within'],
  ['Tuesday at midnight', on('2026-11-24', '00:00'), 'outside'],
  ['Tuesday evening', on('2026-11-24', '23:59'), 'outside'],
  ['Saturday, no school', on('2026-11-28', '09:30'), 'within'],
  ['Sunday, no school', on('2026-11-29', '09:30'), 'outside'],
] as const)('%s', (_, now, reach) => {
  expect(reachAt({ rota: [office, evening, weekend], hours: 'School days' }, now)).toBe(reach)
})

test.each([
  ['a minute before it opens on its first day', '2026-11-23', '21:59', 'outside'],
  ['as it opens', '2026-11-23', '22:00', 'within'],
  ['at midnight', '2026-11-24', '00:00', 'within'],
  ['its last minute, on the next day', '2026-11-24', '05:59', 'within'],
  ['as it closes', '2026-11-24', '06:00', 'outside'],
  ['after midnight of its first day, for it did not open the evening before', '2026-11-23', '01:00', 'outside'],
  ['after the last day with school, on a day without', '2026-11-26', '05:59', 'within'],
  ['the evening of a day without school', '2026-11-26', '22:00', 'outside'],
] as const)('over midnight: %s', (_, day, time, reach) => {
  expect(reachAt({ rota: [night], hours: null }, on(day, time))).toBe(reach)
  expect(phoneAt({ rota: [night], phone: '978-555-7700' }, on(day, time))).toBe(reach === 'within' ? '978-555-7705' : '978-555-7700')
})

/** How many minutes from this instant on are within, by elapsed time, looked at every quarter of an hour. */
const minutesOpen = (rota: readonly RotaLine[], from: string, hours: number): number =>
  Array.from({ length: hours * 4 }, (_, n) => moment(new Date(wall(from).getTime() + n * 900_000))).filter(now => lineAt(rota, now))
    .length * 15

test('every quarter of an hour of a week is within exactly as often as the lines are long', () => {
  // Three school days of ten hours, one evening of seven, one morning of three; three nights of eight.
  expect(minutesOpen([office, evening, weekend], '2026-11-23T00:00', 7 * 24)).toBe((3 * 10 + 7 + 3) * 60)
  expect(minutesOpen([night], '2026-11-23T00:00', 7 * 24)).toBe(3 * 8 * 60)
})

const saturdays = (opens: string, closes: string) => [line('saturday', opens, closes)]
test.each([
  ['a night in autumn has an hour more', saturdays('22:00', '06:00'), '2026-10-31T12:00', 9 * 60],
  ['a night in spring has an hour less', saturdays('22:00', '06:00'), '2027-03-13T12:00', 7 * 60],
  ['a line that closes in the hour that comes twice closes once', saturdays('22:00', '01:30'), '2026-10-31T12:00', 3 * 60 + 30],
  ['a line that opens in the hour that comes twice opens once', [line('sunday', '01:30', '03:00')], '2026-10-31T12:00', 2 * 60 + 30],
  ['a line that closes in the hour that is left out is as long as ever', saturdays('22:00', '02:30'), '2027-03-13T12:00', 4 * 60 + 30],
  ['the whole day of the clock change in autumn', [line('sunday', '00:00', '00:00')], '2026-10-31T12:00', 25 * 60],
  ['the whole day of the clock change in spring', [line('sunday', '00:00', '00:00')], '2027-03-13T12:00', 23 * 60],
] as const)('both clock changes: %s', (_, rota, from, minutes) => {
  expect(minutesOpen(rota, from, 40)).toBe(minutes)
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

test('a line is open for a while; it goes on into the next day where it closes earlier', () => {
  const lines = [evening, office, line('monday', '22:00', '06:00'), line('monday', '00:00', '00:00'), line('monday', '17:00', '17:00')]
  expect(lines.map(each => [isOpenAWhile(each), goesOnNextDay(each)])).toEqual([
    [true, false],
    [true, false],
    [true, true],
    [true, false],
    [false, false],
  ])
})
