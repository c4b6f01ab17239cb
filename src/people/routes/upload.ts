import { createHash } from 'node:crypto'
import type { FastifyError, FastifyRequest } from 'fastify'
import { type Malformed, malformed } from '../../kernel/refusal.ts'
import type { App } from '../../platform/http/index.ts'
import { refusals } from '../wording-refusals.ts'
import { bounds, type Files, openZip } from '../roster/index.ts'

const zips = ['application/zip', 'application/x-zip-compressed', 'application/x-zip', 'application/octet-stream']

/** The largest body an upload may have: the zip, and what a form writes round it. */
export const uploadLimit = bounds.zipBytes + 65_536

/** Lets the addresses below take a zip as it is, or in a form. The whole body is read before anything is asked of it, never written to disk. */
export function takesZips(app: App): void {
  app.addContentTypeParser(zips, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) => {
    const type = request.headers['content-type'] ?? ''
    const form = await new Response(new Uint8Array(Buffer.from(body)), { headers: { 'content-type': type } }).formData().catch(() => {
      throw unreadable('The form cannot be read: it is not multipart/form-data as its boundary says.')
    })
    const fields: Record<string, string | Buffer> = {}
    for (const [name, value] of form) fields[name] = typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer())
    return fields
  })
}

const unreadable = (message: string): FastifyError =>
  Object.assign(new Error(message), { name: 'FastifyError', code: 'CONCORD_FORM_UNREADABLE', statusCode: 400 })

/** The files of the zip in a body, and a name for exactly this zip; or why there is none. */
export async function zipIn(body: unknown): Promise<{ files: Files; digest: string } | Malformed> {
  const zip = Buffer.isBuffer(body) ? body : fileIn(body)
  if (zip === undefined || zip.length === 0) return malformed([{ pointer: '/file', detail: refusals.noFile }])
  const opened = await openZip(zip)
  if (opened.kind !== 'files') return malformed([{ pointer: '/file', detail: opened.message }])
  return { files: opened.files, digest: createHash('sha256').update(zip).digest('hex') }
}

function fileIn(body: unknown): Buffer | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  return Object.values(body).find((value): value is Buffer => Buffer.isBuffer(value))
}
