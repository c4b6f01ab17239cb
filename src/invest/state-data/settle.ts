import { lowIncomeSeries } from '../figures.ts'
import type { Column, Recognised } from './layout.ts'
import type { StateRow } from './part.ts'

type Told = number | 'blank' | 'withheld' | 'not-reported'

/** A line as it was read, before it is known what a blank in it means. */
export interface Raw {
  readonly orgCode: string
  readonly name: string
  readonly item: string
  readonly cells: ReadonlyMap<string, Told>
  readonly line: number
}

interface Settled {
  readonly columns: readonly string[]
  readonly rows: readonly StateRow[]
  /** Columns that are there and empty all year, for no reason we know. */
  readonly empty: readonly { readonly heading: string; readonly column: number }[]
}

/** Few enough that the state shows no percentage of them: of those disciplined, and of those who took a test. */
const withheldBelow = 6
const testWithheldBelow = 10

/** Tells what is withheld from what was not reported: of one report in one year. */
export function settled(raw: readonly Raw[], its: Recognised, year: string, headingOf: (key: string) => string): Settled {
  const { layout, places } = its
  const here = layout.columns.filter(({ key }) => raw.some(({ cells }) => cells.has(key)))
  const reported = here.filter(column => isReported(column, raw, its, year))
  const empty = here
    .filter(column => !reported.includes(column) && !(column.since !== undefined && year < column.since) && layout.scale === 'percent')
    .map(({ key }) => ({ heading: headingOf(key), column: places.get(key) ?? 0 }))
  const names = reported.map(({ key, of }) => ({ key, of, as: keyIn(key, year, layout.scale === 'percent' ? headingOf(key) : '') }))
  const rows = raw.map(({ orgCode, name, item, cells }) => {
    const kept: Record<string, number | null> = {}
    const isBlankWithheld = (of: string | undefined) =>
      layout.blankIs === 'withheld' || (layout.blankIs === 'by-count' && of !== undefined && typeof cells.get(of) === 'number')
    for (const { key, as, of } of names) {
      const cell = cells.get(key)
      if (typeof cell === 'number') kept[as] = cell
      else if (cell === 'withheld' || (cell === 'blank' && isBlankWithheld(of))) kept[as] = null
    }
    return { orgCode, name, item, cells: kept }
  })
  return { columns: names.map(({ as }) => as), rows, empty }
}

/** A column empty all year was not reported; unless every school had so few disciplined, or tested, that all of it is withheld. */
function isReported({ key, since, kind, of }: Column, raw: readonly Raw[], { layout }: Recognised, year: string): boolean {
  if (raw.some(({ cells }) => isTold(cells.get(key)))) return true
  if (layout.blankIs === 'by-count' && of !== undefined) {
    const counted = raw.map(({ cells }) => cells.get(of)).filter(count => typeof count === 'number' && count > 0)
    return counted.length > 0 && counted.every(count => typeof count === 'number' && count < testWithheldBelow)
  }
  if (layout.blankIs !== 'withheld' || kind !== 'percent' || (since !== undefined && year < since)) return false
  return layout.report.startsWith('ssdr') && raw.every(({ cells }) => isFew(cells.get('students-disciplined')))
}

const isTold = (cell: Told | undefined): boolean => typeof cell === 'number' || cell === 'withheld'
const isFew = (count: Told | undefined): boolean => typeof count !== 'number' || count < withheldBelow

/** Economically disadvantaged and low income are not one series, whatever a heading calls them both. */
function keyIn(key: string, year: string, heading: string): string {
  if (key !== 'low-income' || heading === '') return key
  const [isOne, isOther] = [/economically/i.test(heading), /low[ -]*income/i.test(heading)]
  if (isOne !== isOther) return isOne ? 'economically-disadvantaged' : key
  return lowIncomeSeries(year)
}
