import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NeedIndex } from './need-index.ts'
import type { Points } from './points.ts'
import { turnsFor } from './sensitivity.ts'

/** An index by points alone; a missing point is one that is not asked. */
function indexOf(points: readonly (readonly (number | null)[])[], weights: readonly number[]): NeedIndex {
  const none = new Float64Array(0)
  const names = ['chronic-absence', 'low-income', 'graduation'] as const
  return {
    schools: [],
    points: points.map(
      (each, at): Points => ({
        indicator: names[at] ?? 'dropout',
        standings: each.map(value => (value === null ? 'not-asked' : 'own')),
        mean: Float64Array.from(each, value => value ?? 0),
        ...{ table: none, next: none, taken: none, low: none, high: none },
        ...{ trust: none, apart: none, chance: none, fresh: none, freshChance: none },
        strays: { all: { carried: 0, clustered: 1, ownYear: 0 }, of: new Map() },
      }),
    ),
    ...{ weights, groups: [], order: [], cautions: [] },
    together: { lasting: [], straying: { byChance: [], byYear: [] } },
  }
}

test('two schools: the heavier absence weighs, the sooner the first is overtaken, at exactly half', () => {
  const index = indexOf(
    [
      [40, 80],
      [80, 40],
    ],
    [0.25, 0.75],
  )
  const [first, ...others] = turnsFor(index, { school: 0, among: [0, 1], k: 1 })
  expect(first).toMatchObject({ becomes: 'out' })
  expect([first, ...others].map(turn => [turn?.indicator, turn?.from, turn?.to])).toEqual([
    ['chronic-absence', 0.25, 0.5],
    ['low-income', 0.75, 0.5],
  ])
  expect(turnsFor(index, { school: 1, among: [0, 1], k: 1 })[0]).toMatchObject({ becomes: 'in', to: 0.5 })
  expect(turnsFor(index, { school: 1, among: [0, 1], k: 2 })).toEqual([])
})

test('who is greatest by every figure is turned by no weight', () => {
  const index = indexOf(
    [
      [90, 10, 20],
      [80, 40, 30],
    ],
    [0.5, 0.5],
  )
  expect(turnsFor(index, { school: 0, among: [0, 1, 2], k: 1 })).toEqual([])
})

test('just before the turn all is as it was, just behind it it is not, and nearer nothing turns', () => {
  const point = fc.option(fc.integer({ min: 0, max: 100 }), { freq: 6, nil: null })
  const school = fc.tuple(fc.integer({ min: 0, max: 100 }), point, point)
  fc.assert(
    fc.property(
      fc.array(school, { minLength: 3, maxLength: 9 }),
      fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
      (schools, raw) => {
        const total = raw[0] + raw[1] + raw[2]
        const weights = raw.map(each => each / total)
        const index = indexOf(
          [0, 1, 2].map(figure => schools.map(each => each[figure] ?? null)),
          weights,
        )
        const among = schools.map((_, at) => at)
        const k = 1 + (schools.length >> 1)
        const isInWith = (figure: number, weight: number) => {
          const needs = schools.map(each => {
            const asked = each.flatMap((value, at) =>
              value === null ? [] : [{ value, weight: at === figure ? weight : (weights[at] ?? 0) }],
            )
            return asked.reduce((sum, one) => sum + one.value * one.weight, 0) / asked.reduce((sum, one) => sum + one.weight, 0)
          })
          return needs.filter(need => need > (needs[0] ?? 0) + 1e-9).length < k
        }
        const names = index.points.map(({ indicator }) => indicator)
        const turns = turnsFor(index, { school: 0, among, k })
        const raised = (from: number, share: number) => (share * (1 - from)) / (1 - share)
        for (const { indicator, from, to, becomes } of turns) {
          const figure = names.indexOf(indicator)
          const at = raised(from, to)
          fc.pre(Math.abs(at - from) > 1e-4)
          for (const part of [0.25, 0.5, 0.75, 0.9999]) expect(isInWith(figure, from + (at - from) * part)).toBe(becomes === 'out')
        }
        // And none is missed: wherever a weight would turn it, a turn is told on the way there.
        names.forEach((indicator, figure) => {
          const from = weights[figure] ?? 0
          const was = isInWith(figure, from)
          for (let weight = 0.013; weight < 2; weight += 0.077) {
            if (isInWith(figure, weight) === was) continue
            const onTheWay = turns.filter(turn => turn.indicator === indicator).map(({ to }) => raised(from, to))
            expect(onTheWay.some(at => (weight > from ? at <= weight + 1e-6 && at >= from : at >= weight - 1e-6 && at <= from))).toBe(true)
          }
        })
      },
    ),
    { numRuns: 300 },
  )
})
