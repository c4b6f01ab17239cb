import { plainName } from './column-names.ts'

export type CellKind = 'count' | 'percent' | 'percentile' | 'amount'

/** A column of a report: what we call it, and by which headings the state has called it. */
export interface Column {
  readonly key: string
  readonly kind: CellKind
  /** Matched against the heading as `plainName` writes it. */
  readonly named: RegExp
  /** The heading of today, for a sentence. */
  readonly heading: string
  /** The first school year in which the state reported it; absent where it always has. */
  readonly since?: string
  /** Whether it tells this report from the others. */
  readonly mark?: true
  /** The count it is of, by its key: a blank beside it is withheld. */
  readonly of?: string
  /** What the keys begin with that it is needed beside: a figure is worked out from it, which without it would be of the others alone. */
  readonly neededBeside?: string
}

export interface Layout {
  readonly report: Report
  readonly columns: readonly Column[]
  /** How many columns that mark it must be there. */
  readonly marksNeeded: number
  /** Whether a blank in a column the state did report means that it withholds the value; else that it has none. `by-count`: the first where what it is of was counted. */
  readonly blankIs: 'withheld' | 'not-reported' | 'by-count'
  /** The state's open data: fractions for percentages, and lines of which only these are read. */
  readonly scale: 'percent' | 'fraction'
  readonly only?: readonly { readonly field: string; readonly is: readonly string[] }[]
  /** The column that says what a line is about, where a school has one for each job classification, or two that say it together. */
  readonly item?: { readonly named: RegExp; readonly second?: RegExp; readonly heading: string; readonly is?: readonly string[] }
}

export const reports = [
  'ssdr',
  'ssdr-days-missed',
  'attendance',
  'enrollment-grade',
  'enrollment-race-gender',
  'class-size-selected-populations',
  'graduation',
  'staff-retention',
  'staff-nurses',
  'staff-teachers',
  'staff-support',
  'mcas',
] as const
export type Report = (typeof reports)[number]

export const isReport = (text: string): text is Report => reports.some(report => report === text)

export interface Recognised {
  readonly layout: Layout
  /** By the key of a column, where it stands in a line. */
  readonly places: ReadonlyMap<string, number>
  readonly itemAt: number | undefined
  readonly secondAt: number | undefined
  /** Headings that none of it is. */
  readonly unknown: readonly number[]
  /** Columns of which the file has two. */
  readonly twice: readonly { readonly column: Column; readonly at: number }[]
}

/** The layout of which most marks are there, by its columns and never by the name of its file. */
export function recognise(heading: readonly string[], layouts: readonly Layout[]): Recognised[] {
  const names = heading.map(plainName)
  const found = layouts.flatMap(layout => {
    const its = placed(layout, names)
    const marks = layout.columns.filter(column => column.mark && its.places.has(column.key)).length
    const isIt =
      marks >= layout.marksNeeded &&
      (layout.item === undefined || its.itemAt !== undefined) &&
      (layout.item?.second === undefined || its.secondAt !== undefined)
    return isIt ? [{ ...its, marks }] : []
  })
  if (found.some(({ layout }) => layout.scale === 'fraction')) return found.filter(({ layout }) => layout.scale === 'fraction')
  return found.sort((a, b) => b.marks - a.marks || b.places.size - a.places.size).slice(0, 1)
}

function placed(layout: Layout, names: readonly string[]): Recognised {
  const places = new Map<string, number>()
  const unknown: number[] = []
  const twice: { column: Column; at: number }[] = []
  let itemAt: number | undefined
  let secondAt: number | undefined
  for (const [at, name] of names.entries()) {
    if (name === '' || isIdentity(name)) continue
    if (layout.item?.named.test(name)) {
      itemAt ??= at
      continue
    }
    if (layout.item?.second?.test(name)) {
      secondAt ??= at
      continue
    }
    const column = layout.columns.find(({ named }) => named.test(name))
    if (column === undefined) unknown.push(at)
    else if (places.has(column.key)) twice.push({ column, at })
    else places.set(column.key, at)
  }
  return { layout, places, itemAt, secondAt, unknown, twice }
}

/** Columns that say which school and which year a line is of. */
export const identity = {
  year: /^(school ?year|school yr|academic ?year|fiscal ?year|fy code|sy|year)$/,
  orgCode: /^(org|school|organization) ?(code|id)$/,
  orgName: /^((org|school|organization) ?name|school|wpi org name)$/,
} as const

const alongside = /^((dist|district) (code|name)|org type|stu grp|offense|attend period|grad rate type|jobclass cat|org typ code)$/

const isIdentity = (name: string): boolean => Object.values(identity).some(named => named.test(name)) || alongside.test(name)
