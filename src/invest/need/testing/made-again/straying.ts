import type { SchoolFigures } from '../../../figures.ts'
import { type Asked, discipline, type Name } from './asked.ts'
import { by, sum, within } from './lists.ts'

const pandemic: readonly string[] = ['2019-20', '2020-21']

interface Straying {
  readonly carried: number
  readonly clustered: number
}

interface Change {
  readonly level: string
  readonly z: number
  readonly unit: number
  readonly chance: number
}

export function strayingOf(name: Name, { figures, years, levels }: Asked): (level: string) => Straying {
  const byYear = by(figures, ({ year }) => year)
  const isLeftOut = (year: string) => pandemic.includes(year) && !years.some(each => pandemic.includes(each))
  const changes = [...byYear.keys()].flatMap(year => {
    const next = `${Number(year.slice(0, 4)) + 1}-${String(Number(year.slice(2, 4)) + 2).padStart(2, '0')}`
    if (isLeftOut(year) || isLeftOut(next) || (name === 'low-income' && year < '2021-22' && next >= '2021-22')) return []
    const later = new Map((byYear.get(next) ?? []).map(each => [each.orgCode, each]))
    return changesOver(name, byYear.get(year) ?? [], later, levels)
  })
  if (changes.length < 60) throw new Error(`too few changes of ${name}: the paper takes what was measured, and this does not`)
  const all = planeThrough(changes)
  const isWithheld = discipline.includes(name) && name !== 'disciplined'
  const ofLevel = new Map(
    [...by(changes, ({ level }) => level)].flatMap(([level, those]) =>
      isWithheld || those.length < 60 ? [] : [[level, planeThrough(those)] as const],
    ),
  )
  return level => ofLevel.get(level) ?? all
}

/** Of one year and the next. */
function changesOver(
  name: Name,
  first: readonly SchoolFigures[],
  later: ReadonlyMap<string, SchoolFigures>,
  levels: ReadonlyMap<string, string>,
): Change[] {
  const shownIn = ({ figures, enrolment }: SchoolFigures) => {
    const figure = figures[name]
    const of = figure?.of ?? enrolment ?? 0
    const k = figure?.count ?? (figure?.value == null ? null : (figure.value / 100) * of)
    return k === null || of <= 0 ? undefined : { of, k, isCounted: figure?.count != null }
  }
  const found = first.flatMap(one => {
    const other = later.get(one.orgCode)
    const [a, b] = [shownIn(one), other && shownIn(other)]
    if (!a || !b) return []
    const fewest = a.isCounted && b.isCounted ? 4 : 20
    const [k, of] = [a.k + b.k, a.of + b.of]
    if (k < fewest || of - k < fewest) return []
    const p = k / of
    const level = levels.get(one.orgCode) ?? 'unknown'
    return [{ level, went: b.k / b.of - a.k / a.of, unit: p * (1 - p), chance: 1 / a.of + 1 / b.of }]
  })
  const mean = sum(found.map(({ went }) => went)) / found.length
  return found.map(({ level, went, unit, chance }) => ({ level, unit, chance, z: (went - mean) ** 2 / unit }))
}

function planeThrough(changes: readonly Change[]): Straying {
  let [slope, year] = [1, 0.05]
  for (let round = 0; round < 30; round++) {
    const rows = changes.map(({ z, unit, chance }) => {
      const expected = slope * chance + year * unit
      return { x: chance, y: unit, z: Math.min(z, 16 * expected), w: expected ** -2 }
    })
    const of = (value: (row: (typeof rows)[number]) => number) => sum(rows.map(row => row.w * value(row)))
    const [xx, xy, yy, xz, yz] = [of(r => r.x * r.x), of(r => r.x * r.y), of(r => r.y * r.y), of(r => r.x * r.z), of(r => r.y * r.z)]
    slope = within((xz * yy - yz * xy) / (xx * yy - xy * xy), 0.05, 3)
    year = (yz - slope * xy) / yy
    if (year < 0) [slope, year] = [within(xz / xx, 0.05, 3), 0]
  }
  return { carried: Math.max(0, 1 - slope), clustered: Math.max(1, slope) }
}
