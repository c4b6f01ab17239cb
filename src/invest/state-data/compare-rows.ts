import { createHash } from 'node:crypto'
import { type Part, keyOf, type StateRow } from './part.ts'

export interface Changes {
  readonly new: number
  readonly changed: number
  readonly same: number
  readonly gone: number
}

/** What reading these lines would do to the lines that are held. */
export function compareRows(read: readonly StateRow[], held: readonly StateRow[]): Changes {
  const before = new Map(held.map(row => [keyOf(row), textOf(row)]))
  const counts = { new: 0, changed: 0, same: 0 }
  for (const row of read) {
    const its = before.get(keyOf(row))
    counts[its === undefined ? 'new' : its === textOf(row) ? 'same' : 'changed'] += 1
  }
  return { ...counts, gone: before.size - counts.same - counts.changed }
}

/** Names exactly these lines and columns: equal where nothing has changed, in whatever order a file has them. */
export function digestOf({ columns, rows }: Pick<Part, 'columns' | 'rows'>): string {
  const hash = createHash('sha256').update(JSON.stringify([...columns].sort()))
  for (const line of rows.map(row => `${keyOf(row)} ${textOf(row)}`).sort()) hash.update('\n').update(line)
  return hash.digest('hex')
}

const textOf = ({ name, cells }: StateRow): string => JSON.stringify([name, Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1))])
