import { describe, expect, test } from 'vitest'
import { isUuid } from '../../kernel/ids.ts'
import { at, schoolDays, semesters, weeks, weeksBefore } from './calendar.ts'
import { diceFor } from './dice.ts'
import { seededRandomness } from './seeded-randomness.ts'
import { situationBy } from './situations.ts'
import { support } from '../../respond/index.ts'

describe('randomness from a name', () => {
  test('is the same for one name and another for another, whatever is drawn', () => {
    const [one, again, other] = ['a', 'a', 'b'].map(seededRandomness)
    const draw = (random: typeof one) =>
      Array.from({ length: 50 }, (_, n) => (n % 3 === 0 ? random?.bytes(n).toString('hex') : random?.id()))
    const drawn = draw(one)
    expect(draw(again)).toEqual(drawn)
    expect(draw(other)).not.toEqual(drawn)
    expect(new Set(drawn).size).toBe(drawn.length)
  })

  test('ids are UUIDs of version 4, and bytes as many as were asked for', () => {
    const random = seededRandomness('c')
    for (let n = 0; n < 100; n++) {
      const id = random.id()
      expect(isUuid(id)).toBe(true)
      expect(id).toMatch(/^.{14}4.{4}[89ab]/)
      expect(random.bytes(n)).toHaveLength(n)
    }
  })
})

test('dice fall within their bounds, each of them, and about as often as they should', () => {
  const dice = diceFor('1', 'test')
  const thrown = Array.from({ length: 6_000 }, () => dice.between(1, 6))
  for (const face of [1, 2, 3, 4, 5, 6]) expect(Math.abs(thrown.filter(each => each === face).length - 1_000)).toBeLessThan(150)
  expect(Array.from({ length: 1_000 }, () => dice.chance(0))).not.toContain(true)
  expect(Array.from({ length: 1_000 }, () => dice.chance(100))).not.toContain(false)
  const weighed = Array.from({ length: 2_000 }, () => dice.weighted({ often: 90, seldom: 10, never: 0 }))
  expect(weighed.filter(each => each === 'often').length).toBeGreaterThan(1_700)
  expect(weighed).not.toContain('never')
})

test('the calendar has weekdays alone, without holidays, in two semesters of like length', () => {
  expect(schoolDays).toHaveLength(183)
  expect(schoolDays[0]).toBe('2026-09-01')
  for (const day of ['2026-09-07', '2026-11-26', '2026-12-25', '2027-01-18', '2027-05-31', '2026-10-03'])
    expect(schoolDays).not.toContain(day)
  expect(semesters.flat()).toEqual(schoolDays)
  expect(weeks.flat()).toEqual(schoolDays)
  expect(semesters.map(days => days.length)).toEqual([94, 89])
  expect(at('2026-09-01', '08:30').toISOString()).toBe('2026-09-01T12:30:00.000Z')
  expect(at('2026-12-01', '08:30').toISOString()).toBe('2026-12-01T13:30:00.000Z')
})

test.each([
  ['2026-11-27T12:00:00Z', '2026-10-13', '2026-11-24'],
  ['2027-07-15T12:00:00Z', '2027-05-19', '2027-06-30'],
  ['2031-09-10T12:00:00Z', '2031-05-27', '2031-09-09'],
])('the last weeks before %s are thirty days of school, from %s to %s', (now, first, last) => {
  const { begins, terms, lastDay } = weeksBefore(new Date(now))
  const [days = []] = terms
  expect([days.length, days[0], days.at(-1), lastDay]).toEqual([30, first, last, last])
  expect(begins < at(first, '00:00')).toBe(true)
  for (const day of days) expect(new Date(`${day}T12:00:00Z`).getUTCDay() % 6).toBeGreaterThan(0)
})

test.each([
  ['2026-12-01T12:00:00Z', '2026-09-17', '2026-09-30'],
  ['2027-01-05T12:00:00Z', '2026-09-17', '2026-09-30'],
  ['2027-02-10T12:00:00Z', '2026-12-04', '2026-12-17'],
])('where the last weeks before %s have too little of a quarter whose figures are public, calls begin in it', (now, first, last) => {
  const { begins, earlier, terms } = weeksBefore(new Date(now))
  expect([earlier.length, earlier[0], earlier.at(-1)]).toEqual([10, first, last])
  expect(begins < at(first, '00:00')).toBe(true)
  expect(terms.length).toBe(1)
})

test.each(['2027-07-15T12:00:00Z', '2031-09-10T12:00:00Z'])('where they have enough of one, as before %s, nothing is before them', now =>
  expect(weeksBefore(new Date(now)).earlier).toEqual([]),
)

test('what happens is said in words that the question knows', () => {
  const dice = diceFor('2', 'test')
  for (let n = 0; n < 500; n++)
    for (const [fact, value] of Object.entries(situationBy(dice).facts))
      expect(support.facts.find(each => each.name === fact)?.values, fact).toContain(value)
})
