import { createHash } from 'node:crypto'
import type { DistrictId } from '../../../kernel/ids.ts'
import { addSeconds } from '../../../kernel/time.ts'
import type { Database } from '../../../platform/database/index.ts'
import type { CsvLine } from '../../../platform/csv/index.ts'
import { fieldsOf, keyOf, needed, onlyOf } from '../e2c-layouts.ts'
import { cut, Findings, finding } from '../findings.ts'
import type { Part } from '../part.ts'
import type { ReadFiles } from '../read-file.ts'
import { readTable } from '../read-table.ts'
import { type Client, clientOf, type Portal, type Row } from './client.ts'
import { fetchRows, type Fetched, type Keeping } from './fetch-rows.ts'
import { dropKeptPages, keepPage, listKeptPages } from './page-store.ts'
import { count } from '../../../words/numbers.ts'
import { portalSays } from './words/portal.ts'

export interface Fetching extends Portal {
  readonly district: DistrictId
  readonly at: Date
  readonly datasets: readonly string[]
  /** School years as the state writes them; all there are where none is named. */
  readonly years: readonly string[]
  readonly pageRows?: number
}

export type FetchedStateData =
  | { readonly kind: 'read'; readonly read: ReadFiles }
  | { readonly kind: 'interrupted'; readonly pages: number }

/** A page in which progress shows and little is lost where it is cut off. */
const usualPageRows = 5_000
const keptSeconds = 86_400

/** Data sets of the state's open data, read as files are. Where it stops, the pages it has are kept for a day, and the next run goes on from there. */
export async function fetchStateData(database: Database, asked: Fetching): Promise<FetchedStateData> {
  const client = clientOf(asked)
  const found = new Findings()
  const parts: Part[] = []
  const files: { file: string; digest: string }[] = []
  let pages = 0
  for (const id of asked.datasets) {
    const { fetched, fields, kept } = await fetchDataset(database, client, asked, id, found)
    pages += kept
    if (fetched.kind === 'interrupted') return { kind: 'interrupted', pages }
    if (fetched.kind !== 'all') {
      found.fault(finding('not-read', { file: id }, why(id, fetched)))
      // Whoever did not answer seven times will not answer for the next set either.
      if (fetched.kind === 'unreachable') break
      continue
    }
    if (fetched.reread > 0) found.warn(finding('moved', { file: id }, portalSays.changed({ id, times: fetched.reread })))
    const lines = linesOf(fetched.rows, fields)
    const digest = createHash('sha256').update(JSON.stringify(lines)).digest('hex')
    files.push({ file: id, digest })
    parts.push(...(await readTable({ file: id, digest, lines, givenYear: null }, found, () => new Promise(resume => setImmediate(resume)))))
  }
  if (found.sound) await database.transaction('app', asked.district, tx => dropKeptPages(tx, asked.base, null))
  return { kind: 'read', read: { parts, found, files } }
}

/** One data set; a field of figures that has gone is told of and left out, one that says which school a row is of ends it. */
async function fetchDataset(database: Database, client: Client, asked: Fetching, id: string, found: Findings) {
  let fields = fieldsOf(id)
  let kept = 0
  for (;;) {
    const query = { id, select: fields, where: whereOf(id, asked.years), key: keyOf(id), pageRows: asked.pageRows ?? usualPageRows }
    const keeping = keepingOver(database, asked, JSON.stringify(query), () => {
      kept += 1
    })
    const fetched = await fetchRows(client, query, keeping, (done, of) => {
      asked.told(`${id}: ${count(done, 'en')} of ${count(of, 'en')} rows`)
    })
    if (fetched.kind !== 'no-such-field' || needed(id).includes(fetched.field) || !fields.includes(fetched.field))
      return { fetched, fields, kept }
    const { field } = fetched
    found.warn(finding('column-missing', { file: id, field, expected: field }, portalSays.fieldGone({ id, field })))
    fields = fields.filter(each => each !== field)
  }
}

function keepingOver(database: Database, { district, base, at }: Fetching, query: string, taken: () => void): Keeping {
  return {
    list: async () => {
      const pages = await database.transaction('app', district, tx => listKeptPages(tx, base, query, addSeconds(at, -keptSeconds)))
      // A page that is missing ends what can be gone on from.
      return pages.flatMap(({ position, body }, index) => (position === index ? [body] : []))
    },
    keep: async (position, body) => {
      await database.transaction('app', district, tx => keepPage(tx, base, query, { position, body, at }))
      taken()
    },
    drop: () => database.transaction('app', district, tx => dropKeptPages(tx, base, query)),
  }
}

/** Lines of schools, of all students, in the years asked for. */
function whereOf(id: string, years: readonly string[]): string {
  const quoted = (words: readonly string[]): string => words.map(word => `'${word.replaceAll("'", "''")}'`).join(',')
  const ending = years.map(year => String(Number(year.slice(0, 4)) + 1))
  return [
    ...onlyOf(id).map(({ field, is }) => `${field} in(${quoted(is)})`),
    ...(ending.length === 0 ? [] : [`sy in(${quoted(ending)})`]),
  ].join(' AND ')
}

/** As lines of a file: a field that is null is left out of a row by the portal, and is a blank here. */
function linesOf(rows: readonly Row[], fields: readonly string[]): CsvLine[] {
  const heading = { line: 1, cells: fields }
  return [heading, ...rows.map((row, at) => ({ line: at + 2, cells: fields.map(field => textOf(row[field])) }))]
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

function why(id: string, fetched: Exclude<Fetched, { kind: 'all' | 'interrupted' }>) {
  switch (fetched.kind) {
    case 'no-such-field':
      return portalSays.neededGone({ id, field: fetched.field })
    case 'keeps-changing':
      return portalSays.keepsChanging({ id })
    case 'refused':
      return portalSays.refused({ id, status: fetched.status, detail: cut(fetched.detail) })
    case 'unreachable':
      return portalSays.unreachable({ id, detail: cut(fetched.detail) })
  }
}
