import { Readable } from 'node:stream'
import { createGzip, gzipSync } from 'node:zlib'
import type { App } from './server.ts'

const texts = /^(?:text\/(?:html|css|javascript|markdown|plain)|application\/(?:json|javascript|problem\+json)|image\/svg\+xml)/
const shortest = 1_024

/** Texts travel gzipped where the browser takes that: the pages are made for old phones on slow networks. */
export function compressTexts(app: App): void {
  app.addHook('onSend', async (request, reply, payload: unknown) => {
    if (!texts.test(String(reply.getHeader('content-type') ?? '')) || reply.hasHeader('content-encoding')) return payload
    reply.header('vary', 'accept-encoding')
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '') || reply.statusCode === 206 || reply.statusCode === 304) return payload
    if (payload instanceof Readable) {
      reply.removeHeader('content-length').removeHeader('accept-ranges').header('content-encoding', 'gzip')
      return payload.pipe(createGzip({ level: 9 }))
    }
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload
    if (payload.length < shortest) return payload
    reply.removeHeader('content-length').header('content-encoding', 'gzip')
    return gzipSync(payload)
  })
}
