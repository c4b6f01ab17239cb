import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figure, SchoolFigures } from '../figures.ts'
import { type Indicator, indicators } from '../indicators.ts'
import { chanceFrom, weightsAbout } from './chance.ts'
import { cohortOf } from './cohorts.ts'
import { cautionSaid } from './words/need.ts'
import { ended } from '../../platform/pieces/index.ts'
import { byNeed, needIndex } from './need-index.ts'
import { keyOf, placesByKey } from './places.ts'
import { cutsOf, rankSchools } from './ranking.ts'
import { type Targeting, withoutSaying } from './targeting.ts'
import { tierOf } from './tiers.ts'
import { workOut } from './work-out.ts'

const shown = (value: number | null, of = 400): Figure => ({ value, withheld: false, of, count: null })
const school = (at: number, figures: Partial<Record<Indicator, Figure>>, enrolment = 400, year = '2022-23'): SchoolFigures => ({
  ...{ orgCode: `9999${String(at).padStart(4, '0')}`, distCode: '99990000', name: `School ${at}`, year, enrolment, figures },
})
const setting = (over: Partial<Targeting>): Targeting => ({ ...withoutSaying, years: ['2022-23'], draws: 400, ...over })
/** Forty schools, absence rising with their number. */
const forty = Array.from({ length: 40 }, (_, at) => school(at, { 'chronic-absence': shown(2 + at), attendance: shown(99 - at) }))
const absence = setting({ indicators: { 'chronic-absence': 1 } })

