import { type Files, plainNames } from './bundle.ts'
import type { Version } from './columns.ts'
import type { Format } from './formats.ts'
import { addFault, noFindings, warnOfUnused, wholeFile, type Findings, type RosterFault } from './fault.ts'
import { whyNotABundle } from './look-alike.ts'
import { readManifest, type Manifest } from './manifest.ts'
import { readClasses, readCourses, readEnrollments, readOrgs, readSessions } from './read-school.ts'
import { readBirths, readPeople, readPositions, readProfiles } from './read-people.ts'
import type { Modes, Rows } from './row.ts'
import { warnOfOneEmailOfTwo } from './one-email-of-two.ts'
import { linesIn, nobodyWatches, Tracker, type Watch } from './watch.ts'
import { Context, type HeldIds } from './context.ts'

export interface Roster {
  readonly format: Format
  /** Of OneRoster; an Aspen export has none. */
  readonly version: Version | null
  readonly modes: Modes
  readonly rows: Rows
}

export interface RosterReading {
  /** Undefined where there is any fault: half a bundle is no bundle. */
  readonly roster: Roster | undefined
  readonly format: Format
  readonly version: Version | null
  readonly faults: readonly RosterFault[]
  readonly warnings: readonly RosterFault[]
  readonly faultsLeftOut: number
  readonly warningsLeftOut: number
}

/** OneRoster 1.1 and 1.2 CSV (1EdTech). Every fault is listed, not the first alone. */
export async function readRoster(files: Files, held: HeldIds, watch: Watch = nobodyWatches): Promise<RosterReading> {
  const found = noFindings()
  if (!files.has('manifest.csv')) {
    addFault(found, wholeFile('not-a-bundle', 'manifest.csv', whyNotABundle(files)))
    return reading(found, undefined, null)
  }
  const manifest = await readManifest(files, found)
  if (manifest === undefined) return reading(found, undefined, null)
  const context = new Context(files, manifest, found, { held, tracker: new Tracker(watch, 'reading', linesIn(files.values())) })
  const rows = await readTables(context)
  return reading(found, { format: 'oneroster', version: manifest.version, modes: modesOf(manifest), rows }, manifest.version)
}

/** In the order of what refers to what, whatever order the files come in. */
async function readTables(context: Context): Promise<Rows> {
  const orgs = await readOrgs(context)
  const sessions = await readSessions(context)
  const courses = await readCourses(context)
  const { people, positions: fromUsers, emails } = await readPeople(context)
  const positions = context.manifest.version === '1.1' ? fromUsers : await readPositions(context)
  warnOfOneEmailOfTwo(context.found, emails, positions)
  await readProfiles(context)
  const births = await readBirths(context)
  const classes = await readClasses(context)
  const enrollments = await readEnrollments(context)
  return { orgs, sessions, courses, people, positions, births, classes, enrollments, incidents: [] }
}

function modesOf({ version, mode }: Manifest): Modes {
  return {
    orgs: mode('orgs.csv'),
    sessions: mode('academicSessions.csv'),
    courses: mode('courses.csv'),
    people: mode('users.csv'),
    positions: mode(version === '1.1' ? 'users.csv' : 'roles.csv'),
    births: mode('demographics.csv'),
    classes: mode('classes.csv'),
    enrollments: mode('enrollments.csv'),
    incidents: 'absent',
  }
}

function byPlace(a: RosterFault, b: RosterFault): number {
  return plainNames.indexOf(a.file) - plainNames.indexOf(b.file) || a.line - b.line || a.column - b.column
}

function reading(found: Findings, roster: Roster | undefined, version: Version | null): RosterReading {
  warnOfUnused(found)
  return {
    roster: found.faults.length === 0 ? roster : undefined,
    format: 'oneroster',
    version,
    faults: found.faults.toSorted(byPlace),
    warnings: found.warnings.toSorted(byPlace),
    faultsLeftOut: found.faultsLeftOut,
    warningsLeftOut: found.warningsLeftOut,
  }
}
