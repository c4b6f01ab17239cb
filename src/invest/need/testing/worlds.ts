import type { Figure, SchoolFigures } from '../../figures.ts'
import { chanceFrom, uniform, weightsAbout } from '../chance.ts'
import type { Cohort } from '../cohorts.ts'
import { normalAt } from '../normal.ts'

export interface World {
  readonly seed: string
  readonly schools: number
  /** Years that are read; one more follows. */
  readonly years: number
  /** How figures go together between schools. */
  readonly alike: number
  /** What part of the students stays as it was, from year to year. */
  readonly carried: number
  /** What a year adds to a school’s log odds, in standard deviations between schools. */
  readonly ownYear: number
  /** What part of the schools reports no absence. */
  readonly missing: number
  readonly firmness: number
}

export const given = { 'out-of-school-suspension': 3, disciplined: 1, 'chronic-absence': 3, 'low-income': 2 } as const
const shares = ['suspended', 'disciplined', 'absent', 'poor'] as const
type Shares = Readonly<Record<(typeof shares)[number], number>>

const middles: readonly { readonly level: Cohort; readonly part: number; readonly odds: Shares }[] = [
  { level: 'elementary', part: 0.6, odds: { disciplined: -4, suspended: 0.2, absent: -1.7, poor: -0.4 } },
  { level: 'high', part: 0.2, odds: { disciplined: -2.7, suspended: 0.8, absent: -1.2, poor: -0.4 } },
  { level: 'mixed', part: 0.2, odds: { disciplined: -3.1, suspended: 0.5, absent: -1.4, poor: 0.1 } },
]

/** Schools whose lasting shares are known, and what the state prints of them. The true rank is within the level, by lasting shares and true weights. */
export function worldFrom(world: World): {
  readonly figures: SchoolFigures[]
  readonly levels: ReadonlyMap<string, Cohort>
  readonly truth: ReadonlyMap<string, number>
} {
  const chance = chanceFrom(world.seed)
  const draw = () => uniform(chance)
  const normal = () => normalAt(Math.min(1 - 1e-9, Math.max(1e-9, draw())))
  const [together, apart] = [Math.sqrt(world.alike), Math.sqrt(1 - world.alike)]
  const three = () => {
    const one = normal()
    const of = () => together * one + apart * normal()
    return { disciplined: of(), absent: of(), poor: of() }
  }
  const schools = Array.from({ length: world.schools }, (_, at) => {
    const place = draw()
    const { level, odds } = middles[place < 0.6 ? 0 : place < 0.8 ? 1 : 2] ?? middlesFirst
    const of = Math.max(30, Math.round(420 * Math.exp(0.6 * normal() - 0.18) * (level === 'high' ? 1.6 : 1)))
    const [stands, ratio] = [three(), normal()]
    const sharesWith = (year: { disciplined: number; absent: number; poor: number }): Shares => {
      const disciplined = fromOdds(odds.disciplined + 0.77 * stands.disciplined + world.ownYear * 0.77 * year.disciplined)
      return {
        disciplined,
        suspended: disciplined * fromOdds(odds.suspended + 0.35 * ratio),
        absent: fromOdds(odds.absent + 0.56 * stands.absent + world.ownYear * 0.56 * year.absent),
        poor: fromOdds(odds.poor + 1.3 * stands.poor),
      }
    }
    const counts = countsOver(world, { of, draw, sharesIn: () => sharesWith(three()) })
    const lasting = sharesWith({ disciplined: 0, absent: 0, poor: 0 })
    return { orgCode: String(10_000_000 + at), level, of, lasting, counts, isMissing: draw() < world.missing }
  })
  const weights = weightsAbout(Object.values(given), world.firmness, chance)
  return {
    figures: schools.flatMap(({ orgCode, of, counts, isMissing }) =>
      counts.map((count, year): SchoolFigures => printed({ orgCode, of, count, isMissing, year: `20${10 + year}-${11 + year}` })),
    ),
    levels: new Map(schools.map(({ orgCode, level }) => [orgCode, level])),
    truth: new Map(
      middles.flatMap(({ level }) => [
        ...ranksOf(
          schools.filter(each => each.level === level),
          weights,
        ),
      ]),
    ),
  }
}

const [middlesFirst = { level: 'elementary' as const, part: 1, odds: { disciplined: -4, suspended: 0, absent: -2, poor: 0 } }] = middles

const fromOdds = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** Student by student: some stay as they were the year before. */
function countsOver(
  { years, carried }: World,
  { of, draw, sharesIn }: { of: number; draw: () => number; sharesIn: () => Shares },
): Shares[] {
  const [harm, absent, poor] = [new Uint8Array(of), new Uint8Array(of), new Uint8Array(of)]
  return Array.from({ length: years + 1 }, (_, year) => {
    const share = sharesIn()
    const count = { suspended: 0, disciplined: 0, absent: 0, poor: 0 }
    for (let student = 0; student < of; student++) {
      if (year === 0 || draw() >= carried) {
        const fate = draw()
        harm[student] = fate < share.suspended ? 2 : fate < share.disciplined ? 1 : 0
        absent[student] = draw() < share.absent ? 1 : 0
        poor[student] = draw() < share.poor ? 1 : 0
      }
      count.suspended += harm[student] === 2 ? 1 : 0
      count.disciplined += harm[student] === 0 ? 0 : 1
      count.absent += absent[student] ?? 0
      count.poor += poor[student] ?? 0
    }
    return count
  })
}

/** As the state prints it: shares to a tenth, those of discipline withheld where 5 or fewer were disciplined, and their number shown. */
function printed(school: { orgCode: string; of: number; count: Shares; isMissing: boolean; year: string }): SchoolFigures {
  const { orgCode, of, count, isMissing, year } = school
  const isHidden = count.disciplined <= 5
  const figure = (counted: number): Figure => ({ value: Math.round((counted / of) * 1000) / 10, withheld: false, of, count: null })
  const hidden = { value: null, withheld: true, of }
  return {
    ...{ orgCode, distCode: '00010000', name: `School ${orgCode}`, year, enrolment: of },
    figures: {
      'out-of-school-suspension': isHidden ? { ...hidden, count: null } : figure(count.suspended),
      disciplined: isHidden ? { ...hidden, count: count.disciplined } : { ...figure(count.disciplined), count: count.disciplined },
      'chronic-absence': isMissing ? { value: null, withheld: false, of: null, count: null } : figure(count.absent),
      'low-income': figure(count.poor),
    },
  }
}

/** Ranks of schools of one level by true shares, true percentiles and true weights. */
function ranksOf(schools: readonly { orgCode: string; lasting: Shares }[], weights: readonly number[]): Map<string, number> {
  const needs = new Map(schools.map(({ orgCode }) => [orgCode, 0]))
  shares.forEach((share, at) => {
    const inOrder = schools.toSorted((a, b) => a.lasting[share] - b.lasting[share])
    inOrder.forEach(({ orgCode }, place) => {
      needs.set(orgCode, (needs.get(orgCode) ?? 0) + ((weights[at] ?? 0) * place) / schools.length)
    })
  })
  const ranked = [...needs].sort(([, a], [, b]) => b - a)
  return new Map(ranked.map(([orgCode], at) => [orgCode, at + 1]))
}
