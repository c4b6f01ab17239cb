import type { DistrictId } from '../../kernel/ids.ts'
import { loadFacts } from '../../ledger/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { type Changes, compareRows, digestOf } from './compare-rows.ts'
import type { Difference, ReadReport } from './difference.ts'
import { finding } from './findings.ts'
import { mergeParts } from './merge-parts.ts'
import { type Part, keyOf, partKey, withheldRows } from './part.ts'
import type { ReadFiles } from './read-file.ts'
import { type HeldReport, type HeldRow, listHeldCodes, listHeldReports, listHeldRows } from './store.ts'
import { findingSays } from './words/findings.ts'

/** Who is a school in a year: the reports in which the state lists all of them. */
export const directory = ['enrollment-grade', 'ssdr']

/** All state data of a district is one matter: whoever brings some in does it after whoever was before. */
export const matterOf = (district: DistrictId): string => idFromName(`concord state data ${district}`)

export interface ChangedPart extends Part {
  /** SHA-256 of its lines. */
  readonly rowsDigest: string
}

/** What was read, beside what is held; nothing is written. */
export interface Prepared {
  readonly difference: Difference
  /** What differs from what is held, and is to be written. */
  readonly toWrite: readonly ChangedPart[]
  readonly parts: readonly ChangedPart[]
  /** How often state data had been brought in before. */
  readonly seen: number
}

/** `replaces`: lines that we hold and that the files lack may go. Otherwise a file that lacks some is at fault: a part of a report is not the report. */
export async function prepare(database: Database, district: DistrictId, read: ReadFiles, replaces: boolean): Promise<Prepared> {
  const inShort = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.transaction('app', district, work)
  const { found } = read
  const merged = mergeParts(read.parts, found)
  const nothing = { difference: { committed: false, reports: [], found }, toWrite: [], parts: [], seen: 0 }
  if (!found.sound) return nothing
  const { held, seen } = await inShort(async tx => ({
    held: new Map((await listHeldReports(tx)).map(each => [partKey(each), each])),
    seen: (await loadFacts(tx, matterOf(district))).length,
  }))
  const parts = [...merged.values()].map(part => ({ ...part, rowsDigest: digestOf(part) }))
  const toWrite = parts.filter(part => held.get(partKey(part))?.digest !== part.rowsDigest)
  const before = new Map<string, readonly HeldRow[]>()
  for (const part of toWrite)
    if (held.has(partKey(part))) before.set(partKey(part), await inShort(tx => listHeldRows(tx, [part.year], [part.report])))
  const known = await inShort(tx => knownCodes(tx, parts))
  const reports = read.parts.map(part =>
    reportOf(part, { merged, toWrite, before, known, found, held, replaces, first: isFirst(read.parts, part) }),
  )
  return { difference: { committed: false, reports, found }, toWrite, parts, seen }
}

const isFirst = (parts: readonly Part[], part: Part): boolean => parts.find(each => partKey(each) === partKey(part)) === part

interface Beside {
  readonly merged: ReadonlyMap<string, Part>
  readonly toWrite: readonly Part[]
  readonly before: ReadonlyMap<string, readonly HeldRow[]>
  readonly known: ReadonlyMap<string, ReadonlySet<string>>
  readonly held: ReadonlyMap<string, HeldReport>
  readonly found: ReadFiles['found']
  readonly first: boolean
  readonly replaces: boolean
}

function reportOf(part: Part, { merged, toWrite, before, known, found, first, replaces }: Beside): ReadReport {
  const { file, report, year, rows } = part
  const key = partKey(part)
  const held = before.get(key) ?? []
  const whole = merged.get(key) ?? part
  const isWritten = toWrite.some(each => partKey(each) === key)
  const changes: Changes = isWritten ? compareRows(rows, held) : { new: 0, changed: 0, same: rows.length, gone: 0 }
  // A line that another of these files has does not go, and is told of once.
  const going = first && isWritten ? goneFrom(whole, held) : []
  const gone = going.length
  const districts = new Set(going.map(({ orgCode }) => orgCode.slice(0, 4))).size
  if (gone > 0 && replaces) found.warn(finding('gone', { file }, findingSays.gone({ number: gone, year })))
  if (gone > 0 && !replaces) found.fault(finding('gone', { file }, findingSays.wouldGo({ number: gone, year, districts })))
  const codes = known.get(year)
  if (codes === undefined) found.warn(finding('no-directory', { file }, findingSays.noDirectory({ year })))
  const unjoined = codes === undefined ? null : new Set(rows.flatMap(({ orgCode }) => (codes.has(orgCode) ? [] : [orgCode]))).size
  return { file, report, year, rows: rows.length, withheld: withheldRows(rows), unjoined, ...changes, gone }
}

function goneFrom(whole: Part, held: readonly HeldRow[]): HeldRow[] {
  const kept = new Set(whole.rows.map(keyOf))
  return held.filter(row => !kept.has(keyOf(row)))
}

/** The codes of enrollment and discipline by year: those just read, and, for reports not read this time, those already kept. */
async function knownCodes(tx: Tx, parts: readonly Part[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const known = new Map<string, Set<string>>()
  const add = (year: string, code: string): void => {
    const codes = known.get(year) ?? new Set()
    known.set(year, codes.add(code))
  }
  const read = parts.filter(({ report }) => directory.includes(report))
  for (const { year, rows } of read) for (const { orgCode } of rows) add(year, orgCode)
  const years = [...new Set(parts.map(({ year }) => year))]
  for (const report of directory) {
    const unread = years.filter(year => !read.some(part => part.report === report && part.year === year))
    for (const { year, orgCode } of unread.length === 0 ? [] : await listHeldCodes(tx, unread, [report])) add(year, orgCode)
  }
  return known
}
