import http from 'node:http'
import https from 'node:https'
import { EndpointRefused } from '../channels/index.ts'
import { IssuerFailed } from './failed.ts'
import type { IssuerReach } from './reach.ts'

const answerAtMostBytes = 256 * 1024

interface Asked {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}

/**
 * Asks an issuer once: at most 256 KiB of an answer, within the limit from the first look-up to the last byte, and nowhere but where the guard
 * lets it. A redirect is an answer like any other and never followed, for it could lead past the guard.
 */
export const askOver =
  ({ guard, limitMillis }: Pick<IssuerReach, 'guard' | 'limitMillis'>) =>
  (url: string, { method, headers, body }: Asked): Promise<Response> => {
    const its = guard(url)
    if (!its.allows(url)) return Promise.reject(new EndpointRefused())
    const text = body === undefined || body === null ? undefined : String(body)
    const signal = AbortSignal.timeout(limitMillis)
    return new Promise((resolve, reject) => {
      const failBy = (cause: unknown) =>
        reject(
          cause instanceof EndpointRefused ? cause : new IssuerFailed('silent', signal.aborted ? 'NO_ANSWER_IN_TIME' : 'NO_CONNECTION'),
        )
      const request = (url.startsWith('https:') ? https : http).request(url, {
        ...{ method, agent: false, signal },
        headers: { ...headers, ...(text === undefined ? {} : { 'content-length': Buffer.byteLength(text) }) },
        ...(its.lookup ? { lookup: its.lookup } : {}),
      })
      request.on('error', failBy)
      request.on('response', answer => {
        const chunks: Buffer[] = []
        let length = 0
        answer.on('data', (chunk: Buffer) => {
          chunks.push(chunk)
          length += chunk.length
          if (length <= answerAtMostBytes) return
          reject(new IssuerFailed('wrong', 'ANSWER_TOO_LONG'))
          request.destroy()
        })
        answer.on('error', failBy)
        answer.on('end', () => {
          const { statusCode = 0 } = answer
          if (statusCode >= 500 || statusCode === 429) reject(new IssuerFailed('silent', statusCode === 429 ? 'STATUS_429' : 'STATUS_5XX'))
          else if (statusCode < 200) reject(new IssuerFailed('wrong', 'ODD_STATUS'))
          else resolve(responseOf(answer, statusCode, Buffer.concat(chunks)))
        })
      })
      request.end(text)
    })
  }

function responseOf({ headers }: http.IncomingMessage, status: number, body: Buffer): Response {
  const isBare = status === 204 || status === 205 || status === 304
  const kept = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : []))
  return new Response(isBare ? null : new Uint8Array(body), { status, headers: kept })
}
