import type { SchoolFigures } from '../figures.ts'
import type { Indicator } from '../indicators.ts'
import type { Cohort } from './cohorts.ts'
import { type Change, changesIn, type YearPair } from './changes.ts'
import { measured, type Persistence } from './measured.ts'
import { withheldWhenSmall } from './observed.ts'

const fewestPairs = 60
const roundsAtMost = 30
/** A change of more than four times what is usual is counted as four times. */
const farthest = 16
const mostCarried = 0.95
const mostClustered = 3

/**
 * By moments. The square of a change, in parts of p(1−p), is clustered·(1−carried)·(1/m+1/n) + 2·ownYear·p(1−p) on the mean: a plane through the changes of
 * all schools, each weighted by the square of what is expected of it.
 */
export function persistenceOf(pairs: readonly YearPair[], indicator: Indicator, levels: Levels): Strays {
  const changes = pairs.flatMap(pair => changesIn(pair, indicator))
  const all = changes.length < fewestPairs ? measured(indicator) : planeThrough(changes)
  // Where small counts are withheld, a level of small counts shows the large ones alone.
  if (withheldWhenSmall.includes(indicator)) return { all, of: new Map() }
  const byLevel = new Map<Cohort, Change[]>()
  for (const change of changes) {
    const level = levels.get(change.orgCode) ?? 'unknown'
    const known = byLevel.get(level)
    if (known) known.push(change)
    else byLevel.set(level, [change])
  }
  return {
    all,
    of: new Map([...byLevel].flatMap(([level, those]) => (those.length < fewestPairs ? [] : [[level, planeThrough(those)] as const]))),
  }
}

/** In schools of each level, where enough of them have changed; and in all. */
export interface Strays {
  readonly all: Persistence
  readonly of: ReadonlyMap<Cohort, Persistence>
}

export type Levels = ReadonlyMap<string, Cohort>

function planeThrough(changes: readonly Change[]): Persistence {
  let [chancePart, yearPart] = [1, 0.05]
  for (let round = 0; round < roundsAtMost; round++) {
    let [xx, xy, yy, xz, yz] = [0, 0, 0, 0, 0]
    for (const { chance, unit, square } of changes) {
      const fit = chancePart * chance + yearPart * unit
      const weight = 1 / fit ** 2
      const z = Math.min(square, farthest * fit)
      xx += weight * chance ** 2
      xy += weight * chance * unit
      yy += weight * unit ** 2
      xz += weight * chance * z
      yz += weight * unit * z
    }
    const under = xx * yy - xy ** 2
    const free = under > 0 ? (xz * yy - yz * xy) / under : 1
    let nextChance = within(free, 1 - mostCarried, mostClustered)
    let nextYear = (yz - nextChance * xy) / yy
    if (nextYear < 0) [nextChance, nextYear] = [within(xz / xx, 1 - mostCarried, mostClustered), 0]
    const isStill = Math.abs(nextChance - chancePart) < 1e-6 && Math.abs(nextYear - yearPart) < 1e-8
    ;[chancePart, yearPart] = [nextChance, nextYear]
    if (isStill) break
  }
  // From changes alone the two cannot be told apart: the one that is needed is taken.
  return { carried: Math.max(0, 1 - chancePart), clustered: Math.max(1, chancePart), ownYear: yearPart / 2 }
}

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** Students of some years together, of whom about this share is counted. */
export interface Students {
  readonly years: number
  readonly of: number
  readonly share: number
}

/**
 * What part of them tells of the share these years were about: of two years in which all is carried, half. What is carried on twice is carried as
 * often less. Of the lasting share they tell less still, for each year has something of its own.
 */
export function informs(
  { carried, clustered, ownYear }: Persistence,
  { years, of, share }: Students,
): { ofTheYears: number; ofTheLasting: number } {
  const aYear = of / Math.max(years, 1)
  let alike = 0
  for (let apart = 1; apart < years; apart++) alike += 2 * (1 - apart / years) * carried ** apart
  return { ofTheYears: 1 / (clustered * (1 + alike)), ofTheLasting: 1 / (clustered * (1 + alike) + aYear * ownYear * share * (1 - share)) }
}

/** What is known of next year's straying from the last: what part of it goes on, and the variance of the rest in parts of p(1−p). */
export function onward({ carried, clustered, ownYear }: Persistence, { years, of, share }: Students): { goesOn: number; rest: number } {
  const aYear = of / Math.max(years, 1)
  const own = ownYear * share * (1 - share)
  const goesOn = carried / (clustered + aYear * own)
  return { goesOn, rest: clustered / aYear + own - (goesOn * carried) / aYear }
}

/** Pairs of years that follow one another, among those that were read; across the pandemic only where one of the years asked is of it. */
export function pairsOf(figures: readonly SchoolFigures[], isLeftOut: (year: string) => boolean): YearPair[] {
  const byYear = new Map<string, Map<string, SchoolFigures>>()
  for (const each of figures) {
    const year = byYear.get(each.year) ?? new Map<string, SchoolFigures>()
    byYear.set(each.year, year.set(each.orgCode, each))
  }
  return [...byYear.keys()].sort().flatMap(year => {
    const [before, after] = [byYear.get(year), byYear.get(following(year))]
    if (!before || !after || isLeftOut(year) || isLeftOut(following(year))) return []
    return [
      [...before.values()].flatMap(first => {
        const second = after.get(first.orgCode)
        return second ? [[first, second] as const] : []
      }),
    ]
  })
}

/** `2022-23` after `2021-22`. */
function following(year: string): string {
  const first = Number(year.slice(0, 4)) + 1
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`
}
