import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Problem } from './problem.ts'
import { minutesBetween, nearestOf, reachOf, sharersOf } from './travel.ts'

const near = (n: number, pairs: readonly (readonly [number, number])[]): Problem => ({
  schools: Array.from({ length: n }, (_, at) => ({ orgCode: `s${at}`, need: 1 })),
  roles: [{ role: 'nurse', posts: n, weight: 1, steps: [1] }],
  half: ['nurse'],
  travel: { maxMinutes: 10, minutes: pairs.map(([a, b]) => [`s${a}`, `s${b}`, 5]) },
})

test('thirty kilometres an hour along a straight line', () => {
  // Half a degree of latitude is 55.6 km.
  expect(minutesBetween({ lat: 42, lon: -71 }, { lat: 42.5, lon: -71 })).toBeCloseTo(111.2, 1)
  expect(minutesBetween({ lat: 42, lon: -71 }, { lat: 42, lon: -71 })).toBe(0)
  expect(minutesBetween({ lat: 42, lon: -71 }, {})).toBeNull()
})

test('minutes that are given count before the line, the longer of there and back; without either it is too far', () => {
  const problem = near(4, [])
  const isNear = reachOf({
    ...problem,
    schools: problem.schools.map((school, at) => (at < 3 ? { ...school, lat: 42, lon: -71 } : school)),
    travel: {
      maxMinutes: 10,
      minutes: [
        ['s0', 's1', 9],
        ['s1', 's0', 11],
      ],
    },
  })
  expect([isNear(0, 1), isNear(1, 0), isNear(0, 2), isNear(0, 3), isNear(0, 0)]).toEqual([false, false, true, false, false])
})

test('whoever shares is found wherever trying every pairing finds it, odd rings and all', () => {
  const pairs = fc.integer({ min: 2, max: 8 }).chain(n =>
    fc.record({
      n: fc.constant(n),
      near: fc.array(fc.tuple(fc.integer({ min: 0, max: n - 1 }), fc.integer({ min: 0, max: n - 1 })), { maxLength: 14 }),
    }),
  )
  fc.assert(
    fc.property(pairs, ({ n, near: edges }) => {
      const problem = near(n, edges)
      const isNear = reachOf(problem)
      const canPair = (left: readonly number[]): boolean => {
        const [first, ...others] = left
        return first === undefined || others.some(other => isNear(first, other) && canPair(others.filter(each => each !== other)))
      }
      const found = sharersOf(
        problem,
        Array.from({ length: n }, () => true),
      )
      expect(found !== null).toBe(canPair(Array.from({ length: n }, (_, at) => at)))
      for (const [school, partner] of found ?? []) {
        expect(isNear(school, partner)).toBe(true)
        expect(found?.get(partner)).toBe(school)
      }
    }),
    { numRuns: 500 },
  )
})

test('the nearest of each school are those it may share with, the nearest first', () => {
  const around = fc.record({ lat: fc.double({ min: 42, max: 42.3, noNaN: true }), lon: fc.double({ min: -71.3, max: -71, noNaN: true }) })
  const places = fc.array(fc.option(around, { nil: undefined }), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(places, fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.nat(30)), { maxLength: 8 }), (at, given) => {
      const schools = at.map((place, n) => ({ orgCode: `s${n}`, need: 1, ...place }))
      const within = given.filter(([a, b]) => a !== b && a < at.length && b < at.length)
      const problem: Problem = {
        ...near(at.length, []),
        schools,
        travel: { maxMinutes: 15, minutes: within.map(([a, b, minutes]) => [`s${a}`, `s${b}`, minutes]) },
      }
      const isNear = reachOf(problem)
      const all = nearestOf(problem, 100)
      for (const [a, others] of all.entries()) {
        const expected = schools.flatMap((_, b) => (isNear(a, b) ? [b] : []))
        expect([...others].sort((x, y) => x - y)).toEqual(expected)
      }
      expect(nearestOf(problem, 2)).toEqual(all.map(others => others.slice(0, 2)))
    }),
  )
})
