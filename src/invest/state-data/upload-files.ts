import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { type Malformed, malformed } from '../../kernel/refusal.ts'
import { readSchoolYear } from '../../kernel/school-year.ts'
import { fileBounds, openZip } from '../../people/index.ts'
import { type App, filesIn, SentFile, takesFileForms, readForm } from '../../platform/http/index.ts'
import type { StateFile } from './read-file.ts'
import { refusals } from './wording-refusals.ts'

const zips = ['application/zip', 'application/x-zip-compressed', 'application/x-zip', 'application/octet-stream']
const csvs = ['text/csv', 'application/csv']

/** The largest body an upload may have: the files, and what a form writes round them. */
export const uploadLimit = fileBounds.zipBytes + 65_536

/** Lets the addresses below take a file as it is, or files in a form. Never written to disk. */
export function takesFiles(app: App): void {
  app.addContentTypeParser([...zips, ...csvs], { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  takesFileForms(app)
}

export interface SentFiles {
  readonly files: readonly StateFile[]
  readonly givenYear: string | null
  /** Names exactly these files. */
  readonly digest: string
}

/** The CSV files in a body, one by one or in zips, and the school year given with them; or what is wrong. */
export async function filesSent(request: FastifyRequest): Promise<SentFiles | Malformed> {
  const { body } = request
  const given = readForm(body).typed.year || readForm(request.query).typed.year || ''
  const year = given === '' ? null : readSchoolYear(given)
  const sent = (Buffer.isBuffer(body) ? [new SentFile(body, readForm(request.query).typed.name || 'export.csv')] : filesIn(body)).filter(
    ({ bytes }) => bytes.length > 0,
  )
  const wrong = [
    ...(sent.length === 0 ? [{ pointer: '/files', detail: refusals.noFile }] : []),
    ...(year === undefined ? [{ pointer: '/year', detail: refusals.yearWrong }] : []),
  ]
  if (wrong.length > 0 || year === undefined) return malformed(wrong)
  const files: StateFile[] = []
  const hash = createHash('sha256').update(year ?? '')
  for (const { name, bytes } of sent) {
    hash.update(name).update(bytes)
    const opened = await unpacked(name, bytes)
    if (typeof opened === 'string') return malformed([{ pointer: '/files', detail: opened }])
    files.push(...opened)
  }
  return { files, givenYear: year, digest: hash.digest('hex') }
}

async function unpacked(name: string, bytes: Buffer): Promise<StateFile[] | string> {
  const isZip = bytes.length >= 4 && bytes.readUInt16BE(0) === 0x504b
  if (!isZip) return [{ file: name, bytes }]
  const opened = await openZip(bytes)
  return opened.kind === 'files' ? [...opened.files].map(([file, its]) => ({ file, bytes: its })) : opened.message
}
