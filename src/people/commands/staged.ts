import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Tx } from '../../platform/database/index.ts'
import type { DifferenceShape, KeptDifference } from '../contract.ts'
import { type Mode, type Roster, type RowOf, rowSchemas, type Table, tables } from '../roster/index.ts'
import { listImportParts, type StagedPart } from '../store/imports.ts'

/** A roster between its reading and its commit: what a person is shown of the difference, and the cleaned rows. */

const changesShown = 500
const changesTold = 2_000

/** For the page: the first changes, with the names of the people they are about. Gone once the import is committed. */
export function keptOf(difference: KeptDifference): KeptDifference {
  return { ...difference, changes: difference.changes.slice(0, changesShown), changesLeftOut: leftOut(difference, changesShown) }
}

/** For programs, and to keep after the commit: sourcedIds and columns, no names and no values. */
export function shapeOf(difference: KeptDifference): DifferenceShape {
  const changes = difference.changes.slice(0, changesTold).map(({ kind, id, change, fields }) => ({ kind, id, change, fields }))
  return { ...difference, changes, changesLeftOut: leftOut(difference, changesTold) }
}

const leftOut = ({ changes, changesLeftOut }: KeptDifference, told: number): number => changesLeftOut + Math.max(0, changes.length - told)

export function partsOf({ rows, modes }: Roster): StagedPart[] {
  return tables.filter(table => modes[table] !== 'absent').map(table => ({ kind: table, mode: modes[table], rows: rows[table] }))
}

export async function rosterOfParts(tx: Tx, id: string, { version }: KeptDifference): Promise<Roster> {
  if (version === null) throw new Error(`import ${id} has no version: expected one, for it has no faults`)
  const parts = await listImportParts(tx, id)
  const rowsOf = <T extends Table>(table: T, row: z.ZodType<RowOf[T]>): RowOf[T][] =>
    z.array(row).parse(parts.filter(part => part.kind === table).flatMap(part => part.rows))
  const modeOf = (table: Table): Mode => parts.find(part => part.kind === table)?.mode ?? 'absent'
  return {
    version,
    rows: {
      orgs: rowsOf('orgs', rowSchemas.orgs),
      sessions: rowsOf('sessions', rowSchemas.sessions),
      courses: rowsOf('courses', rowSchemas.courses),
      people: rowsOf('people', rowSchemas.people),
      positions: rowsOf('positions', rowSchemas.positions),
      births: rowsOf('births', rowSchemas.births),
      classes: rowsOf('classes', rowSchemas.classes),
      enrollments: rowsOf('enrollments', rowSchemas.enrollments),
    },
    modes: {
      orgs: modeOf('orgs'),
      sessions: modeOf('sessions'),
      courses: modeOf('courses'),
      people: modeOf('people'),
      positions: modeOf('positions'),
      births: modeOf('births'),
      classes: modeOf('classes'),
      enrollments: modeOf('enrollments'),
    },
  }
}

/** Names the very rows that were committed, without holding any of them. */
export function digestOf({ rows }: Roster): string {
  const hash = createHash('sha256')
  for (const table of tables) {
    hash.update(table)
    for (let at = 0; at < rows[table].length; at += rowsAtOnce) hash.update(JSON.stringify(rows[table].slice(at, at + rowsAtOnce)))
  }
  return hash.digest('hex')
}

const rowsAtOnce = 1_000