describe('the index', () => {
  test('points are the schools of 100 that have less need: the middle has 50, the ends nearly 0 and 100', () => {
    const needs = needIndex(forty, absence).schools.map(({ need }) => need)
    expect(needs.every((need, at) => need > (needs[at - 1] ?? -1))).toBe(true)
    expect(needs[0]).toBeLessThan(6)
    expect(needs[39]).toBeGreaterThan(94)
    expect(((needs[19] ?? 0) + (needs[20] ?? 0)) / 2).toBeCloseTo(50, 0)
  })

  test('where less is need, the order is turned: attendance agrees with absence', () => {
    const index = needIndex(forty, setting({ indicators: { attendance: 1 } }))
    expect(index.schools[byNeed(index)[0] ?? 0]?.name).toBe('School 39')
  })

  test('a figure that no school has is left out, its weight goes to the rest, and it is said', () => {
    const index = needIndex(forty, setting({ indicators: { 'chronic-absence': 1, achievement: 9 } }))
    expect(index.weights).toEqual([1])
    expect(index.cautions).toEqual([{ code: 'no-figures', indicator: 'achievement' }])
  })

  test('a school of which nothing asked is known is left out and counted; one that is withheld is not', () => {
    const withheld = { value: null, withheld: true, of: 400, count: 3 }
    const others = [school(90, { 'teachers-retained': shown(80) }), school(91, {}), school(92, { 'chronic-absence': withheld })]
    const index = needIndex([...forty, ...others], absence)
    expect(index.schools.map(({ orgCode }) => orgCode)).toEqual([...forty, ...others.slice(2)].map(({ orgCode }) => orgCode))
    expect(index.cautions).toEqual([{ code: 'schools-left-out', schools: 2 }])
  })

  test('a school with no students is not ranked, and is named; what it had in an earlier year changes nothing', () => {
    const island = [
      { ...school(90, { 'chronic-absence': shown(90) }, 7, '2021-22'), name: 'Island' },
      { ...school(90, { 'chronic-absence': shown(90) }, 0), name: 'Island' },
    ]
    const reopened = [school(91, { 'chronic-absence': shown(80) }, 0, '2021-22'), school(91, { 'chronic-absence': shown(80) }, 120)]
    const index = needIndex([...forty, ...island, ...reopened], { ...absence, years: ['2021-22', '2022-23'] })
    expect(index.schools.map(({ orgCode }) => orgCode)).toEqual([...forty.map(({ orgCode }) => orgCode), '99990091'])
    expect(index.cautions).toContainEqual({ code: 'no-students', schools: 1, names: ['Island'] })
    expect(index.cautions.filter(({ code }) => code === 'schools-left-out')).toEqual([])
    const said = cautionSaid({ code: 'no-students', schools: 1, names: ['Island'] }, 'en')
    expect(said).toBe('A school with no students is not ranked: Island.')
  })

  test('a school that closed or was merged is not ranked by what it had before, and is named, the district’s own first', () => {
    const before = forty.map(each => ({ ...each, year: '2021-22' }))
    const closed = { ...school(90, { 'chronic-absence': shown(90) }, 300, '2021-22'), name: 'Tern and Heron' }
    const elsewhere = { ...closed, orgCode: '88880001', distCode: '88880000', name: 'Alone in its district' }
    const targeting = { ...absence, years: ['2021-22', '2022-23'] }
    const figures = [...before, ...forty, closed, elsewhere]
    const index = needIndex(figures, targeting)
    expect(index.schools.map(({ orgCode }) => orgCode)).toEqual(forty.map(({ orgCode }) => orgCode))
    expect(index.cautions.filter(({ code }) => code === 'schools-left-out')).toEqual([])
    // Where the last year was read in part, nobody knows of a district of which nothing was.
    const inPart = [...figures, ...Array.from({ length: 9 }, (_, at) => ({ ...elsewhere, orgCode: `8888001${at}` }))]
    expect(needIndex(inPart, targeting).schools).toHaveLength(50)
    const asked = {
      figures: inPart,
      targeting,
      levels: new Map(),
      own: '99990000',
      otherGrades: new Set(['99990005', '88880001']),
    }
    const { cautions } = ended(workOut(asked)).summary
    expect(cautions).toEqual([
      { code: 'not-there-any-more', schools: 1, names: ['Tern and Heron'], year: '2022-23' },
      { code: 'other-grades', schools: 2, names: ['School 5', 'Alone in its district'] },
    ])
    expect(cautions.map(each => cautionSaid(each, 'en'))).toEqual([
      'A school that the reports of 2022-23 no longer name is not ranked: it has closed or has another number: Tern and Heron.',
      '2 schools had other grades in an earlier year, such as elementary and then K to 8. Figures of both years are added up for them: School 5 and Alone in its district.',
    ])
  })

  test('years without figures, pandemic years and the two counts of low income are told', () => {
    const low = forty.map(each => ({ ...each, year: '2020-21', figures: { 'low-income': shown(30) } }))
    const later = forty.map(each => ({ ...each, figures: { ...each.figures, 'low-income': shown(40) } }))
    const years = ['2020-21', '2022-23', '2019-20']
    expect(needIndex([...low, ...later], setting({ indicators: { 'chronic-absence': 1, 'low-income': 1 }, years })).cautions).toEqual([
      { code: 'no-year', year: '2019-20' },
      { code: 'not-in-year', indicator: 'chronic-absence', year: '2020-21' },
      { code: 'pandemic', year: '2019-20' },
      { code: 'pandemic', year: '2020-21' },
      { code: 'low-income-changed' },
    ])
  })

  test('a figure most schools of a kind lack is not asked of them; one that most have and a school lacks counts for nothing', () => {
    const withRates = forty.map((each, at) => ({
      ...each,
      figures: {
        ...each.figures,
        ...(at < 10 ? { graduation: shown(60 + at) } : {}),
        ...(at === 12 ? { 'chronic-absence': shown(null), attendance: shown(92) } : {}),
      },
    }))
    const levels = new Map(withRates.map((each, at) => [each.orgCode, at < 10 ? ('high' as const) : ('elementary' as const)]))
    const index = needIndex(withRates, setting({ indicators: { 'chronic-absence': 1, attendance: 1e-9, graduation: 1 } }), levels)
    const [absences, rates] = [
      index.points.find(({ indicator }) => indicator === 'chronic-absence'),
      index.points.find(({ indicator }) => indicator === 'graduation'),
    ]
    expect(rates?.standings.slice(9, 12)).toEqual(['own', 'not-asked', 'not-asked'])
    expect(absences?.standings[12]).toBe('unreported')
    // Attendance alone tells of it; absence may be anything.
    const [attended] = index.points.filter(({ indicator }) => indicator === 'attendance')
    expect(index.schools[12]?.sum).toBeCloseTo(attended?.mean[12] ?? 0, 6)
    const absent = absences?.table.subarray(12 * 64, 13 * 64) ?? []
    expect(Math.max(...absent) - Math.min(...absent)).toBeGreaterThan(60)
    // What is not asked counts for nothing: need is the points of absence alone.
    expect(index.schools[30]?.need).toBeCloseTo(absences?.mean[30] ?? 0, 6)
  })

  test('five students of whom two are absent are drawn toward the others; two thousand are not', () => {
    const index = needIndex(
      [...forty, school(40, { 'chronic-absence': shown(80, 5) }, 5), school(41, { 'chronic-absence': shown(80, 2_000) }, 2_000)],
      absence,
    )
    const taken = index.points[0]?.taken
    expect(taken?.[40]).toBeLessThan(60)
    expect(taken?.[41]).toBeGreaterThan(79)
    expect(index.schools[40]?.isSmall).toBe(true)
    expect(index.schools[41]?.isSmall).toBe(false)
  })

  test('is the same whatever the order of the figures, and has one place for each school', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(forty, { minLength: 1 }), fc.constantFrom(...indicators), (some, indicator) => {
        const targeting = setting({ indicators: { 'chronic-absence': 2, [indicator]: 1 } })
        const [one, other] = [needIndex(some, targeting), needIndex(some.toReversed(), targeting)]
        expect(other.schools.map(({ orgCode, need }) => [orgCode, need])).toEqual(one.schools.map(({ orgCode, need }) => [orgCode, need]))
        const ranked = ended(rankSchools(one, { ...targeting, draws: 200 })).all.schools
        expect(ranked.map(({ rank }) => rank)).toEqual(some.map((_, at) => at + 1))
        expect(ranked.every(({ rank, low, high }) => 1 <= low && low <= rank && rank <= high && high <= some.length)).toBe(true)
      }),
      { numRuns: 25 },
    )
  })
})

