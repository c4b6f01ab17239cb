import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { type Malformed, malformed } from '../../kernel/refusal.ts'
import { type App, fileIn, SentFile, takesFileForms, uploadFault, readForm } from '../../platform/http/index.ts'
import { refusals } from '../wording-refusals.ts'
import { bounds, type Files, type Format, isFormat, openBytes } from '../roster/index.ts'

const zips = ['application/zip', 'application/x-zip-compressed', 'application/x-zip', 'application/octet-stream']
const csvs = ['text/csv', 'application/csv']

/** The largest body an upload may have: the zip, and what a form writes round it. */
export const uploadLimit = bounds.zipBytes + 65_536

/** Lets the addresses below take a file as it is, or in a form. The whole body is read before anything is asked of it, never written to disk. */
export function takesFiles(app: App): void {
  app.addContentTypeParser(zips, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.addContentTypeParser(csvs, { parseAs: 'buffer' }, (request, body, done) => {
    if (readForm(request.query).typed.format === 'aspen') done(null, body)
    else done(uploadFault(415, 'FST_ERR_CTP_INVALID_MEDIA_TYPE', 'One CSV file by itself is read of Aspen only: ?format=aspen.'))
  })
  takesFileForms(app)
}

/** What the address or the form says the file is; OneRoster where nothing is said. */
export function formatOf(request: FastifyRequest): Format | Malformed {
  const said = readForm(request.query).typed.format ?? readForm(request.body).typed.format ?? 'oneroster'
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
