import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { type Malformed, malformed } from '../../kernel/refusal.ts'
import { readSchoolYear } from '../../kernel/school-year.ts'
import { fileBounds, openZip } from '../../people/index.ts'
import { readForm } from '../../platform/http/index.ts'
import { filesIn, formAround } from '../../platform/uploads/index.ts'
import type { StateFile } from './read-file.ts'
import { refusals } from './words/refusals.ts'

/** The largest body an upload may have. */
export const uploadLimit = fileBounds.zipBytes + formAround

export interface SentFiles {
  readonly files: readonly StateFile[]
  readonly givenYear: string | null
  /** Names exactly these files. */
  readonly digest: string
}

/** The CSV files in a body, one by one or in zips, and the school year given with them; or what is wrong. */
export async function filesSent(request: FastifyRequest): Promise<SentFiles | Malformed> {
  const { body } = request
  const query = readForm(request.query)
  const given = readForm(body).text('year') || query.text('year')
  const year = given === '' ? null : readSchoolYear(given)
  const sent = filesIn(body, query.typed.name || 'export.csv').filter(({ bytes }) => bytes.length > 0)
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
