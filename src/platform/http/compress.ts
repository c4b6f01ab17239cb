import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { brotliCompress, constants, createGzip, gzipSync } from 'node:zlib'
import type { App } from './app.ts'

const texts = /^(?:text\/(?:html|css|javascript|markdown|plain)|application\/(?:json|javascript|problem\+json)|image\/svg\+xml)/
const shortest = 1_024
const brotli = promisify(brotliCompress)
const smallest = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }

/** Texts travel compressed where the browser takes that: the pages are made for old phones on slow networks. */
export function compressTexts(app: App): void {
  /** What never changes under its address, made as small as it goes: a tenth smaller than gzip, and slow to make, so once. */
  const kept = new Map<string, Promise<Buffer>>()
  const smallOf = (address: string, payload: Readable): Promise<Buffer> => {
    const known = kept.get(address)
    if (known) {
      payload.destroy()
      return known
    }
    const made = buffer(payload).then(text => brotli(text, smallest))
    kept.set(address, made)
    made.catch(() => kept.delete(address))
    return made
  }

  app.addHook('onSend', async (request, reply, payload: unknown) => {
    if (!texts.test(String(reply.getHeader('content-type') ?? '')) || reply.hasHeader('content-encoding')) return payload
    reply.header('vary', 'accept-encoding')
    const taken = request.headers['accept-encoding'] ?? ''
    if (!/\bgzip\b/.test(String(taken)) || reply.statusCode === 206 || reply.statusCode === 304) return payload
    if (payload instanceof Readable) {
      reply.removeHeader('content-length').removeHeader('accept-ranges')
      const isForGood = /\bimmutable\b/.test(String(reply.getHeader('cache-control') ?? ''))
      if (!isForGood || !/\bbr\b/.test(String(taken)) || request.method !== 'GET') {
        reply.header('content-encoding', 'gzip')
        return payload.pipe(createGzip({ level: 9 }))
      }
      reply.header('content-encoding', 'br')
      return smallOf(request.url.split('?')[0] ?? request.url, payload)
    }
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload
    if (payload.length < shortest) return payload
    reply.removeHeader('content-length').header('content-encoding', 'gzip')
    return gzipSync(payload)
  })
}
