import { addWarning, wholeFile } from '../fault.ts'
import type { IncidentRow } from '../row.ts'
import { Values } from '../values.ts'
import { dayIn } from './cells.ts'
import type { AspenContext } from './context.ts'
import { type AspenFile, eachLine, headingOf } from './read-file.ts'
import type { Schools } from './schools.ts'

/**
 * Of behavior only counts are kept: how many lines a school has of a kind in a month. Whose line it is, at what hour, where, and what was
 * written about it are columns that are not read, so no list of a child's incidents can be made from what is here (ADR 0010).
 */
export async function readBehavior(context: AspenContext, files: readonly AspenFile[], schools: Schools): Promise<void> {
  const counts = new Map<string, IncidentRow>()
  const unknown = new Map<string, number>()
  let lines = 0
  for (const file of files) {
    const heading = headingOf(file, 'behavior', context.found)
    if (heading === undefined) continue
    lines += await eachLine(file, heading, context.found, line => {
      context.tracker.on(1)
      const values = new Values(line, context.found)
      const written = values.requiredReference('school_local_id', 'the code of a school')
      const kind = values.text('incident_code') ?? 'not stated'
      if (kind.length > longestKind) values.wrong('incident_code', kind, `a code of at most ${longestKind} characters`)
      const month = dayIn(values, 'event_date')?.slice(0, 7) ?? null
      if (!values.sound) return
      const school = schools.find(written)
      if (school === undefined) unknown.set(written, (unknown.get(written) ?? 0) + 1)
      const at = { school: school ?? written, month, kind }
      const id = `${at.school}/${month ?? 'undated'}/${kind}`
      counts.set(id, { id, active: true, line: line.number, ...at, count: (counts.get(id)?.count ?? 0) + 1 })
    })
    for (const [code, n] of unknown) {
      const message = `No school of the register or the export is ${code}; ${n === 1 ? 'one line is' : `${n} lines are`} counted under that code.`
      addWarning(context.found, { ...wholeFile('dangling', file.file, message), field: 'school_local_id', read: code })
    }
    unknown.clear()
  }
  for (const row of counts.values()) context.add('incidents', row)
  const months = [...counts.values()].flatMap(({ month }) => month ?? []).sort()
  const [first, last] = [months[0], months.at(-1)]
  const isCovered = (month: string | null): boolean =>
    month === null || (first !== undefined && last !== undefined && month >= first && month <= last)
  // An export is the whole list of the months it spans: what it no longer has there has been struck from it.
  if (lines > 0) context.leave('incidents', new Set(counts.keys()), ({ month }) => isCovered(month))
}

/** Longer ones are sentences about a child, not codes. */
const longestKind = 60
