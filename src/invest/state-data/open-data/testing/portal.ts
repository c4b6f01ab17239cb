import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Row = Readonly<Record<string, string>>

/** What the portal does with one request, in place of answering it. */
export type Mishap =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  /** Half of the answer, and then the line is cut. */
  | { readonly kind: 'cut' }
  /** The data are changed before it is answered. */
  | { readonly kind: 'change'; readonly to: (rows: readonly Row[]) => readonly Row[] }

/** A portal in the manner of the state's, on this machine alone: its rows, what it was asked, and what goes wrong at which request. */
export async function openPortal(data: Record<string, readonly Row[]>) {
  const rows: Record<string, readonly Row[]> = { ...data }
  const asked: URL[] = []
  const tokens: (string | undefined)[] = []
  /** By the number of the request, the first being 1. */
  const mishaps = new Map<number, Mishap>()
  const gone = new Set<string>()
  const modified: { at: string | null } = { at: null }

  const answer = (request: IncomingMessage, reply: ServerResponse): void => {
    const url = new URL(request.url ?? '/', 'http://portal')
    asked.push(url)
    tokens.push(request.headers['x-app-token']?.toString())
    const id = /^\/resource\/(.+)\.json$/.exec(url.pathname)?.[1] ?? ''
    const mishap = mishaps.get(asked.length)
    if (mishap?.kind === 'status') {
      reply.writeHead(mishap.status, mishap.retryAfter === undefined ? {} : { 'retry-after': mishap.retryAfter }).end('{}')
      return
    }
    if (mishap?.kind === 'change') {
      rows[id] = mishap.to(rows[id] ?? [])
      if (modified.at !== null) modified.at = `${modified.at} later`
    }
    const select = (url.searchParams.get('$select') ?? '').split(',')
    const lost = select.find(field => gone.has(field))
    if (lost !== undefined) {
      const message = `Query coordinator error: query.soql.no-such-column; No such column: ${lost}; position: Map(row -> 1)`
      reply.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ message, errorCode: 'query.soql.no-such-column' }))
      return
    }
    const body = JSON.stringify(chosen(rows[id] ?? [], url.searchParams, select))
    if (mishap?.kind === 'cut') {
      reply.writeHead(200, { 'content-type': 'application/json', 'content-length': String(body.length) })
      reply.write(body.slice(0, body.length / 2), () => request.socket.destroy())
      return
    }
    const when = modified.at === null ? {} : { 'x-soda2-truth-last-modified': modified.at }
    reply.writeHead(200, { 'content-type': 'application/json', ...when }).end(body)
  }

  const server = createServer(answer)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ...{ asked, tokens, mishaps, gone, rows, modified },
    base: `http://127.0.0.1:${port}`,
    close: () => new Promise(resolve => server.close(resolve)),
  }
}

function chosen(rows: readonly Row[], params: URLSearchParams, select: readonly string[]): unknown[] {
  const wanted = [...(params.get('$where') ?? '').matchAll(/(\w+) in\(((?:'(?:[^']|'')*',?)*)\)/g)].map(([, field = '', words = '']) => ({
    field,
    words: [...words.matchAll(/'((?:[^']|'')*)'/g)].map(([, word = '']) => word.replaceAll("''", "'")),
  }))
  const found = rows.filter(row => wanted.every(({ field, words }) => words.includes(row[field] ?? '')))
  if (select[0]?.startsWith('count(')) return [{ total: String(found.length) }]
  const order = (params.get('$order') ?? '').split(',')
  const sorted = [...found].sort((a, b) => {
    for (const field of order) {
      const [one, other] = [a[field] ?? '', b[field] ?? '']
      if (one !== other) return one < other ? -1 : 1
    }
    return 0
  })
  const offset = Number(params.get('$offset') ?? 0)
  return sorted
    .slice(offset, offset + Number(params.get('$limit') ?? 1000))
    .map(row => Object.fromEntries(Object.entries(row).filter(([field, value]) => select.includes(field) && value !== '')))
}
