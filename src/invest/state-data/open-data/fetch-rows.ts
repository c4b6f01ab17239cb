import { z } from 'zod'
import type { Answered, Client, Row } from './client.ts'

/** Pages as they are kept between two runs. */
export interface Keeping {
  /** Bodies of pages already taken, in their order. */
  readonly list: () => Promise<readonly string[]>
  readonly keep: (position: number, body: string) => Promise<unknown>
  readonly drop: () => Promise<unknown>
}

export interface RowsAsked {
  readonly id: string
  readonly select: readonly string[]
  readonly where: string
  /** Fields that together name one row: the order of the pages, and how a row that moved is found out. */
  readonly key: readonly string[]
  readonly pageRows: number
}

export type Fetched =
  | { readonly kind: 'all'; readonly rows: readonly Row[]; readonly reread: number }
  | { readonly kind: 'keeps-changing' }
  | Exclude<Answered, { kind: 'rows' }>

const rereadsAtMost = 3

const keptPage = z.object({ rows: z.array(z.record(z.string(), z.unknown())), modified: z.string().nullable(), count: z.number() })
type KeptPage = z.infer<typeof keptPage>

/**
 * Every row of a query, page by page. Each page begins with the last row of the one before it: where that row has moved, or a row is out of
 * order or there twice, or the count or the portal's own time of change is another, the data set was changed under way and is read again from its beginning.
 */
export async function fetchRows(
  client: Client,
  asked: RowsAsked,
  keeping: Keeping,
  told: (done: number, of: number) => void,
): Promise<Fetched> {
  for (let reread = 0; reread <= rereadsAtMost; reread += 1) {
    const done = await fetchOnce(client, asked, keeping, told)
    if (done.kind === 'all') return { ...done, reread }
    if (done.kind !== 'changed') return done
    await keeping.drop()
  }
  return { kind: 'keeps-changing' }
}

type Once = { readonly kind: 'all'; readonly rows: readonly Row[] } | { readonly kind: 'changed' } | Exclude<Answered, { kind: 'rows' }>

async function fetchOnce(client: Client, asked: RowsAsked, keeping: Keeping, told: (done: number, of: number) => void): Promise<Once> {
  const { key, pageRows } = asked
  const counted = await countOf(client, asked)
  if (counted.kind !== 'count') return counted
  const { count, modified } = counted
  const pages = (await keeping.list()).map(body => keptPage.parse(JSON.parse(body)))
  if (pages.some(page => page.count !== count || page.modified !== modified)) return { kind: 'changed' }
  const rows = pages.flatMap(page => page.rows)
  const seen = new Set(rows.map(row => keyText(row, key)))
  for (let position = pages.length; rows.length < count; position += 1) {
    told(rows.length, count)
    const overlap = rows.length === 0 ? 0 : 1
    const answered = await client.get(`/resource/${asked.id}.json`, {
      ...{ $select: asked.select.join(','), $where: asked.where, $order: key.join(',') },
      ...{ $limit: String(pageRows + overlap), $offset: String(rows.length - overlap) },
    })
    if (answered.kind !== 'rows') return answered
    const next = answered.rows.slice(overlap)
    const stands = overlap === 0 || sameRow(answered.rows[0], rows.at(-1))
    if (!stands || next.length === 0 || answered.modified !== modified || !isInOrder([...rows.slice(-1), ...next], key))
      return { kind: 'changed' }
    for (const row of next) seen.add(keyText(row, key))
    rows.push(...next)
    const page: KeptPage = { rows: [...next], modified, count }
    await keeping.keep(position, JSON.stringify(page))
  }
  const after = await countOf(client, asked)
  if (after.kind !== 'count') return after
  if (after.count !== count || after.modified !== modified || rows.length !== count || seen.size !== count) return { kind: 'changed' }
  told(count, count)
  return { kind: 'all', rows }
}

interface Count {
  readonly kind: 'count'
  readonly count: number
  /** When the portal says the data set was changed last, where it says so. */
  readonly modified: string | null
}

async function countOf(client: Client, { id, where }: RowsAsked): Promise<Count | Exclude<Answered, { kind: 'rows' }>> {
  const answered = await client.get(`/resource/${id}.json`, { $select: 'count(*) as total', $where: where })
  if (answered.kind !== 'rows') return answered
  const count = Number(answered.rows[0]?.['total'])
  return Number.isInteger(count)
    ? { kind: 'count', count, modified: answered.modified }
    : { kind: 'refused', status: 200, detail: 'no count of rows was answered' }
}

const sameRow = (a: Row | undefined, b: Row | undefined): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

const sorted = (row: Row | undefined) => Object.entries(row ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))

/** By year and school. Of what follows in the key the portal's own order of letters may differ from ours, so that it is only never to be there twice. */
function isInOrder(rows: readonly Row[], key: readonly string[]): boolean {
  const keys = rows.map(row => keyText(row, key.slice(0, 2)))
  return keys.every((its, at) => at === 0 || (keys[at - 1] ?? '') <= its)
}

const keyText = (row: Row, key: readonly string[]): string => key.map(field => String(row[field] ?? '')).join(' ')
