import { expect, test } from 'vitest'
import { list } from './lists.ts'
import { count } from './numbers.ts'
import { clock, clockBare, clockSeconds, day, secondsBetween, stopwatch, wait, waitInShort } from './times.ts'

test.each([
  ['2026-11-24T15:42:05Z', '10:42 am', '10:42:05 am', '10:42'],
  ['2026-07-01T04:00:00Z', '12:00 am', '12:00:00 am', '12:00'],
  ['2026-07-01T16:05:09Z', '12:05 pm', '12:05:09 pm', '12:05'],
  ['2026-11-01T05:59:59Z', '1:59 am', '1:59:59 am', '1:59'],
  ['2026-11-01T06:00:00Z', '1:00 am', '1:00:00 am', '1:00'],
])('%s is %s on the district’s clock, also where the clock is put back', (at, minute, second, bare) => {
  expect([clock(at, 'en'), clockSeconds(at, 'en'), clockBare(at)]).toEqual([minute, second, bare])
})

test('a day is the day on the wall, not the day in London; a plain day stays itself', () => {
  expect(day('2026-11-25T03:00:00Z', 'en')).toBe('November 24, 2026')
  expect(day('2026-09-01', 'en')).toBe('September 1, 2026')
  expect(day('2026-09-01', 'es')).toBe('1 de septiembre de 2026')
})

test('Spanish writes the half of the day out, with a space that no line breaks at', () => {
  expect(clock('2026-11-24T15:42:05Z', 'es')).toBe('10:42 a.\u00a0m.')
  expect(clockSeconds('2026-07-01T16:05:09Z', 'es')).toBe('12:05:09 p.\u00a0m.')
  expect(list(['Ana', 'Ines'], 'es')).toBe('Ana e Ines')
  expect(wait(61, 'es')).toBe('1 minuto 1 segundo')
})

test('waits are minutes and seconds', () => {
  expect([0, 1, 38, 60, 61, 430].map(seconds => wait(seconds, 'en'))).toEqual([
    '0 seconds',
    '1 second',
    '38 seconds',
    '1 minute',
    '1 minute 1 second',
    '7 minutes 10 seconds',
  ])
  expect([0, 5, 242, 4000].map(seconds => stopwatch(seconds, 'en'))).toEqual(['0:00', '0:05', '4:02', '66:40'])
  expect(secondsBetween('2026-01-01T00:00:10Z', '2026-01-01T00:00:00Z')).toBe(0)
})

test('a long wait is hours, and from two days on days', () => {
  const [hour, day] = [3600, 86_400]
  const long = [90 * 60 - 1, 90 * 60, 1204 * 60, 47 * hour + 3540, 2 * day, 3 * day + hour]
  expect(long.map(seconds => wait(seconds, 'en'))).toEqual([
    ...['89 minutes 59 seconds', '1 hour 30 minutes', '20 hours 4 minutes', '47 hours 59 minutes', '2 days', '3 days 1 hour'],
  ])
  expect(long.map(seconds => wait(seconds, 'es'))).toEqual([
    ...['89 minutos 59 segundos', '1 hora 30 minutos', '20 horas 4 minutos', '47 horas 59 minutos', '2 días', '3 días 1 hora'],
  ])
  expect(long.map(seconds => waitInShort(seconds, 'en'))).toEqual([
    ...['89 min', '1 hr 30 min', '20 hr 4 min', '47 hr 59 min', '2 days', '3 days 1 hr'],
  ])
  expect(long.map(seconds => waitInShort(seconds, 'es'))).toEqual([
    ...['89 min', '1 h 30 min', '20 h 4 min', '47 h 59 min', '2 días', '3 días 1 h'],
  ])
  expect(long.map(seconds => stopwatch(seconds, 'en'))).toEqual([
    ...['89:59', '1 hr 30 min', '20 hr 4 min', '47 hr 59 min', '2 days', '3 days 1 hr'],
  ])
})

test('numbers and lists', () => {
  expect(count(16848, 'en')).toBe('16,848')
  expect(list(['Ana', 'Ben', 'Cy'], 'en')).toBe('Ana, Ben and Cy')
})
