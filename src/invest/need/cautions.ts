import type { SchoolFigures } from '../figures.ts'
import type { Indicator } from '../indicators.ts'
import { type Targeting, weightsOf } from './targeting.ts'

/** What somebody should know before they trust an index of these figures and years. */
export type Caution =
  /** No school has this figure in any of the years: its weight is spread over the rest. */
  | { readonly code: 'no-figures'; readonly indicator: Indicator }
  /** No school has any figure in this year. */
  | { readonly code: 'no-year'; readonly year: string }
  /** In this year the indicator is missing, though another of the years has it. */
  | { readonly code: 'not-in-year'; readonly indicator: Indicator; readonly year: string }
  /** Schools were closed or half empty. */
  | { readonly code: 'pandemic'; readonly year: string }
  /** The state counts low income otherwise from 2021-22 on: the years are not one series. */
  | { readonly code: 'low-income-changed' }
  /** Of so many schools no figure that is asked is known, nor withheld: they have no place in the list. */
  | { readonly code: 'schools-left-out'; readonly schools: number }
  /** These schools have no student: there is nobody there to need anything, so they have no place in the list. */
  | { readonly code: 'no-students'; readonly schools: number; readonly names: readonly string[] }
  /** No report of this last year names these schools, though it names others of their district: they have closed or go by another code, and have no place in the list. */
  | { readonly code: 'not-there-any-more'; readonly year: string; readonly schools: number; readonly names: readonly string[] }
  /** Of these schools the years were of other grades, such as elementary and then K to 8: figures of different students are added up. */
  | { readonly code: 'other-grades'; readonly schools: number; readonly names: readonly string[] }

/** Schools were closed for a part of these years. */
export const pandemicYears = ['2019-20', '2020-21']
const widerFrom = '2021-22'

export function cautionsOver(figures: readonly SchoolFigures[], targeting: Targeting): Caution[] {
  const held = new Map<string, Set<Indicator>>(targeting.years.map(year => [year, new Set()]))
  const wanted = weightsOf(targeting).map(({ indicator }) => indicator)
  const [named, told] = [new Set<string>(), new Set<string>()]
  const counted = figures.filter(({ year }) => held.has(year))
  const empty = emptySchools(counted)
  const gone = goneSchools(counted)
  for (const school of figures) {
    if (!held.has(school.year) || empty.has(school.orgCode) || gone.has(school.orgCode)) continue
    named.add(school.orgCode)
    if (tellsOf(school, wanted)) told.add(school.orgCode)
  }
  for (const each of figures) {
    const known = held.get(each.year)
    if (!known || known.size === wanted.length) continue
    for (const indicator of wanted) if (tellsOf(each, [indicator])) known.add(indicator)
  }
  const years = [...held].sort(([a], [b]) => (a < b ? -1 : 1))
  const without = years.filter(([, known]) => known.size === 0).map(([year]) => year)
  const nowhere = wanted.filter(indicator => years.every(([, known]) => !known.has(indicator)))
  const isWiderInPart = years.some(([year]) => year < widerFrom) && years.some(([year]) => year >= widerFrom)
  return [
    ...without.map(year => ({ code: 'no-year', year }) as const),
    ...nowhere.map(indicator => ({ code: 'no-figures', indicator }) as const),
    ...years.flatMap(([year, known]) =>
      known.size === 0
        ? []
        : wanted.flatMap(indicator =>
            known.has(indicator) || nowhere.includes(indicator) ? [] : [{ code: 'not-in-year', indicator, year } as const],
          ),
    ),
    ...years.flatMap(([year]) => (pandemicYears.includes(year) ? [{ code: 'pandemic', year } as const] : [])),
    ...(isWiderInPart && wanted.includes('low-income') ? [{ code: 'low-income-changed' } as const] : []),
    ...(told.size < named.size ? [{ code: 'schools-left-out', schools: named.size - told.size } as const] : []),
    ...(empty.size > 0
      ? [{ code: 'no-students', schools: empty.size, names: [...empty.values()].sort().slice(0, namesSaid) } as const]
      : []),
  ]
}

/** More names than this say no more than their number. */
const namesSaid = 5

/** The schools that have no student in the last year that tells how many they have, with their names. */
export function emptySchools(figures: readonly SchoolFigures[]): ReadonlyMap<string, string> {
  const last = new Map<string, SchoolFigures>()
  for (const each of figures) if (each.enrolment !== null && each.year >= (last.get(each.orgCode)?.year ?? '')) last.set(each.orgCode, each)
  return new Map([...last].flatMap(([orgCode, { enrolment, name }]) => (enrolment === 0 ? [[orgCode, name] as const] : [])))
}

/** So large a part of all schools that were read, and the reports of a year are taken to be of the whole state. */
const wholeState = 0.9

/** The schools that no report of the last year names, where it tells how many students others of their district have, or nearly all others; with their names. */
export function goneSchools(figures: readonly SchoolFigures[]): ReadonlyMap<string, string> {
  const last = lastYearIn(figures)
  const there = new Set(figures.flatMap(({ year, orgCode }) => (year === last ? [orgCode] : [])))
  const told = figures.filter(({ year, enrolment }) => year === last && enrolment !== null)
  const districts = new Set(told.map(({ distCode }) => distCode))
  const isWhole = told.length >= wholeState * new Set(figures.map(({ orgCode }) => orgCode)).size
  return new Map(
    figures.flatMap(({ orgCode, distCode, name }) =>
      !there.has(orgCode) && (isWhole || districts.has(distCode)) ? [[orgCode, name]] : [],
    ),
  )
}

export const lastYearIn = (figures: readonly SchoolFigures[]): string => [...new Set(figures.map(({ year }) => year))].sort().at(-1) ?? ''

/** Schools with the names a caution says, those of the district before the others. */
export function namedCaution<Code extends Caution['code']>(
  code: Code,
  schools: readonly { readonly name: string; readonly isOwn: boolean }[],
): { readonly code: Code; readonly schools: number; readonly names: readonly string[] } {
  const inOrder = schools.toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn) || (a.name < b.name ? -1 : 1))
  return { code, schools: schools.length, names: inOrder.slice(0, namesSaid).map(({ name }) => name) }
}

/** Whether any of these figures is known of the school in its year, or withheld. */
export const tellsOf = ({ figures }: SchoolFigures, wanted: readonly Indicator[]): boolean =>
  wanted.some(indicator => {
    const figure = figures[indicator]
    return figure !== undefined && (figure.value !== null || figure.withheld)
  })
