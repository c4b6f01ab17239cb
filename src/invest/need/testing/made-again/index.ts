import type { Asked, Name } from './asked.ts'
import { by, enough, sum, within } from './lists.ts'
import { groupsOf, type School, schoolsOf } from './schools.ts'
import { type Part, spreadsOf } from './spread.ts'
import { strayingOf } from './straying.ts'
import { shownShare, toldOf } from './told.ts'
import { partBelow, valuesOf } from './values.ts'

export interface MadeAgain {
  readonly sums: ReadonlyMap<string, number>
  readonly needs: ReadonlyMap<string, number>
}

const lessIsNeed: readonly string[] = ['attendance', 'graduation', 'achievement', 'teachers-retained']

/**
 * The need index made again from the words of `docs/need-index.md` alone: nothing here is imported from what it checks, and the distribution of
 * each school is laid out on one fine grid of log odds.
 */
export function madeAgain(asked: Asked): MadeAgain {
  const schools = schoolsOf(asked)
  const groups = groupsOf(schools)
  const poor = new Map(schools.map(school => [school, shownShare(school, 'low-income')]))
  const standings = standingsOf(schools, poor)
  const points = Object.entries(asked.weights).flatMap(([name, weight]) => {
    const figure = name as Name
    const of = pointsOf(figure, { asked, schools, groups, standings })
    return of.size === 0 ? [] : [{ weight, of }]
  })
  const sums = new Map(
    schools.map(school => {
      const own = points.flatMap(({ weight, of }) => {
        const points = of.get(school)
        return points === undefined ? [] : [{ weight, points }]
      })
      const total = sum(own.map(({ weight }) => weight))
      return [school, total === 0 ? 50 : sum(own.map(({ weight, points }) => weight * points)) / total]
    }),
  )
  const ranked = [...by(schools, school => groups.get(school) ?? '').values()].flatMap(members =>
    members
      .toSorted((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0))
      .map((school, at) => ({ school, part: (at + 0.5) / members.length, size: members.length })),
  )
  const inOrder = [...sums.values()].sort((a, b) => b - a)
  const needs = ranked.sort((a, b) => a.part - b.part || b.size - a.size).map(({ school }, at) => [school.code, inOrder[at] ?? 0] as const)
  return { sums: new Map([...sums].map(([{ code }, each]) => [code, each])), needs: new Map(needs) }
}

/** Between how many of its level have less low income and how many have no more. */
function standingsOf(schools: readonly School[], poor: ReadonlyMap<School, number | undefined>): Map<School, number> {
  const found = new Map<School, number>()
  for (const members of by(schools, ({ level }) => level).values()) {
    const known = members.flatMap(school => {
      const share = poor.get(school)
      return share === undefined ? [] : [{ school, share }]
    })
    for (const { school, share } of known) {
      const [less, noMore] = [-1e-7, 1e-7].map(by => known.filter(other => other.share < share + by).length)
      found.set(school, ((less ?? 0) + (noMore ?? 0)) / 2 / known.length)
    }
  }
  return found
}

interface Around {
  readonly asked: Asked
  readonly schools: readonly School[]
  readonly groups: ReadonlyMap<School, string>
  readonly standings: ReadonlyMap<School, number>
}

function pointsOf(name: Name, { asked, schools, groups, standings }: Around): Map<School, number> {
  const straying = strayingOf(name, asked)
  const parts = schools.flatMap((school): Part[] => {
    const told = toldOf(school, name)
    if (!told) return []
    const { carried, clustered } = straying(school.level)
    const alike = sum(Array.from({ length: told.years - 1 }, (_, j) => 2 * (1 - (j + 1) / told.years) * carried ** (j + 1)))
    return [{ school, told, informs: 1 / (clustered * (1 + alike)) }]
  })
  const spreads = spreadsOf(parts, name === 'low-income' ? new Map() : standings)
  const told = new Set(parts.map(({ school }) => school))
  const valued = [
    ...parts.map(part => ({ school: part.school, values: valuesOf(part, spreads.get(part) ?? { mean: 0.5, size: 1 }) })),
    ...schools.flatMap(school => {
      const share = told.has(school) ? undefined : shownShare(school, name)
      return share === undefined ? [] : [{ school, values: Array.from({ length: 64 }, () => within(share / 100, 1e-6, 1 - 1e-6)) }]
    }),
  ]
  const all = partBelow(valued.flatMap(({ values }) => values))
  const ofGroup = new Map(
    [...by(valued, ({ school }) => groups.get(school) ?? '')].map(([group, those]) => [
      group,
      those.length < enough ? all : partBelow(those.flatMap(({ values }) => values)),
    ]),
  )
  return new Map(
    valued.map(({ school, values }) => {
      const below = ofGroup.get(groups.get(school) ?? '') ?? all
      const points = (100 * sum(values.map(below))) / values.length
      return [school, lessIsNeed.includes(name) ? 100 - points : points]
    }),
  )
}
