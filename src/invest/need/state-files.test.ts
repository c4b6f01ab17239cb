import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { need, sharedFolder } from '../../platform/testing/requirements.ts'
import { likenessOf } from './compare.ts'
import { byNeed, needIndex } from './need-index.ts'
import { sameName } from './same-name.ts'
import { withoutSaying } from './targeting.ts'
import { figuresInFiles } from './testing/state-files.ts'

describe.skipIf(need('shared', 'the need index of all schools of Massachusetts'))('all schools of Massachusetts', () => {
  const years = ['2021-22', '2022-23']
  const figures = figuresInFiles(years)
  const index = needIndex(figures, { ...withoutSaying, years })

  test('1,832 schools that are still there and have students have a need, from 0 to 100, and a school of few students is not first for being small', () => {
    expect(index.schools).toHaveLength(1_832)
    expect(index.schools.every(({ need }) => need >= 0 && need <= 100)).toBe(true)
    const first = byNeed(index)
      .slice(0, 10)
      .flatMap(at => index.schools[at] ?? [])
    console.log(first.map(({ name, enrolment, need }) => `${name} (${enrolment}): ${need.toFixed(1)}`).join('\n'))
    expect(first.filter(({ isSmall }) => isSmall).length).toBeLessThan(4)
  })

  test('what is withheld counts neither as none nor as five', () => {
    const suspension = index.points.find(({ indicator }) => indicator === 'out-of-school-suspension')
    const hidden = index.schools.flatMap(({ seen }, at) => {
      const { observed, withheld } = seen['out-of-school-suspension'] ?? {}
      return withheld && observed?.is === 'counts' && observed.more.length > 1
        ? [{ at, of: observed.of, least: observed.least, open: observed.more.length - 1 }]
        : []
    })
    expect(hidden.length).toBeGreaterThan(300)
    for (const { at, of, least, open } of hidden) {
      const taken = suspension?.taken[at] ?? -1
      expect(taken).toBeGreaterThan(0)
      // Drawn toward other schools it may lie above what was counted, and never far.
      expect(taken).toBeLessThan(((least + open) / of) * 100 + 3)
    }
  })

  test('beside the Opportunity Index that Boston publishes: alike, and not the same', () => {
    const file = join(sharedFolder() ?? '', 'data', 'boston', 'opportunity_index_fy27.csv')
    const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true })
    const boston = index.schools.filter(({ distCode }) => distCode === '00350000')
    const pairs = rows.flatMap(row => {
      const score = Number(row['FY27 OI Score'] || Number.NaN)
      const [one, two] = boston.filter(({ name }) => sameName(name, row['School Name'] ?? ''))
      return one && !two && Number.isFinite(score) ? [[one.need, score] as const] : []
    })
    const likeness = likenessOf(pairs)
    console.log(`Boston: ${pairs.length} of ${rows.length} schools joined by name; the orders are alike by ${likeness?.toFixed(3)}`)
    expect(pairs.length).toBeGreaterThan(60)
    expect(likeness).toBeGreaterThan(0.3)
    expect(likeness).toBeLessThan(0.99)
  })
})

test.each([
  [
    [
      [1, 10],
      [2, 20],
      [3, 30],
    ],
    1,
  ],
  [
    [
      [1, 30],
      [2, 20],
      [3, 10],
    ],
    -1,
  ],
  [
    [
      [1, 1],
      [2, 1],
      [3, 2],
      [4, 2],
    ],
    0.894_43,
  ],
  [
    [
      [1, 5],
      [2, 5],
      [3, 5],
    ],
    null,
  ],
  [
    [
      [1, 1],
      [2, 2],
    ],
    null,
  ],
] as const)('two orders %j are alike by %j', (pairs, likeness) => {
  const found = likenessOf(pairs)
  if (likeness === null) expect(found).toBeNull()
  else expect(found).toBeCloseTo(likeness, 4)
})

test.each([
  ['Boston - John Winthrop', 'Winthrop, John Elementary', true],
  ['Boston - Kilmer K-8 School', 'Kilmer K-8 School', true],
  ['Boston - Boston Latin Academy', 'Boston Latin School', false],
  ['Boston - Mather', 'Mattahunt Elementary School', false],
])('%s and %s are one school: %s', (one, other, same) => {
  expect(sameName(one, other)).toBe(same)
})
