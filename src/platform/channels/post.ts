import http from 'node:http'
import https from 'node:https'
import { ChannelFailed } from './channel.ts'
import { EndpointRefused, type Guard } from './endpoint.ts'

export interface Posting {
  /** Whose name an error carries. */
  readonly channel: string
  readonly url: string
  readonly headers: Readonly<Record<string, string | number>>
  readonly body: string | Buffer
  readonly guard: Guard
  readonly limitMillis: number
}

export interface Answer {
  readonly status: number
  readonly location: string | undefined
  readonly body: string
}

const answerAtMostBytes = 64 * 1024

/**
 * Posts once and reads the answer: at most 64 KiB of it, within the limit from the first look-up to the last byte. A redirect is an answer like
 * any other and never followed: it could lead past the guard, and would carry the credentials along. Throws `ChannelFailed` where there is no
 * answer, and `EndpointRefused` where the guard lets nothing through.
 */
export function post({ channel, url, headers, body, guard, limitMillis }: Posting): Promise<Answer> {
  if (!guard.allows(url)) return Promise.reject(new EndpointRefused())
  const signal = AbortSignal.timeout(limitMillis)
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new ChannelFailed(channel, signal.aborted ? `no answer within ${limitMillis} ms` : reason))
    const failBy = (cause: unknown) => (cause instanceof EndpointRefused ? reject(cause) : fail(`no connection (${codeOf(cause)})`))
    const request = (url.startsWith('https:') ? https : http).request(url, {
      ...{ method: 'POST', agent: false, signal, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      ...(guard.lookup ? { lookup: guard.lookup } : {}),
    })
    request.on('error', failBy)
    request.on('response', response => {
      const chunks: Buffer[] = []
      let length = 0
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        length += chunk.length
        if (length <= answerAtMostBytes) return
        fail('the answer is longer than 64 KiB')
        request.destroy()
      })
      response.on('error', failBy)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, location: response.headers.location, body: Buffer.concat(chunks).toString('utf8') }),
      )
    })
    request.end(body)
  })
}

/** `ECONNREFUSED`; the message of an error is not said, because it may name an address. */
const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && /^[A-Z0-9_]{1,60}$/.test(String(cause.code)) ? String(cause.code) : 'unknown'

/** What JSON says, or undefined where it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
