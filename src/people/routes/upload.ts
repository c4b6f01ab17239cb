import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { type Malformed, malformed } from '../../kernel/refusal.ts'
import { type App, readForm } from '../../platform/http/index.ts'
import { csvs, filesIn, formAround, takesFiles, uploadFault, zips } from '../../platform/uploads/index.ts'
import { refusals } from '../words/refusals.ts'
import { bounds, type Files, type Format, isFormat, openBytes } from '../roster/index.ts'

/** The largest body an upload may have. */
export const uploadLimit = bounds.zipBytes + formAround

/** Lets the addresses below take a zip, and of Aspen one CSV file, as it is or in a form. */
export function takesRosters(app: App): void {
  app.addContentTypeParser(csvs, { parseAs: 'buffer' }, (request, body, done) => {
    if (readForm(request.query).typed.format === 'aspen') done(null, body)
    else done(uploadFault(415, 'FST_ERR_CTP_INVALID_MEDIA_TYPE', 'One CSV file by itself is read of Aspen only: ?format=aspen.'))
  })
  takesFiles(app, zips)
}

/** What the address or the form says the file is; OneRoster where nothing is said. */
export function formatOf(request: FastifyRequest): Format | Malformed {
  const said = readForm(request.query).typed.format ?? readForm(request.body).typed.format ?? 'oneroster'
  return isFormat(said) ? said : malformed([{ pointer: '/format', detail: refusals.noFormat }])
}

/** The CSV files in a body, and a name for exactly this file; or why there is none. */
export async function rosterIn(body: unknown, format: Format): Promise<{ files: Files; digest: string } | Malformed> {
  const [sent] = filesIn(body, 'export.csv')
  if (sent === undefined || sent.bytes.length === 0) return malformed([{ pointer: '/file', detail: refusals.noFile }])
  const opened = await openBytes(sent.bytes, { format, name: sent.name })
  if (opened.kind !== 'files') return malformed([{ pointer: '/file', detail: opened.message }])
  return { files: opened.files, digest: createHash('sha256').update(format).update(sent.bytes).digest('hex') }
}
