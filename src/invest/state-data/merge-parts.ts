import { type Findings, finding } from './findings.ts'
import { type Part, keyOf, partKey, type StateRow } from './part.ts'
import { findingSays } from './words/findings.ts'

/** Parts by report and year. Where two files hold one report of a year they must agree; each then gives what the other has not. */
export function mergeParts(parts: readonly Part[], found: Findings): ReadonlyMap<string, Part> {
  const merged = new Map<string, Part>()
  for (const part of parts) {
    const before = merged.get(partKey(part))
    merged.set(partKey(part), before === undefined ? part : joined(before, part, found))
  }
  return merged
}

function joined(one: Part, other: Part, found: Findings): Part {
  const rows = new Map(one.rows.map(row => [keyOf(row), row]))
  let agree = true
  for (const row of other.rows) {
    const before = rows.get(keyOf(row))
    if (before !== undefined && disagree(before, row)) {
      agree = false
      found.fault(
        finding('disagrees', { file: other.file, read: row.orgCode }, findingSays.disagrees({ code: row.orgCode, where: one.file })),
      )
    } else rows.set(keyOf(row), { ...row, name: before?.name || row.name, cells: { ...before?.cells, ...row.cells } })
  }
  if (agree)
    found.warn(finding('duplicate', { file: other.file }, findingSays.sameAgain({ file: other.file, other: one.file, year: one.year })))
  return { ...one, columns: [...new Set([...one.columns, ...other.columns])], rows: [...rows.values()] }
}

const disagree = ({ cells }: StateRow, other: StateRow): boolean =>
  Object.entries(cells).some(([key, value]) => other.cells[key] !== undefined && other.cells[key] !== value)
