/** What the portal answered: rows, or why there are none. */
export type Answered =
  | { readonly kind: 'rows'; readonly rows: readonly Row[]; readonly modified: string | null }
  /** A column that was asked for is not there. */
  | { readonly kind: 'no-such-field'; readonly field: string }
  | { readonly kind: 'refused'; readonly status: number; readonly detail: string }
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'interrupted' }

export type Row = Readonly<Record<string, unknown>>

export interface Client {
  get(path: string, query: Readonly<Record<string, string>>): Promise<Answered>
}

export interface Portal {
  /** Where the portal is: a setting of the district. Nothing is asked of anybody unless it is given. */
  readonly base: string
  /** Lifts the portal's limit on requests; without one it answers all the same, slower. */
  readonly token: string | null
  readonly signal: AbortSignal
  /** Waits so many milliseconds, or until interrupted. */
  readonly wait: (millis: number, signal: AbortSignal) => Promise<void>
  readonly told: (sentence: string) => void
}

const attemptsAtMost = 7
const firstWaitMillis = 1_000
const longestWaitMillis = 120_000
/** A page of 5,000 rows comes in a few seconds. */
const patienceMillis = 60_000

/** Asks until it is answered: after 429 as long as it is told to wait, after 5xx and cut connections longer each time. */
export function clientOf({ base, token, signal, wait, told }: Portal): Client {
  const once = async (url: string): Promise<Answered | Again> => {
    try {
      const answer = await fetch(url, {
        headers: { accept: 'application/json', ...(token === null ? {} : { 'x-app-token': token }) },
        signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMillis)]),
      })
      return await read(answer)
    } catch (cause) {
      return signal.aborted ? { kind: 'interrupted' } : { kind: 'again', why: sentenceOf(cause), afterMillis: null }
    }
  }
  return {
    async get(path, query) {
      const url = `${base.replace(/\/+$/, '')}${path}?${new URLSearchParams(query)}`
      let why = ''
      for (let attempt = 0; attempt < attemptsAtMost; attempt += 1) {
        if (signal.aborted) return { kind: 'interrupted' }
        const answered = await once(url)
        if (answered.kind !== 'again') return answered
        why = answered.why
        const millis = Math.min(answered.afterMillis ?? firstWaitMillis * 2 ** attempt, longestWaitMillis)
        if (attempt === attemptsAtMost - 1) break
        told(`${why}; asking again in ${Math.ceil(millis / 1000)} s`)
        await wait(millis, signal)
      }
      return { kind: 'unreachable', detail: why }
    },
  }
}

interface Again {
  readonly kind: 'again'
  readonly why: string
  readonly afterMillis: number | null
}

async function read(answer: Response): Promise<Answered | Again> {
  const { status, headers } = answer
  if (status === 429 || status >= 500) {
    await answer.body?.cancel()
    return { kind: 'again', why: `the portal answered ${status}`, afterMillis: retryAfterMillis(headers.get('retry-after')) }
  }
  const text = await answer.text()
  if (status === 200) {
    const rows = rowsIn(text)
    return rows === undefined
      ? { kind: 'again', why: 'the answer was cut off', afterMillis: null }
      : { kind: 'rows', rows, modified: headers.get('x-soda2-truth-last-modified') }
  }
  const field = /no[- ]such[- ]column:?\s*([a-z0-9_]+)/i.exec(text.replace(/query\.soql\.no-such-column/gi, ''))?.[1]
  return field === undefined ? { kind: 'refused', status, detail: text.slice(0, 200) } : { kind: 'no-such-field', field }
}

function rowsIn(text: string): Row[] | undefined {
  try {
    const read: unknown = JSON.parse(text)
    return Array.isArray(read) ? read.filter(row => typeof row === 'object' && row !== null) : undefined
  } catch {
    return undefined
  }
}

/** Seconds, or a date, as RFC 9110 allows. */
export function retryAfterMillis(header: string | null, now = Date.now()): number | null {
  if (header === null) return null
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000
  const until = Date.parse(header)
  return Number.isNaN(until) ? null : Math.max(0, until - now)
}

function sentenceOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'the connection was cut'
  const inner = cause.cause instanceof Error ? cause.cause.message : ''
  return cause.name === 'TimeoutError' ? 'the portal did not answer in a minute' : `the connection was cut (${inner || cause.message})`
}
