import type { TableSpec } from './columns.ts'
import { addFault, addWarning } from './fault.ts'
import type { KnownIds } from './known-ids.ts'
import type { Line } from './line.ts'
import { readTable } from './table.ts'
import { Values } from './values.ts'
import type { Context } from './context.ts'

/** A line whose id and status are sound. One to be deleted needs no more than its id. */
interface Row {
  readonly line: Line
  readonly values: Values
  readonly id: string
  readonly active: boolean
}

/** What reading one table needs: nothing of the others. */
type Reading = Pick<Context, 'files' | 'manifest' | 'found' | 'tracker'>

const statuses = { words: ['active', 'inactive', 'tobedeleted'], open: false }

/** Hands over the lines of one table whose id and status are sound, each id once. */
export async function eachRow(context: Reading, spec: TableSpec, ids: KnownIds, take: (row: Row) => void): Promise<void> {
  const { files, manifest, found } = context
  const bytes = files.get(spec.file)
  const mode = manifest.mode(spec.file)
  if (bytes === undefined || mode === 'absent') return
  await readTable(bytes, spec, found, line => {
    context.tracker.on(1)
    const values = new Values(line, found)
    const id = values.requiredReference('sourcedId', 'the sourcedId of this line')
    values.instant('dateLastModified')
    // The standard leaves status blank in bulk files, where every line is active.
    const status = mode === 'bulk' && line.text('status') === '' ? 'active' : values.word('status', statuses)
    if (id === '') return
    const before = ids.add(id, line.number)
    if (before === undefined) return take({ line, values, id, active: status === 'active' })
    const message = `The sourcedId “${id}” is already in line ${before}; each may stand once.`
    addFault(found, { kind: 'duplicate', file: spec.file, ...line.where('sourcedId'), read: id, expected: null, message })
  })
}

/** A dangling org, person or class is a fault: the row would belong to nobody. */
export function mustKnow(context: Context, ids: KnownIds, line: Line, column: string, id: string): void {
  if (id !== '' && !ids.has(id)) addFault(context.found, ids.dangling({ file: line.file, ...line.where(column) }, id))
}

/** A missing course or term is only a warning, because no person's place in the register depends on it. */
export function shouldKnow(context: Context, ids: KnownIds, line: Line, column: string, id: string): void {
  if (id !== '' && !ids.has(id)) addWarning(context.found, ids.dangling({ file: line.file, ...line.where(column) }, id))
}
