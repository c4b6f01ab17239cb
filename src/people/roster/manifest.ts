import type { Version } from './columns.ts'
import { manifestTable } from './columns.ts'
import { addFault, addWarning, quoted, wholeFile, type Findings } from './fault.ts'
import { type Files, plainNames } from './bundle.ts'
import type { Mode } from './row.ts'
import type { Line } from './line.ts'
import { readTable } from './table.ts'

export interface Manifest {
  readonly version: Version
  /** What is to be read of each file, by its plain name such as `users.csv`. */
  mode(file: string): Mode
}

/** The files an import reads; of the others (results, resources, line items) nothing is wanted here. */
const readFiles: Readonly<Record<Version, readonly string[]>> = {
  '1.1': ['orgs.csv', 'academicSessions.csv', 'courses.csv', 'users.csv', 'demographics.csv', 'classes.csv', 'enrollments.csv'],
  '1.2': plainNames.filter(name => name !== 'manifest.csv'),
}

/** undefined where the bundle cannot be read at all; `found` then says why. */
export async function readManifest(files: Files, found: Findings): Promise<Manifest | undefined> {
  const bytes = files.get('manifest.csv')
  if (bytes === undefined) return undefined
  const properties = new Map<string, { line: Line; value: string }>()
  await readTable(bytes, manifestTable, found, line => {
    const name = line.text('propertyName')
    const before = properties.get(name.toLowerCase())
    if (before === undefined) properties.set(name.toLowerCase(), { line, value: line.text('value') })
    else wrong(found, line, 'propertyName', name, `${name} stands here again; it is already in line ${before.line.number}.`)
  })
  if (found.unread.has('manifest.csv')) return undefined
  const version = readVersion(properties.get('oneroster.version'), found)
  if (version === undefined) return undefined
  const modes = new Map<string, Mode>()
  for (const file of readFiles[version]) {
    modes.set(file, readMode(file, properties.get(`file.${file.replace('.csv', '')}`.toLowerCase()), files.has(file), found))
  }
  return { version, mode: file => modes.get(file) ?? 'absent' }
}

type Property = { line: Line; value: string } | undefined

function readVersion(property: Property, found: Findings): Version | undefined {
  if (property?.value === '1.1' || property?.value === '1.2') return property.value
  if (property === undefined) {
    const message = 'manifest.csv has no line oneroster.version; oneroster.version 1.1 or 1.2 was expected.'
    addFault(found, { ...wholeFile('version-unknown', 'manifest.csv', message), expected: '1.1 or 1.2' })
    return undefined
  }
  const read = quoted(property.value)
  const said = read === '' ? 'Nothing is written as oneroster.version' : `We read “${read}” as oneroster.version`
  const message = `${said}; 1.1 or 1.2 was expected.`
  addFault(found, { kind: 'version-unknown', file: 'manifest.csv', ...property.line.where('value'), read, expected: '1.1 or 1.2', message })
  return undefined
}

function readMode(file: string, property: Property, isThere: boolean, found: Findings): Mode {
  if (property === undefined) {
    if (isThere) addWarning(found, wholeFile('file-not-read', file, `manifest.csv does not name ${file}, so it is not read.`))
    return 'absent'
  }
  const { line, value } = property
  const mode = value.toLowerCase()
  if (mode !== 'bulk' && mode !== 'delta' && mode !== 'absent') {
    found.unread.add(file)
    wrong(found, line, 'value', value, `We read “${quoted(value)}” for ${file}; bulk, delta or absent was expected.`)
    return 'absent'
  }
  if (mode === 'absent' && isThere)
    addWarning(found, wholeFile('file-not-read', file, `manifest.csv says that ${file} is absent, so it is not read.`))
  if (mode !== 'absent' && !isThere) {
    found.unread.add(file)
    const message = `manifest.csv says that ${file} is ${mode}, but it is missing from the bundle.`
    addFault(found, { kind: 'file-missing', file: 'manifest.csv', ...line.where('value'), read: value, expected: file, message })
    return 'absent'
  }
  return mode
}

function wrong(found: Findings, line: Line, column: string, read: string, message: string): void {
  addFault(found, { kind: 'manifest-wrong', file: line.file, ...line.where(column), read: quoted(read), expected: null, message })
}
