import { readFile, stat } from 'node:fs/promises'
import { type DistrictId, freshId } from '../kernel/ids.ts'
import { placeOfJsonFault } from '../kernel/json-place.ts'
import { keyTwice } from '../kernel/key-twice.ts'
import { isNo } from '../kernel/refusal.ts'
import type { Told } from '../people/index.ts'
import type { Database } from '../platform/database/index.ts'
import { type Mapping, mappingShape } from './contract.ts'
import { type Imported, importDispatch } from './import-dispatch.ts'
import type { ListOurs } from './kit.ts'
import type { Doubts } from './rules/doubts.ts'

export interface DispatchArguments {
  readonly district: DistrictId
  readonly path: string
  readonly source: string
  /** The file that says how to read it; as it was saved, where left out. */
  readonly mapping: string | null
  readonly commit: boolean
  readonly at: Date
  readonly ours: ListOurs
}

/** A year of a large city’s dispatch is some 100 MB. */
const bytesAtMost = 256 * 1024 * 1024

/** `import dispatch PATH --source NAME`: what a list of the police would change, and which of our records each event is; with `--commit` it is kept. */
export async function dispatchCommand(database: Database, asked: DispatchArguments): Promise<Told> {
  const { path, commit, district, at, source, ours } = asked
  const mapping = asked.mapping === null ? null : await mappingIn(asked.mapping)
  if (typeof mapping === 'string') return misused(mapping)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return misused(`There is no file ${path}.`)
  if (found.size > bytesAtMost)
    return misused(`${path} has ${Math.round(found.size / 1024 / 1024)} MB, and at most 256 are read. Ask for an extract of fewer months.`)
  const done = await importDispatch(database, {
    ...{ district, source, mapping, commit, at, ours, by: 'operator', deed: freshId<string>() },
    bytes: await readFile(path),
  })
  if (isNo(done))
    return { exit: 1, json: { ok: false, error: done.detail, code: done.kind === 'refused' ? done.code : done.kind }, text: done.detail }
  const ok = done.extract.faulty === 0 && done.unknownSchools.length === 0
  return { exit: ok ? 0 : 1, json: shapeOf(done, { ok, path, source }), text: textOf(done, { ok, path }) }
}

/** The mapping that a file holds, or a sentence that says what is wrong with it. */
async function mappingIn(path: string): Promise<Mapping | string> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return `There is no file ${path}.`
  const json = parsed(text)
  if (json === undefined) {
    const { line, column } = placeOfJsonFault(text)
    return `${path} is no JSON from line ${line}, column ${column} on. ${expected}`
  }
  const twice = keyTwice(text)
  if (twice)
    return `${path} has the key “${twice.key}” twice in one object, the second time on line ${twice.line}, column ${twice.column}. Take one out. ${expected}`
  const read = mappingShape.safeParse(json)
  if (read.success) return read.data
  const issues = read.error.issues.map(issue => (issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`))
  return `${path} is no mapping: ${issues.join('; ')}. ${expected}`
}

const expected =
  'Expected: {"number": COLUMN, "received": COLUMN, "format": "MM/DD/YYYY HH:mm", "place": COLUMN, "nature": COLUMN, "natures": {"FIGHT": "disturbance"}, "places": {"100 SHORE RD": SCHOOL}}'

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const misused = (detail: string): Told => ({ exit: 2, json: { ok: false, error: detail }, text: detail })

const shapeOf = (done: Imported, { ok, path, source }: { ok: boolean; path: string; source: string }) => {
  const { extract, counts, committed, paired, ours, fromDay, toDay } = done
  return {
    ...{ ok, committed, source, from: fromDay, to: toDay, lines: extract.rows, repeated: extract.repeated, events: extract.events.length },
    ...{ elsewhere: extract.elsewhere, unclear: extract.unclear, counts, paired, ours, again: done.again },
    faults: [
      ...extract.faults.map(fault => ({ file: path, ...fault })),
      ...done.unknownSchools.map(school => ({ file: null, line: null, column: null, message: unknownSchool(school) })),
    ],
    warnings: [...(counts.gone === 0 ? [] : [goneSaid(counts.gone)]), ...doubtsSaid(done.doubts)],
  }
}

function textOf(done: Imported, { ok, path }: { ok: boolean; path: string }): string {
  const { extract, counts, paired, ours } = done
  if (!ok) {
    const more = extract.faulty - extract.faults.length
    return [
      'Nothing is saved.',
      ...extract.faults.map(
        ({ line, column, message }) => `${path}, line ${line}${column === null ? '' : `, column ${column}`}: ${message}`,
      ),
      ...(more > 0 ? [`And ${more} more.`] : []),
      ...done.unknownSchools.map(unknownSchool),
    ].join('\n')
  }
  return [
    done.committed ? 'Saved.' : 'Nothing is saved yet: add --commit to save all of it.',
    `  ${done.fromDay} to ${done.toDay}: ${extract.rows} lines, ${extract.events.length} at our schools, ${extract.elsewhere} elsewhere, ${extract.unclear} where two schools fit alike`,
    ...(extract.repeated === 0 ? [] : [`  ${repeatedSaid(extract.repeated)}`]),
    `  events: ${counts.new} new, ${counts.changed} changed, ${counts.same} the same, ${counts.gone} no longer in the list`,
    ...(counts.gone === 0 ? [] : [`  ${goneSaid(counts.gone)}`]),
    `  of ${extract.events.length} events ${paired} have a record of ours; we have ${ours} records of those days`,
    ...doubtsSaid(done.doubts).map(doubt => `  ${doubt}`),
  ].join('\n')
}

/** What may be wrong with the list, before it is kept: what it would make everyone believe is told. */
function doubtsSaid({ clock, silence, noEvent, twice, near }: Doubts): string[] {
  const said: string[] = []
  if (twice)
    said.push(
      `${twice.events} of ${twice.of} events are held already under the source “${twice.source}”, with the same number, time and school: they would count twice. Is it the same list under another name?`,
    )
  if (near)
    said.push(
      `${near.events} of ${near.of} events are within half an hour of one at the same school in the list “${near.source}”. What two agencies list counts once where a record of ours stands beside it, and twice where none does.`,
    )
  if (clock) {
    const [size, way] = [Math.abs(clock.minutes), clock.minutes > 0 ? 'later' : 'earlier']
    said.push(
      `Of ${clock.of} events without a record of ours ${clock.events} would have one if the times of the list were ${size} minutes ${way}. Are they the time of another zone, or without daylight saving time?`,
    )
  }
  if (silence)
    said.push(
      `The list has no line at all from ${silence.fromDay} to ${silence.toDay}, ${silence.days} days, and they count as covered. Is a part of it missing?`,
    )
  for (const { school, records } of noEvent)
    said.push(
      `The list has no event at ${school}, and we have ${records === 1 ? '1 record' : `${records} records`} there of those days. If the list knows the school by an address, write it under “places” in the mapping.`,
    )
  return said
}

const goneSaid = (n: number): string =>
  n === 1
    ? '1 event of these days is no longer in the list: with --commit it counts no more.'
    : `${n} events of these days are no longer in the list: with --commit they count no more.`

const repeatedSaid = (n: number): string =>
  n === 1
    ? '1 line has the number of a line above it, as where there is one for each unit that was sent: they count as one event, at the earliest time.'
    : `${n} lines have the number of a line above them, as where there is one for each unit that was sent: lines of one number count as one event, at the earliest time.`

const unknownSchool = (school: string): string => `The mapping names the school “${school}”, and the roster has none of that name or code.`
