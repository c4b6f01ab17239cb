import { createHash } from 'node:crypto'
import type { FastifyError, FastifyRequest } from 'fastify'
import { type Malformed, malformed } from '../../kernel/refusal.ts'
import type { App } from '../../platform/http/index.ts'
import { refusals } from '../wording-refusals.ts'
import { bounds, type Files, type Format, isFormat, openBytes } from '../roster/index.ts'
import { fieldOf } from './kit.ts'

const zips = ['application/zip', 'application/x-zip-compressed', 'application/x-zip', 'application/octet-stream']
const csvs = ['text/csv', 'application/csv']

/** The largest body an upload may have: the zip, and what a form writes round it. */
export const uploadLimit = bounds.zipBytes + 65_536

/** A file of a form, with the name it has where it comes from. */
class SentFile {
  readonly bytes: Buffer
  readonly name: string

  constructor(bytes: Buffer, name: string) {
    this.bytes = bytes
    this.name = name
  }
}

/** Lets the addresses below take a file as it is, or in a form. The whole body is read before anything is asked of it, never written to disk. */
export function takesFiles(app: App): void {
  app.addContentTypeParser(zips, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.addContentTypeParser(csvs, { parseAs: 'buffer' }, (request, body, done) => {
    if (fieldOf(request.query, 'format') === 'aspen') done(null, body)
    else done(fault(415, 'FST_ERR_CTP_INVALID_MEDIA_TYPE', 'One CSV file by itself is read of Aspen only: ?format=aspen.'))
  })
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) => {
    const type = request.headers['content-type'] ?? ''
    const form = await new Response(new Uint8Array(Buffer.from(body)), { headers: { 'content-type': type } }).formData().catch(() => {
      throw fault(400, 'CONCORD_FORM_UNREADABLE', 'The form cannot be read: it is not multipart/form-data as its boundary says.')
    })
    const fields: Record<string, string | SentFile> = {}
    for (const [name, value] of form)
      fields[name] = typeof value === 'string' ? value : new SentFile(Buffer.from(await value.arrayBuffer()), value.name)
    return fields
  })
}

const fault = (statusCode: number, code: string, message: string): FastifyError =>
  Object.assign(new Error(message), { name: 'FastifyError', code, statusCode })

/** What the address or the form says the file is; OneRoster where nothing is said. */
export function formatOf(request: FastifyRequest): Format | Malformed {
  const said = fieldOf(request.query, 'format') ?? fieldOf(request.body, 'format') ?? 'oneroster'
  return isFormat(said) ? said : malformed([{ pointer: '/format', detail: refusals.noFormat }])
}

/** The CSV files in a body, and a name for exactly this file; or why there is none. */
export async function filesIn(body: unknown, format: Format): Promise<{ files: Files; digest: string } | Malformed> {
  const sent = Buffer.isBuffer(body) ? new SentFile(body, 'export.csv') : fileIn(body)
  if (sent === undefined || sent.bytes.length === 0) return malformed([{ pointer: '/file', detail: refusals.noFile }])
  const opened = await openBytes(sent.bytes, { format, name: sent.name })
  if (opened.kind !== 'files') return malformed([{ pointer: '/file', detail: opened.message }])
  return { files: opened.files, digest: createHash('sha256').update(format).update(sent.bytes).digest('hex') }
}

function fileIn(body: unknown): SentFile | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  return Object.values(body).find(value => value instanceof SentFile)
}
