import type { SchoolFigures } from '../../../figures.ts'
import { discipline, type Name } from './asked.ts'
import { sum } from './lists.ts'
import type { School } from './schools.ts'

export interface Counted {
  readonly of: number
  /** So many at least, and in how many ways there are 0, 1, 2 … more. */
  readonly least: number
  readonly ways: readonly number[]
}

function countedIn(year: SchoolFigures, name: Name): Counted[] {
  const figure = year.figures[name]
  const of = figure?.of ?? year.enrolment ?? 0
  if (!figure || of <= 0) return []
  if (figure.value !== null) return [{ of, least: Math.min(of, (figure.value / 100) * of), ways: [1] }]
  if (!figure.withheld) return []
  if (figure.count !== null) return [{ of, least: figure.count, ways: [1] }]
  if (!discipline.includes(name)) return []
  const most = Math.min(5, year.figures.disciplined?.count ?? 5, of)
  const ways = [1]
  for (let k = 1; k <= most; k++) ways.push(((ways.at(-1) ?? 0) * (of - k + 1)) / k)
  return [{ of, least: 0, ways }]
}

export interface Told extends Counted {
  readonly years: number
}

export function toldOf({ years }: School, name: Name): Told | undefined {
  const all = years.flatMap(year => countedIn(year, name))
  if (all.length === 0) return undefined
  const ways = all.reduce(
    (sofar, each) =>
      Array.from({ length: sofar.length + each.ways.length - 1 }, (_, k) => sum(sofar.map((way, i) => way * (each.ways[k - i] ?? 0)))),
    [1],
  )
  return { years: all.length, of: sum(all.map(({ of }) => of)), least: sum(all.map(({ least }) => least)), ways }
}

/** The share of all years, where each that says anything shows it. */
export function shownShare(school: School, name: Name): number | undefined {
  const all = school.years.flatMap(year => {
    const figure = year.figures[name]
    return figure && (figure.value !== null || figure.withheld) ? [{ ...figure, of: figure.of ?? year.enrolment ?? 1 }] : []
  })
  if (all.length === 0 || all.some(({ value }) => value === null)) return undefined
  return sum(all.map(({ value, of }) => (value ?? 0) * of)) / sum(all.map(({ of }) => of))
}
