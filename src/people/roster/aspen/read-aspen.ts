import type { Files } from '../bundle.ts'
import type { LoadHeld } from '../compare-roster.ts'
import { addFault, type Findings, noFindings, type RosterFault, wholeFile } from '../fault.ts'
import type { RosterReading } from '../read-roster.ts'
import { linesIn, nobodyWatches, Tracker, type Watch } from '../watch.ts'
import { readBehavior } from './behavior.ts'
import { AspenContext, loadAll } from './context.ts'
import { type Layout, layoutNames } from './layouts.ts'
import { type AspenFile, lookThrough, openFile } from './read-file.ts'
import { Schools } from './schools.ts'
import { Sections } from './sections.ts'
import { Staff } from './staff.ts'
import { readStudents } from './students.ts'

/** An export of Aspen (X2): each CSV file is known by its headings. Every fault is listed, not the first alone. */
export async function readAspen(files: Files, load: LoadHeld, watch: Watch = nobodyWatches): Promise<RosterReading> {
  const found = noFindings()
  const names = [...files.keys()].sort()
  const opened = names.flatMap(name => openFile(name, files.get(name) ?? Buffer.alloc(0), found) ?? [])
  const why = whyNotAspen(files, opened)
  if (why !== undefined) addFault(found, wholeFile('not-a-bundle', names[0] ?? '', why))
  if (isOneRoster(files)) return reading(found, names)
  const read = opened.filter(({ layout }) => layout !== undefined)
  for (const file of opened) if (file.layout === undefined) await lookThrough(file, found)
  if (read.length === 0) return reading(found, names)
  const tracker = new Tracker(watch, 'reading', linesIn(files.values()))
  const context = new AspenContext(found, await loadAll(load), tracker)
  await readTables(context, layout => read.filter(file => file.layout === layout))
  const { rows } = context
  return reading(found, names, { format: 'aspen', version: null, modes: context.modes(), rows })
}

/** In the order of what refers to what. */
async function readTables(context: AspenContext, filesOf: (layout: Layout) => AspenFile[]): Promise<void> {
  const { held, students } = context
  const schools = new Schools(context)
  const staff = new Staff(context)
  const sections = new Sections(context, schools)
  await readStudents(context, filesOf('students'), schools)
  if (filesOf('students').length === 0)
    for (const { person, role, active } of held.positions.values()) if (active && role === 'student') students.add(person)
  await staff.readEducators(filesOf('educators'), schools)
  await sections.readEducators(filesOf('educator-sections'), staff)
  await sections.readStudents(filesOf('student-sections'))
  staff.close()
  await readBehavior(context, filesOf('behavior'), schools)
}

const isOneRoster = (files: Files): boolean => [...files.keys()].some(name => name.toLowerCase() === 'manifest.csv')

const expected = Object.values(layoutNames).join(', ')

function whyNotAspen(files: Files, opened: readonly AspenFile[]): string | undefined {
  if (files.size === 0) return `No CSV file is here; an Aspen export was expected: ${expected}.`
  if (isOneRoster(files)) return 'manifest.csv is here, so this is a OneRoster bundle and no Aspen export: read it as OneRoster.'
  if (opened.length === 0 || opened.some(({ layout }) => layout !== undefined)) return undefined
  const shown = opened.slice(0, 5).map(({ file }) => file)
  const rest = opened.length > shown.length ? ` and ${opened.length - shown.length} more` : ''
  return `No file here is one that is read of an Aspen export (${expected}): ${shown.join(', ')}${rest}.`
}

const reading = (found: Findings, names: readonly string[], roster?: RosterReading['roster']): RosterReading => {
  const byPlace = (a: RosterFault, b: RosterFault): number =>
    names.indexOf(a.file) - names.indexOf(b.file) || a.line - b.line || a.column - b.column
  return {
    ...{ roster: found.faults.length === 0 ? roster : undefined, format: 'aspen', version: null },
    ...{ faults: found.faults.toSorted(byPlace), warnings: found.warnings.toSorted(byPlace) },
    ...{ faultsLeftOut: found.faultsLeftOut, warningsLeftOut: found.warningsLeftOut },
  }
}