describe('ranges and tiers', () => {
  const ranked = (of: number) =>
    ended(
      rankSchools(
        needIndex(
          // Low income, of which a year adds little.
          forty.map((each, at) => ({ ...each, figures: { 'low-income': shown(2 + 2 * at, of) } })),
          setting({ indicators: { 'low-income': 1 } }),
        ),
        { ...absence, draws: 1_000 },
      ),
    ).all

  test('of large schools nearly exact, of small ones wide: and only what is sure has a tier', () => {
    const [large, small] = [ranked(40_000), ranked(60)]
    expect(large.schools.every(({ low, high }) => high - low <= 2)).toBe(true)
    expect(small.schools.reduce((sum, { low, high }) => sum + high - low, 0)).toBeGreaterThan(200)
    expect(large.cuts).toEqual([10, 30])
    expect(large.schools[0]?.tiers).toEqual([1, 1])
    expect(large.schools[39]?.tiers).toEqual([3, 3])
    expect(small.schools[10]?.tiers).toEqual([1, 2])
  })

  test('the same index is ranked the same twice', () => {
    expect(ranked(60)).toEqual(ranked(60))
  })

  test.each([
    [40, [25, 75], [10, 30]],
    [3, [25, 75], [1, 2]],
    [2, [10, 20, 30], [1, 2, 2]],
    [1_800, [20, 40, 60, 80], [360, 720, 1_080, 1_440]],
  ])('of %i schools, %j percent ends a tier after the ranks %j', (schools, percents, cuts) => {
    expect(cutsOf(schools, percents)).toEqual(cuts)
  })

  test('a rank is in the tier that has not ended before it', () => {
    expect([1, 10, 11, 30, 31].map(rank => tierOf(rank, [10, 30]))).toEqual([1, 1, 2, 2, 3])
  })
})

test('keys are sorted as needs are, the greatest first', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 60 }), needs => {
      const places = [...placesByKey(Uint32Array.from(needs, keyOf))]
      expect(places.toSorted((a, b) => a - b)).toEqual(needs.map((_, at) => at))
      const inOrder = places.map(at => needs[at] ?? 0)
      expect(inOrder.every((need, at) => at === 0 || need <= (inOrder[at - 1] ?? 0) + 1e-4)).toBe(true)
    }),
  )
})

test('weights stray about those given, add up to 1, and stand still where they are held without end', () => {
  const chance = chanceFrom('weights')
  const drawn = Array.from({ length: 4_000 }, () => weightsAbout([1, 3], 100, chance))
  const first = drawn.map(([one = 0]) => one)
  const mean = first.reduce((sum, each) => sum + each, 0) / first.length
  const off = Math.sqrt(first.reduce((sum, each) => sum + (each - mean) ** 2, 0) / first.length)
  expect(mean).toBeCloseTo(0.25, 2)
  // √(0.25 × 0.75 ÷ 101)
  expect(off).toBeCloseTo(0.043, 2)
  expect(drawn.every(weights => Math.abs((weights[0] ?? 0) + (weights[1] ?? 0) - 1) < 1e-9)).toBe(true)
  expect(weightsAbout([1, 3], Infinity, chance)).toEqual([0.25, 0.75])
})

test.each([
  [{ pk: 20, k: 40, '5': 60, '6': 50 }, 'elementary'],
  [{ '5': 60, '6': 60, '7': 61, '8': 61 }, 'middle'],
  [{ '8': 60, '9': 80, '12': 80 }, 'high'],
  [{ k: 50, '5': 50, '7': 50 }, 'mixed'],
  [{ '7': 90, '8': 90, '9': 80, '12': 80 }, 'mixed'],
  [{}, 'unknown'],
] as const)('a school of grades %j is of kind %s', (grades, cohort) => {
  expect(cohortOf(grades)).toBe(cohort)
})
