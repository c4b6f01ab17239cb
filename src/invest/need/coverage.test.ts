import { expect, test } from 'vitest'
import type { SchoolFigures } from '../figures.ts'
import { type Chance, chanceFrom, gamma, uniform, weightsAbout } from './chance.ts'
import { needIndex } from './need-index.ts'
import { ended } from '../../platform/pieces/index.ts'
import { drawRanks } from './ranks.ts'
import { withoutSaying } from './targeting.ts'

/**
 * Schools whose true shares and weights are known, counts that chance makes of them, and small counts withheld as the state does. How often
 * does the range of nine in ten hold the true rank, which is by true shares, true percentiles and true weights?
 */
const schools = 200
const spreads = { disciplined: [1.1, 24], 'chronic-absence': [3, 14], 'low-income': [1.4, 2] } as const
const given = { disciplined: 2, 'chronic-absence': 2, 'low-income': 1 }
const indicators = ['disciplined', 'chronic-absence', 'low-income'] as const

function coverage(firmness: number, worlds: number): { covered: number; small: number; width: number } {
  const chance = chanceFrom(`coverage ${firmness}`)
  let [held, heldSmall, ofSmall, width] = [0, 0, 0, 0]
  for (let world = 0; world < worlds; world++) {
    const { figures, truth, sizes } = worldFrom(chance, firmness)
    const index = needIndex(figures, { ...withoutSaying, indicators: given, years: ['2022-23'], 'minimum-size': 0 })
    const among = index.schools.map((_, at) => at)
    const ranges = ended(drawRanks({ index, among, draws: 1_000, firmness, chance: chanceFrom(`draws ${world}`) }))
    ranges.forEach(({ low, high }, at) => {
      const isIn = low <= (truth[at] ?? 0) && (truth[at] ?? 0) <= high
      held += isIn ? 1 : 0
      width += high - low + 1
      if ((sizes[at] ?? 0) < 150) {
        ofSmall += 1
        heldSmall += isIn ? 1 : 0
      }
    })
  }
  return { covered: held / worlds / schools, small: heldSmall / ofSmall, width: width / worlds / schools }
}

function worldFrom(chance: Chance, firmness: number): { figures: SchoolFigures[]; truth: number[]; sizes: number[] } {
  const sizes = Array.from({ length: schools }, () => Math.round(40 + 900 * uniform(chance) ** 2))
  const shares = indicators.map(name => sizes.map(() => betaOf(spreads[name], chance)))
  const weights = weightsAbout(
    indicators.map(name => given[name]),
    firmness,
    chance,
  )
  const percentiles = shares.map(each => each.map(share => each.filter(other => other < share).length / schools))
  const needs = sizes.map((_, at) => percentiles.reduce((sum, each, figure) => sum + (each[at] ?? 0) * (weights[figure] ?? 0), 0))
  const truth = needs.map(need => 1 + needs.filter(other => other > need).length)
  const figures = sizes.map((of, at): SchoolFigures => {
    const counts = shares.map(each => Array.from({ length: of }, () => uniform(chance)).filter(draw => draw < (each[at] ?? 0)).length)
    const figure = (name: (typeof indicators)[number], count: number) => {
      const withheld = name === 'disciplined' && count <= 5
      return { value: withheld ? null : (count / of) * 100, withheld, of, count: null }
    }
    const orgCode = String(10_000_000 + at)
    return {
      ...{ orgCode, distCode: '00010000', name: `School ${at}`, year: '2022-23', enrolment: of },
      figures: Object.fromEntries(indicators.map((name, at) => [name, figure(name, counts[at] ?? 0)])),
    }
  })
  return { figures, truth, sizes }
}

function betaOf([a, b]: readonly [number, number], chance: Chance): number {
  const [yes, no] = [gamma(a, chance), gamma(b, chance)]
  return yes / (yes + no)
}

test('ranges of nine in ten hold 88 to 92 of 100 true ranks, where the weights are known', () => {
  const found = coverage(Infinity, 25)
  console.log(`weights known: ${JSON.stringify(found)}`)
  expect(found.covered).toBeGreaterThan(0.88)
  expect(found.covered).toBeLessThan(0.92)
})

test('and where the weights stray as the setting says', () => {
  const found = coverage(100, 60)
  console.log(`weights stray: ${JSON.stringify(found)}`)
  expect(found.covered).toBeGreaterThan(0.88)
  expect(found.covered).toBeLessThan(0.92)
})
