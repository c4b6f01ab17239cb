import type { Saying } from '../../../words/lang.ts'
import { faultSays } from '../words/faults.ts'
import { cut } from './cut.ts'
import { type Mapping, type OptionalColumn, optionalColumns } from './mapping.ts'
import type { FileLine } from './file-line.ts'
import { nearHeading } from './near-heading.ts'

/** Where each mapped column stands. */
export type Columns = { readonly account: number; readonly title: number; readonly amount: number } & {
  readonly [Column in OptionalColumn]: number | null
}

/** Titles may stand above the headings of a printed budget. */
const headingWithin = 20

/**
 * The line of headings, which has the column of accounts, and the lines below it. Where none has, it is the one with most of the others, so that the
 * one column that is not there is told, and not all; the first line where there is none of them.
 */
export function headed(rows: readonly FileLine[], mapping: Mapping): { heading: FileLine | undefined; below: readonly FileLine[] } {
  const first = rows.slice(0, headingWithin)
  const headings = headingsOf(mapping).filter(heading => heading !== mapping.account)
  const known = first.map(({ cells }) => headings.filter(heading => cells.some(cell => same(cell, heading))).length)
  const withAccount = first.findIndex(({ cells }) => cells.some(cell => same(cell, mapping.account)))
  const at = withAccount < 0 ? Math.max(0, known.indexOf(Math.max(...known))) : withAccount
  return { heading: rows[at], below: rows.slice(at + 1) }
}

/** Undefined, with a fault for each, where a column is missing or stands there twice. */
export function columnsOf(
  { line, cells }: FileLine,
  mapping: Mapping,
  fault: (line: number, column: number | null, says: Saying) => undefined,
): Columns | undefined {
  const has = cut(cells.filter(cell => cell.trim() !== '').join(', '))
  const asked = headingsOf(mapping)
  let isSound = true
  const find = (heading: string): number => {
    const at = cells.findIndex(cell => same(cell, heading))
    const second = cells.findIndex((cell, place) => place > at && same(cell, heading))
    const near = at < 0 ? nearHeading(cells, heading, asked) : undefined
    if (near !== undefined) fault(line, near + 1, faultSays.columnNear({ heading, read: cut((cells[near] ?? '').trim()) }))
    else if (at < 0) fault(line, null, faultSays.noColumn({ heading, has }))
    else if (second >= 0) fault(line, second + 1, faultSays.columnTwice({ heading }))
    isSound &&= at >= 0 && second < 0
    return at
  }
  const optional = (column: OptionalColumn): number | null => {
    const heading = mapping[column]
    return heading === undefined ? null : find(heading)
  }
  const [account, title, amount] = [find(mapping.account), find(mapping.title), find(mapping.amount)]
  const [of, object, school, fund, grantFrom, grantTo, fringe] = optionalColumns.map(optional)
  const found = { function: of ?? null, object: object ?? null, school: school ?? null, fund: fund ?? null }
  const columns = { account, title, amount, ...found, grantFrom: grantFrom ?? null, grantTo: grantTo ?? null, fringe: fringe ?? null }
  return isSound ? columns : undefined
}

const headingsOf = (mapping: Mapping): string[] => [
  ...[mapping.account, mapping.title, mapping.amount],
  ...optionalColumns.flatMap(column => mapping[column] ?? []),
]

const same = (cell: string, heading: string): boolean => cell.trim().toLowerCase() === heading.trim().toLowerCase()
