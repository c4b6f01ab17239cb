import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type DistrictId, freshId } from '../../kernel/ids.ts'
import { isNo } from '../../kernel/refusal.ts'
import type { Told } from '../../people/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { PlaceFault } from './files/fault.ts'
import { importPlaces, type PlacesDifference } from './import-places.ts'
import type { PlacesFile } from './read-places.ts'

export interface PlacesArguments {
  readonly district: DistrictId
  readonly paths: readonly string[]
  readonly commit: boolean
  readonly at: Date
}

/** All 351 towns at full detail are some 40 MB. */
const fileBytesAtMost = 64 * 1024 * 1024

/** `import places PATH…`: the difference; with `--commit` towns and points are kept, all or nothing. */
export async function placesCommand(database: Database, { district, paths, commit, at }: PlacesArguments): Promise<Told> {
  const opened = await openPlaces(paths)
  if (typeof opened === 'string') return { exit: 2, json: { ok: false, error: opened }, text: opened }
  const done = await importPlaces(database, { district, files: opened, by: 'operator', at, deed: freshId<string>(), commit })
  if (isNo(done)) return { exit: 1, json: { ok: false, error: done.detail, code: done.kind, errors: [] }, text: done.detail }
  return { exit: done.ok ? 0 : 1, json: done, text: textOf(done) }
}

/** The files that are named, and of a folder those that can be places; or why one cannot be opened. */
export async function openPlaces(paths: readonly string[]): Promise<PlacesFile[] | string> {
  const files: PlacesFile[] = []
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined)
    if (found === undefined) return `There is no file or folder ${path}.`
    const names = found.isDirectory() ? (await readdir(path)).filter(name => /\.(geojson|json|csv)$/i.test(name)).sort() : ['']
    if (names.length === 0) return `There is no file of places in ${path}: .geojson, .json or .csv was expected.`
    for (const name of names) {
      const file = name === '' ? path : join(path, name)
      if ((await stat(file)).size > fileBytesAtMost) return `${file} is larger than 64 MB, which is more than is read.`
      files.push({ name: basename(file), bytes: await readFile(file) })
    }
  }
  return files
}

function textOf({ ok, committed, counts, reports, faults, warnings, unplaced }: PlacesDifference): string {
  const lines: string[] = []
  if (ok) {
    lines.push(committed ? 'Saved.' : 'Nothing is saved yet: add --commit to save all of it.')
    for (const kind of ['towns', 'points'] as const) {
      const { new: added, changed, same, gone } = counts[kind]
      lines.push(`  ${kind}: ${added} new, ${changed} changed, ${same} the same, ${gone} gone`)
    }
    for (const { file, kind, rows, unjoined, outside, furtherBuildings, notPublic } of reports)
      lines.push(
        kind === 'towns'
          ? `  ${file}: ${rows} shapes`
          : `  ${file}: ${rows} lines, ${unplaced} without a place, ${unjoined} in no town that is known, ${outside} outside the borders of their town, ${furtherBuildings} further buildings, ${notPublic} not public`,
      )
  } else lines.push(`Nothing is saved: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`)
  lines.push(...faults.map(fault => `${placeOf(fault)}${fault.message}`))
  lines.push(...warnings.map(warning => `warning: ${placeOf(warning)}${warning.message}`))
  return lines.join('\n')
}

const placeOf = ({ file, line, column }: PlaceFault): string => `${file}:${line}:${column} `
