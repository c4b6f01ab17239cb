import { type DistrictId, freshId } from '../../kernel/ids.ts'
import type { Database } from '../../platform/database/index.ts'
import { count } from '../../words/numbers.ts'
import { importRoster } from '../commands/roster.ts'
import { type Difference, isFormat, kinds, openPath, type RosterFault, refusedBundle, type Watch } from '../roster/index.ts'
import { words } from '../words/people.ts'
import { misused, type Told, toldNo } from './told.ts'

export interface RosterArguments {
  readonly district: DistrictId
  readonly path: string
  readonly format: string
  readonly commit: boolean
  /** A file by which most people leave, or an id becomes somebody else’s, is not saved. */
  readonly careful?: boolean
  readonly at: Date
  /** Told in a sentence how far long work is. */
  readonly progress?: (sentence: string) => void
}

/**
 * `import roster PATH`: the difference; with `--commit` the register is changed, whole or not at all. With `--careful` it is not where most people would
 * leave, or an id would be somebody else’s: a file that was cut short comes at night, when nobody reads.
 */
export async function rosterCommand(database: Database, asked: RosterArguments): Promise<Told> {
  const { district, path, format, commit, at, progress, careful = false } = asked
  if (!isFormat(format)) return misused(`--format ${format} is not read; oneroster (1.1 or 1.2, as CSV) or aspen was expected.`)
  const opened = await openPath(path, format)
  if (opened.kind === 'no-such-path') return misused(opened.message)
  const watch = progress && nowAndThen(progress)
  const difference =
    opened.kind === 'refused'
      ? refusedBundle(opened.message, format)
      : await importRoster(database, {
          ...{ district, files: opened.files, format, by: 'operator', at, deed: freshId<string>(), commit, asksFirst: careful },
          ...(watch ? { watch } : {}),
        })
  if ('kind' in difference) return toldNo(difference)
  const isHeldBack = commit && difference.ok && !difference.committed
  return { exit: difference.ok && !isHeldBack ? 0 : 1, json: difference, text: textOf(difference, isHeldBack) }
}

const everyMillis = 2_000

/** Prints nothing for the first two seconds of work, then a line every two seconds. */
function nowAndThen(progress: (sentence: string) => void): Watch {
  let last = performance.now()
  const { doing } = words('en').roster
  return (stage, done, of) => {
    const now = performance.now()
    if (now - last < everyMillis) return
    last = now
    progress(doing[stage].said({ done: count(done, 'en'), of: count(of, 'en') }))
  }
}

function textOf(difference: Difference, isHeldBack: boolean): string {
  const { ok, committed, format, version, counts, behavior, faults, warnings, faultsLeftOut, warningsLeftOut } = difference
  const lines: string[] = []
  if (ok) {
    const what = format === 'aspen' ? 'Aspen' : `OneRoster ${version}`
    lines.push(`${what}. ${committed ? 'Saved.' : isHeldBack ? heldBack : 'Nothing is saved yet: add --commit to save all of it.'}`)
    for (const kind of kinds) {
      const { new: added, changed, same, gone } = counts[kind]
      lines.push(`  ${kind}: ${added} new, ${changed} changed, ${same} the same, ${gone} gone`)
    }
    if (behavior !== null) {
      const { new: added, changed, same, gone } = behavior.counts
      lines.push(
        `  behavior: ${behavior.lines} lines at ${behavior.schools} schools; counts: ${added} new, ${changed} changed, ${same} the same, ${gone} gone`,
      )
    }
    lines.push(...schoolLines(difference))
  } else if (faults.length > 1) lines.push(`Nothing is saved: ${faults.length + faultsLeftOut} faults.`)
  lines.push(...faults.map(fault => place(fault) + fault.message))
  if (faultsLeftOut > 0) lines.push(`… and ${faultsLeftOut} more faults.`)
  lines.push(...warnings.map(warning => `warning: ${place(warning)}${warning.message}`))
  if (warningsLeftOut > 0) lines.push(`… and ${warningsLeftOut} more warnings.`)
  return lines.join('\n')
}

const heldBack = 'Nothing is saved. Read the caution below; where all of it is as it should be, leave --careful out.'
const schoolsListed = 40

/** Who leaves, comes and changes, school by school; and a caution where many leave, or an id would be somebody else’s. */
function schoolLines({ groups, manyLeave, otherPeople, committed }: Difference): string[] {
  const schools = new Map<string, { gone: number; new: number; changed: number; other: number }>()
  for (const { school, kind, change, count } of groups) {
    const name = school ?? 'no school'
    const its = schools.get(name) ?? { gone: 0, new: 0, changed: 0, other: 0 }
    its[kind === 'people' ? change : 'other'] += count
    schools.set(name, its)
  }
  const all = [...schools].map(([name, its]) => {
    const other = its.other === 0 ? '' : `; ${its.other} other changes`
    return `  ${name}: ${its.gone} people leave, ${its.new} come, ${its.changed} change${other}`
  })
  const shown = all.slice(0, schoolsListed)
  if (all.length > shown.length) shown.push(`  … and ${all.length - shown.length} more schools.`)
  if (manyLeave !== null) {
    const emptied = manyLeave.schools.slice(0, 10).join(', ')
    const [leave, left] = committed ? ['have left, or cannot sign in', 'is'] : ['would leave, or could not sign in', 'would be']
    const none = emptied === '' ? '' : ` No student ${left} left at ${emptied}.`
    shown.push(`Caution: ${manyLeave.gone} of ${manyLeave.of} people ${leave} any more.${none} Is the file whole?`)
  }
  if (otherPeople !== null) {
    const { count: ids, lines } = otherPeople
    shown.push(
      `Caution: ${ids === 1 ? 'one id names' : `${ids} ids name`} somebody else than before: in the file of people, line ${lines.join(', ')}${ids > lines.length ? ' and more' : ''}. What is kept of the one person ${committed ? 'now stands' : 'would stand'} under the name of the other. Give whoever is new an id of their own.`,
    )
  }
  return shown
}

/** A fault of the whole bundle is one sentence, and needs no place. */
function place({ kind, file, line, column, field }: RosterFault): string {
  if (kind === 'not-a-bundle' || kind === 'too-large') return ''
  return `${file}, line ${line}, column ${column}${field === null ? '' : ` (${field})`}: `
}
