import type { Figure, SchoolFigures } from '../figures.ts'
import type { Indicator } from '../indicators.ts'

/**
 * What the figures of some years say together of one school and one indicator: of `of` students (all years added) at least `least` are
 * counted, and `more` says how many ways there are for 0, 1, 2 … beyond that, up to what the state leaves open. Where nothing is withheld
 * there is one way. The ways are scaled so that the greatest is 1.
 */
export interface Counts {
  readonly is: 'counts'
  readonly of: number
  readonly least: number
  readonly more: readonly number[]
}

export type Observed =
  | Counts
  /** Taken as it is printed: a ratio, or a share of which no report says how many it is of. */
  | { readonly is: 'printed'; readonly value: number }
  | { readonly is: 'nothing' }

/** What a person is told of the figures. */
export interface Seen {
  readonly observed: Observed
  /** The share or ratio over all the years, where the state shows each of them; else null. */
  readonly value: number | null
  /** Whether the state withholds it in any of the years. */
  readonly withheld: boolean
  /** Of how many years the counts are, and the share (0 to 1) in the last of them where it is known. */
  readonly years: number
  readonly last: number | null
}

/** Of these the state withholds the share where at most 5 students of a school were disciplined; nobody is counted in one who is not disciplined. */
export const withheldWhenSmall: readonly Indicator[] = [
  'out-of-school-suspension',
  'in-school-suspension',
  'school-arrest',
  'law-enforcement-referral',
]
const disciplines: readonly Indicator[] = [...withheldWhenSmall, 'disciplined']
export const mostWithheld = 5

/** A ratio: there is nothing it is a share of. */
export const ratios: readonly Indicator[] = ['students-per-nurse']

/** One indicator of one school, over the years it has figures for. */
export function seenIn(years: readonly SchoolFigures[], indicator: Indicator): Seen {
  const found = years.flatMap(year => {
    const figure = year.figures[indicator]
    return figure ? [{ figure, bounds: boundsOf(year, indicator, figure) }] : []
  })
  const told = found.filter(({ figure }) => figure.value !== null || figure.withheld)
  const withheld = told.some(({ figure }) => figure.withheld && figure.value === null)
  const shown = told.flatMap(({ figure: { value }, bounds }) => (value === null ? [] : [{ value, of: bounds?.of ?? null }]))
  const value = withheld || shown.length === 0 ? null : weighted(shown)
  const bounded = told.flatMap(({ bounds }) => bounds ?? [])
  if (ratios.includes(indicator)) return ratioIn(found.map(({ figure }) => figure))
  if (bounded.length === 0) {
    const printed = shown.length === 0 ? null : weighted(shown)
    return { observed: printed === null ? { is: 'nothing' } : { is: 'printed', value: printed }, value, withheld, years: 0, last: null }
  }
  const last = bounded.at(-1)
  const isKnown = last !== undefined && last.least === last.most
  return { observed: together(bounded), value, withheld, years: bounded.length, last: isKnown ? last.least / last.of : null }
}

/** Students to one nurse over all years; without end where there is no nurse, which is no figure that can be printed. */
function ratioIn(figures: readonly Figure[]): Seen {
  const known = figures.filter(({ value, of, count }) => value !== null || (of !== null && of > 0 && count === 0))
  if (known.length === 0)
    return { observed: { is: 'nothing' }, value: null, withheld: figures.some(({ withheld }) => withheld), years: 0, last: null }
  const isCounted = known.every(({ of, count }) => of !== null && count !== null)
  const sum = (pick: (figure: Figure) => number | null) => known.reduce((all, figure) => all + (pick(figure) ?? 0), 0)
  const ratio = isCounted ? sum(({ of }) => of) / sum(({ count }) => count) : sum(({ value }) => value) / known.length
  return { observed: { is: 'printed', value: ratio }, value: Number.isFinite(ratio) ? ratio : null, withheld: false, years: 0, last: null }
}

interface Bounds {
  readonly of: number
  readonly least: number
  readonly most: number
}

/** Of how many students, and between which counts; nothing where the figure leaves open all there is, or nobody says of how many. */
function boundsOf(year: SchoolFigures, indicator: Indicator, figure: Figure): Bounds | undefined {
  const of = figure.of ?? year.enrolment
  if (of === null || of <= 0) return undefined
  if (figure.value !== null) {
    const counted = Math.min(of, (figure.value / 100) * of)
    return { of, least: counted, most: counted }
  }
  if (!figure.withheld) return undefined
  if (figure.count !== null) return { of, least: figure.count, most: figure.count }
  if (!disciplines.includes(indicator)) return undefined
  const most = Math.min(mostWithheld, year.figures.disciplined?.count ?? mostWithheld, of)
  return { of, least: 0, most }
}

function together(years: readonly Bounds[]): Counts {
  const more = years.filter(({ least, most }) => most > least).reduce((ways, { of, most }) => times(ways, choices(of, most)), [1])
  const greatest = Math.max(...more)
  return {
    is: 'counts',
    of: years.reduce((sum, { of }) => sum + of, 0),
    least: years.reduce((sum, { least }) => sum + least, 0),
    more: more.map(ways => ways / greatest),
  }
}

/** In how many ways 0, 1 … `most` of `of` students can be chosen. */
function choices(of: number, most: number): number[] {
  const ways = [1]
  for (let k = 1; k <= most; k++) ways.push(((ways[k - 1] ?? 0) * (of - k + 1)) / k)
  return ways
}

const times = (a: readonly number[], b: readonly number[]): number[] =>
  Array.from({ length: a.length + b.length - 1 }, (_, at) => a.reduce((sum, each, i) => sum + each * (b[at - i] ?? 0), 0))

/** Weighted by how many each is of, where all of them say; else each year alike. */
function weighted(shown: readonly { readonly value: number; readonly of: number | null }[]): number {
  const isSaid = shown.every(({ of }) => of !== null && of > 0)
  const total = shown.reduce((sum, { of }) => sum + (isSaid ? (of ?? 0) : 1), 0)
  return shown.reduce((sum, { value, of }) => sum + value * (isSaid ? (of ?? 0) : 1), 0) / total
}
