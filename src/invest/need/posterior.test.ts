import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceFrom, gamma, uniform } from './chance.ts'
import { openSpread, type Read, spreadOf } from './likely.ts'
import type { Counts } from './observed.ts'
import { nothingCounted, steps, writePosterior } from './posterior.ts'

const read = (counts: Counts): Read => ({ counts, informs: 1 })
const tableOf = (counts: Counts, spread: { a: number; b: number }): number[] => {
  const into = new Float64Array(steps)
  writePosterior(read(counts), spread, into, 0)
  return [...into]
}
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const counts = (of: number, least: number, more = [1]): Counts => ({ is: 'counts', of, least, more })

describe('what a true share may be', () => {
  test.each([
    { of: 100, least: 10, a: 2, b: 18, mean: 12 / 120 },
    { of: 1_000, least: 0, a: 0.5, b: 20, mean: 0.5 / 1_020.5 },
    { of: 20, least: 20, a: 3, b: 1, mean: 23 / 24 },
    { of: 0, least: 0, a: 4, b: 12, mean: 0.25 },
  ])('$least of $of, among shares about $a / ($a + $b): about $mean', ({ of, least, a, b, mean }) => {
    expect(meanOf(tableOf(counts(of, least), { a, b }))).toBeCloseTo(mean, 3)
  })

  test('quarters of a known one: Beta(2, 2) has its lower quarter at 0.3264', () => {
    const table = tableOf(nothingCounted.counts, { a: 2, b: 2 })
    expect(((table[15] ?? 0) + (table[16] ?? 0)) / 2).toBeCloseTo(0.3264, 2)
    expect(((table[31] ?? 0) + (table[32] ?? 0)) / 2).toBeCloseTo(0.5, 3)
  })

  test('where a count is left open it lies between those of its ends, and a small school stays nearer the others', () => {
    const spread = { a: 2, b: 30 }
    const open = meanOf(tableOf(counts(100, 0, [1 / 4_950, 100 / 4_950, 1]), spread))
    expect(open).toBeGreaterThan(meanOf(tableOf(counts(100, 0), spread)))
    expect(open).toBeLessThan(meanOf(tableOf(counts(100, 2), spread)))
    const [small, large] = [20, 2_000].map(of => meanOf(tableOf(counts(of, of / 2), spread)))
    expect(small).toBeLessThan(large ?? 0)
  })

  test('rises from 0 to 1 whatever is counted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5_000 }).chain(of => fc.tuple(fc.constant(of), fc.integer({ min: 0, max: of }))),
        fc.double({ min: 0.02, max: 400, noNaN: true }),
        fc.double({ min: 0.02, max: 400, noNaN: true }),
        ([of, least], a, b) => {
          const table = tableOf(counts(of, least), { a, b })
          expect(table.every((value, at) => value >= 0 && value <= 1 && value >= (table[at - 1] ?? 0))).toBe(true)
        },
      ),
    )
  })
})

describe('how the true shares of schools are spread', () => {
  const chance = chanceFrom('spread')
  const schoolsWith = (a: number, b: number, hidden: boolean) =>
    Array.from({ length: 1_500 }, (): Counts => {
      const [yes, no] = [gamma(a, chance), gamma(b, chance)]
      const of = 60 + Math.floor(uniform(chance) * 700)
      let least = 0
      for (let student = 0; student < of; student++) if (uniform(chance) < yes / (yes + no)) least++
      if (!hidden || least > 5) return counts(of, least)
      const ways = [1]
      for (let k = 1; k <= 5; k++) ways.push(((ways[k - 1] ?? 0) * (of - k + 1)) / k)
      return counts(
        of,
        0,
        ways.map(each => each / (ways[5] ?? 1)),
      )
    })

  test.each([
    { a: 2, b: 18, hidden: false },
    { a: 0.8, b: 30, hidden: false },
    { a: 1.5, b: 50, hidden: true },
  ])('is found again: $a and $b, small counts hidden: $hidden', ({ a, b, hidden }) => {
    const found = spreadOf(schoolsWith(a, b, hidden).map(read))
    expect(found.a / (found.a + found.b)).toBeCloseTo(a / (a + b), 2)
    expect((found.a + found.b) / (a + b)).toBeGreaterThan(0.75)
    expect((found.a + found.b) / (a + b)).toBeLessThan(1.33)
  })

  test('of a few schools nothing is learned', () => {
    expect(spreadOf([counts(100, 5), counts(200, 9)].map(read))).toEqual(openSpread)
  })
})
