import { giveWay } from './give-way.ts'
import type { Mode } from './row.ts'

interface Row {
  readonly id: string
  readonly active: boolean
}

/** What a table of a bundle would do to the register. */
export interface Comparison<R extends Row> {
  readonly added: readonly R[]
  readonly changed: readonly { readonly row: R; readonly held: R; readonly fields: readonly (keyof R & string)[] }[]
  readonly same: readonly R[]
  /** As the register holds them: to be made inactive, never deleted. */
  readonly gone: readonly R[]
}

/** `bulk` is the whole list, so who is missing has left; in a `delta` only a line that says so leaves. */
export async function compareTable<R extends Row>(
  rows: readonly R[],
  held: ReadonlyMap<string, R>,
  mode: Mode,
  fields: readonly (keyof R & string)[],
): Promise<Comparison<R>> {
  const added: R[] = []
  const changed: { row: R; held: R; fields: (keyof R & string)[] }[] = []
  const same: R[] = []
  const gone: R[] = []
  const listed = new Set<string>()
  const tellsWhoLeft = mode === 'bulk' && held.size > 0
  let looked = 0
  for (const row of rows) {
    looked += 1
    if (looked % rowsAtOnce === 0) await giveWay()
    if (tellsWhoLeft) listed.add(row.id)
    const before = held.get(row.id)
    if (!row.active) {
      if (before?.active) gone.push(before)
      else if (before) same.push(before)
      continue
    }
    if (before === undefined) {
      added.push(row)
      continue
    }
    const differing = fields.filter(field => !isSame(row[field], before[field]))
    if (!before.active) differing.unshift('active')
    if (differing.length === 0) same.push(row)
    else changed.push({ row, held: before, fields: differing })
  }
  if (!tellsWhoLeft) return { added, changed, same, gone }
  for (const before of held.values()) {
    looked += 1
    if (looked % rowsAtOnce === 0) await giveWay()
    if (before.active && !listed.has(before.id)) gone.push(before)
  }
  return { added, changed, same, gone }
}

const rowsAtOnce = 5_000

export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => item === b[index])
  return a === b
}
