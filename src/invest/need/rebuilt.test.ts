import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { need, sharedFolder } from '../../platform/testing/requirements.ts'
import type { Cohort } from './cohorts.ts'
import { type NeedIndex, needIndex } from './need-index.ts'
import { withoutSaying } from './targeting.ts'
import { type MadeAgain, madeAgain } from './testing/made-again/index.ts'
import { figuresInFiles } from './testing/state-files.ts'
import { worldFrom } from './testing/worlds.ts'

/** How far the index lies from one that was made again: the middle, 98 of 100 and the farthest. */
function distances({ schools }: NeedIndex, made: MadeAgain, of: 'sum' | 'need'): readonly number[] {
  const again = of === 'sum' ? made.sums : made.needs
  const off = schools.map(school => Math.abs(school[of] - (again.get(school.orgCode) ?? Number.POSITIVE_INFINITY))).sort((a, b) => a - b)
  const found = [0.5, 0.98, 1].map(part => off[Math.ceil(part * off.length) - 1] ?? Number.POSITIVE_INFINITY)
  console.log(
    `made again, ${schools.length} schools, ${of}: the middle, 98 of 100 and the farthest: ${found.map(each => each.toFixed(3)).join(' ')}`,
  )
  return found
}

describe('an index made again from the paper', () => {
  const world = (missing: number) =>
    worldFrom({ seed: 'rebuilt', schools: 420, years: 1, alike: 0.6, carried: 0.5, ownYear: 0.2, missing, firmness: Infinity })
  const years = ['2010-11', '2011-12']

  test('has the same needs, each to a tenth of a point', () => {
    const { figures, levels } = world(0)
    const weights = { disciplined: 2, 'chronic-absence': 3, 'low-income': 1 }
    const index = needIndex(figures, { ...withoutSaying, indicators: weights, years, 'minimum-size': 0 }, levels)
    const made = madeAgain({ figures, years, levels, weights, minimumSize: 0 })
    for (const of of ['sum', 'need'] as const) expect(distances(index, made, of)[2]).toBeLessThan(0.1)
  }, 60_000)

  // Where two schools of nearly the same sum change places, each takes the need of the other.
  test('has the same sums where shares are withheld and not reported, and the same needs but for few that changed places', () => {
    const { figures, levels } = world(0.1)
    const weights = { 'out-of-school-suspension': 3, disciplined: 2, 'chronic-absence': 3, 'low-income': 1 }
    const index = needIndex(figures, { ...withoutSaying, indicators: weights, years }, levels)
    const made = madeAgain({ figures, years, levels, weights, minimumSize: 50 })
    expect(distances(index, made, 'sum')[2]).toBeLessThan(0.1)
    expect(distances(index, made, 'need')[1]).toBeLessThan(0.1)
  }, 60_000)

  test.skipIf(need('shared', 'the need index of Massachusetts made again'))(
    'has the same sums of all schools of Massachusetts, and the same needs but for few that changed places',
    () => {
      const figures = figuresInFiles(['2016-17', '2017-18', '2018-19', '2019-20', '2020-21', '2021-22', '2022-23'])
      const levels = levelsIn('2022-23')
      const { indicators: weights, years, 'minimum-size': minimumSize } = withoutSaying
      const index = needIndex(figures, withoutSaying, levels)
      const made = madeAgain({ figures, years, levels, weights, minimumSize })
      expect(index.schools.length).toBeGreaterThan(1_800)
      expect(distances(index, made, 'sum')[2]).toBeLessThan(0.1)
      expect(distances(index, made, 'need')[1]).toBeLessThan(0.1)
    },
    120_000,
  )
})

/** By grades, as the paper has it. */
function levelsIn(year: string): ReadonlyMap<string, Cohort> {
  const file = readFileSync(join(sharedFolder() ?? '', 'data', 'ma-dese', 'enrollment_grade_school.csv'))
  const rows: Readonly<Record<string, string>>[] = parse(file, { columns: true, bom: true })
  const grades = { elementary: ['PK', 'K', '1', '2', '3', '4', '5'], middle: ['6', '7', '8'], high: ['9', '10', '11', '12', 'SP'] } as const
  return new Map(
    rows.flatMap(row => {
      const count = (names: readonly string[]) => names.reduce((sum, name) => sum + Number(row[name] ?? 0), 0)
      const all = count(Object.values(grades).flat())
      const levels = ['elementary', 'middle', 'high'] as const
      const level = levels.find(each => count(grades[each]) >= 0.7 * all) ?? 'mixed'
      return row['School Year'] === year && all > 0 ? [[row['Org Code'] ?? '', level] as const] : []
    }),
  )
}
