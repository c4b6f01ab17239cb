import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Tx } from '../../platform/database/index.ts'
import { type DifferenceShape, differenceShape, type KeptDifference } from '../contract.ts'
import {
  type Compared,
  type Difference,
  giveWay,
  type Roster,
  type RowOf,
  rowSchemas,
  type ShownGroup,
  type Table,
  tables,
} from '../roster/index.ts'
import { listPartNumbers, readPart, type StagedPart } from '../store/imports.ts'
import { type Writing, writingOf } from './apply-roster.ts'

/** A roster between its reading and its commit: what a person is shown of the difference, and the rows that would be written. */

export const changesTold = 2_000

/** For programs, and to keep after the commit: sourcedIds and columns, no names and no values. */
export function shapeOf(difference: Difference | KeptDifference): DifferenceShape {
  const { changes, changesLeftOut } = difference
  const told = changes.slice(0, changesTold).map(({ kind, id, change, fields }) => ({ kind, id, change, fields }))
  return differenceShape.parse({ ...difference, changes: told, changesLeftOut: changesLeftOut + changes.length - told.length })
}

/** The name of a part that holds what is shown of a group; of tables it is the table's, and of ids that leave it the table's with this. */
export const shownPart = (group: number): string => `shown ${group}`
const gonePart = (table: Table): string => `${table} gone`

const rowsInPart = 2_000

/** Only what would be written: whoever stays the same need not be compared again. */
export function partsOf({ comparisons }: Compared, shown: readonly ShownGroup[]): StagedPart[] {
  const parts: StagedPart[] = shown.map((group, at) => ({ kind: shownPart(at), rows: group.shown }))
  for (const table of tables) {
    const { rows, gone } = writingOf(comparisons, table)
    for (let from = 0; from < rows.length; from += rowsInPart) parts.push({ kind: table, rows: rows.slice(from, from + rowsInPart) })
    for (let from = 0; from < gone.length; from += rowsInPart)
      parts.push({ kind: gonePart(table), rows: gone.slice(from, from + rowsInPart) })
  }
  return parts
}

/** What was staged, part by part as it is asked for. */
export function writingStaged(tx: Tx, id: string): Writing {
  const partsIn = async function* <Row>(kind: string, row: z.ZodType<Row>): AsyncGenerator<Row[]> {
    for (const part of await listPartNumbers(tx, id, kind)) {
      await giveWay()
      yield z.array(row).parse(await readPart(tx, id, part))
    }
  }
  return {
    rows: <T extends Table>(table: T) => {
      const schemas: { readonly [K in Table]: z.ZodType<RowOf[K]> } = rowSchemas
      return partsIn<RowOf[T]>(table, schemas[table])
    },
    gone: table => partsIn(gonePart(table), z.string()),
  }
}

/** Names the very rows that were read, without holding any of them. */
export async function digestOf({ rows }: Roster): Promise<string> {
  const hash = createHash('sha256')
  for (const table of tables) {
    hash.update(table)
    for (let at = 0; at < rows[table].length; at += rowsInPart) {
      await giveWay()
      hash.update(JSON.stringify(rows[table].slice(at, at + rowsInPart)))
    }
  }
  return hash.digest('hex')
}
