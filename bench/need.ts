import type { Figure, SchoolFigures } from '../src/invest/figures.ts'
import type { Indicator } from '../src/invest/indicators.ts'
import { chanceFrom, gamma, uniform } from '../src/invest/need/chance.ts'
import { ended } from '../src/platform/pieces/index.ts'
import { needIndex } from '../src/invest/need/need-index.ts'
import { drawRanks } from '../src/invest/need/ranks.ts'
import { type Targeting, withoutSaying } from '../src/invest/need/targeting.ts'
import { cpuMillis, median, print, spreadOf, timed } from './line.ts'

const rounds = 5
const schools = 1_800
const years = ['2021-22', '2022-23']
const targeting: Targeting = {
  ...withoutSaying,
  years,
  indicators: {
    'out-of-school-suspension': 3,
    'chronic-absence': 3,
    'low-income': 2,
    disciplined: 1,
    'law-enforcement-referral': 1,
    disabilities: 1,
  },
}

/** The need index of a made-up state of 1,800 schools over two years and six figures, and the ranges of rank from 10,000 draws. Bars: 1 s and 5 s. */
export async function needBench(): Promise<void> {
  const figures = madeUp()
  const index = needIndex(figures, targeting)
  const draw = () => ended(drawRanks({ index, own: [], draws: 10_000, firmness: 100, by: 'lasting', chance: chanceFrom('bench') }))
  for (const [name, work, goal] of [
    ['need index, 1800 schools', () => needIndex(figures, targeting), 1],
    ['need ranges, 10000 draws', draw, 5],
  ] as const) {
    const seconds = timed(rounds, work).map(each => each / 1_000)
    print({
      ...{ name, ours: median(seconds), theirs: null, unit: 's', n: rounds, spread: spreadOf(seconds), more: false },
      ...{ goal, cpuSeconds: cpuMillis(work) / 1_000, schools },
    })
  }
}

/** Shares spread as in a real state: most small, a few large, half of the discipline withheld. */
function madeUp(): SchoolFigures[] {
  const chance = chanceFrom('bench state')
  return Array.from({ length: schools }, (_, at) => {
    const enrolment = Math.round(60 + 1_400 * uniform(chance) ** 2)
    const harm = beta(1, 25)
    const truth: readonly (readonly [Indicator, number])[] = [
      ['disciplined', harm],
      ['out-of-school-suspension', harm * 0.6],
      ['law-enforcement-referral', harm * 0.02],
      ['chronic-absence', beta(3, 12)],
      ['low-income', beta(1.3, 1.7)],
      ['disabilities', beta(12, 50)],
    ]
    return years.map((year): SchoolFigures => {
      const counts = new Map(truth.map(([indicator, share]) => [indicator, countOf(enrolment, share)]))
      const isHidden = (counts.get('disciplined') ?? 0) <= 5
      const figure = ([indicator]: readonly [Indicator, number], place: number): [Indicator, Figure] => {
        const count = counts.get(indicator) ?? 0
        const withheld = isHidden && place > 0 && place < 3
        return [
          indicator,
          { value: withheld ? null : (count / enrolment) * 100, withheld, of: enrolment, count: place === 0 ? count : null },
        ]
      }
      return {
        ...{ orgCode: String(10_000_000 + at), distCode: `${1_000 + (at % 300)}0000`, name: `School ${at}`, year, enrolment },
        figures: Object.fromEntries(truth.map(figure)),
      }
    })
  }).flat()

  function beta(a: number, b: number): number {
    const [yes, no] = [gamma(a, chance), gamma(b, chance)]
    return yes / (yes + no)
  }
  function countOf(of: number, share: number): number {
    let count = 0
    for (let student = 0; student < of; student++) if (uniform(chance) < share) count++
    return count
  }
}
