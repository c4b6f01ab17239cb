import { type DistrictId, freshId } from '../../kernel/ids.ts'
import type { Database } from '../../platform/database/index.ts'
import { importRoster } from '../commands/roster.ts'
import { type Difference, kinds, openPath, type RosterFault, refusedBundle } from '../roster/index.ts'
import { misused, type Told, toldNo } from './told.ts'

export interface RosterArguments {
  readonly district: DistrictId
  readonly path: string
  readonly format: string
  readonly commit: boolean
  readonly at: Date
}

/** `import roster PATH`: the difference; with `--commit` the register is changed, whole or not at all. */
export async function rosterCommand(database: Database, { district, path, format, commit, at }: RosterArguments): Promise<Told> {
  if (format !== 'oneroster') {
    return misused(
      `--format ${format} is not read yet; oneroster (1.1 or 1.2, as CSV) was expected. Ask your student information system for a OneRoster export.`,
    )
  }
  const opened = await openPath(path)
  if (opened.kind === 'no-such-path') return misused(opened.message)
  const difference =
    opened.kind === 'refused'
      ? refusedBundle(opened.message)
      : await importRoster(database, { district, files: opened.files, by: 'operator', at, deed: freshId(), commit })
  if ('kind' in difference) return toldNo(difference)
  const { changes, ...rest } = difference
  const json = { ...rest, changes: changes.map(({ kind, id, change, fields }) => ({ kind, id, change, fields })) }
  return { exit: difference.ok ? 0 : 1, json, text: textOf(difference) }
}

function textOf(difference: Difference): string {
  const { ok, committed, version, counts, faults, warnings, faultsLeftOut, warningsLeftOut } = difference
  const lines: string[] = []
  if (ok) {
    lines.push(`OneRoster ${version}. ${committed ? 'Saved.' : 'Nothing is saved yet: add --commit to save all of it.'}`)
    for (const kind of kinds) {
      const { new: added, changed, same, gone } = counts[kind]
      lines.push(`  ${kind}: ${added} new, ${changed} changed, ${same} the same, ${gone} gone`)
    }
  } else if (faults.length > 1) lines.push(`Nothing is saved: ${faults.length + faultsLeftOut} faults.`)
  lines.push(...faults.map(fault => place(fault) + fault.message))
  if (faultsLeftOut > 0) lines.push(`… and ${faultsLeftOut} more faults.`)
  lines.push(...warnings.map(warning => `warning: ${place(warning)}${warning.message}`))
  if (warningsLeftOut > 0) lines.push(`… and ${warningsLeftOut} more warnings.`)
  return lines.join('\n')
}

/** A fault of the whole bundle is one sentence, and needs no place. */
function place({ kind, file, line, column, field }: RosterFault): string {
  if (kind === 'not-a-bundle' || kind === 'too-large') return ''
  return `${file}, line ${line}, column ${column}${field === null ? '' : ` (${field})`}: `
}
