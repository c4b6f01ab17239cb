import type { TableSpec } from './columns.ts'
import { addFault, addWarning } from './fault.ts'
import type { KnownIds } from './known-ids.ts'
import type { Context } from './read-roster.ts'
import { readTable, type Line } from './table.ts'
import { Values } from './values.ts'

/** What every row begins with. A row to be deleted needs no more than its id. */
export interface Head {
  readonly id: string
  readonly line: number
  readonly active: boolean
}

const statuses = { words: ['active', 'inactive', 'tobedeleted'], open: false }

/** Yields the lines of one table whose id and status are sound, each id once. */
export async function* rowsOf(
  context: Context,
  spec: TableSpec,
  ids: KnownIds,
): AsyncGenerator<{ line: Line; values: Values; head: Head }> {
  const { files, manifest, found } = context
  const bytes = files.get(spec.file)
  const mode = manifest.mode(spec.file)
  if (bytes === undefined || mode === 'absent') return
  for await (const line of readTable(bytes, spec, found)) {
    const values = new Values(line, found)
    const id = values.requiredReference('sourcedId', 'the sourcedId of this line')
    values.instant('dateLastModified')
    // The standard leaves status blank in bulk files, where every line is active.
    const status = mode === 'bulk' && line.text('status') === '' ? 'active' : values.word('status', statuses)
    if (id === '') continue
    const before = ids.add(id, line.number)
    if (before !== undefined) {
      const message = `The sourcedId “${id}” is already in line ${before}; each may stand once.`
      addFault(found, { kind: 'duplicate', file: spec.file, ...line.where('sourcedId'), read: id, expected: null, message })
      continue
    }
    yield { line, values, head: { id, line: line.number, active: status === 'active' } }
  }
}

/** A dangling org, person or class is a fault: the row would belong to nobody. */
export function mustKnow(context: Context, ids: KnownIds, line: Line, column: string, id: string): void {
  if (id !== '' && !ids.has(id)) addFault(context.found, ids.dangling({ file: line.file, ...line.where(column) }, id))
}

/** A dangling course or term only warns: nobody's place in the register hangs on it. */
export function shouldKnow(context: Context, ids: KnownIds, line: Line, column: string, id: string): void {
  if (id !== '' && !ids.has(id)) addWarning(context.found, ids.dangling({ file: line.file, ...line.where(column) }, id))
}
