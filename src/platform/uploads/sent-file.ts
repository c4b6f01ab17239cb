import type { FastifyError, FastifyRequest } from 'fastify'
import { type App, hasTooMany, tooManyFields } from '../http/index.ts'

/** A file of a form, with the name it has where it comes from. */
export class SentFile {
  readonly bytes: Buffer
  readonly name: string

  constructor(bytes: Buffer, name: string) {
    this.bytes = bytes
    this.name = name
  }
}

/** Every file that was sent, in its order: those of a form, or the body itself, which has no name of its own. */
export function filesIn(body: unknown, nameOfBody: string): SentFile[] {
  if (Buffer.isBuffer(body)) return [new SentFile(body, nameOfBody)]
  return typeof body === 'object' && body !== null ? Object.values(body).filter(value => value instanceof SentFile) : []
}

export const zips = ['application/zip', 'application/x-zip-compressed', 'application/x-zip', 'application/octet-stream']
export const csvs = ['text/csv', 'application/csv']

/** What a form writes round the files it carries, at most. */
export const formAround = 65_536

/** Lets the addresses below take a form with files, and a file of these kinds as it is. The whole body is read before anything is asked of it, never written to disk. */
export function takesFiles(app: App, kinds: readonly string[]): void {
  if (kinds.length > 0) app.addContentTypeParser([...kinds], { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  takesFileForms(app, ({ texts, files }) => {
    const fields: Record<string, string | SentFile> = { ...texts }
    for (const [name, file] of files) fields[fields[name] instanceof SentFile ? `${name} ${Object.keys(fields).length}` : name] = file
    return fields
  })
}

export interface FileForm {
  readonly texts: Readonly<Record<string, string>>
  readonly files: readonly (readonly [field: string, file: SentFile])[]
}

/** Lets the addresses below take a form with files, as the body that is made of it. */
export function takesFileForms(app: App, bodyOf: (form: FileForm) => unknown): void {
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) => {
    const type = request.headers['content-type'] ?? ''
    // A part begins with the boundary, and the form ends with one more.
    const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type)
    if (boundary && hasTooMany(body, `--${boundary[1] ?? boundary[2]}`)) throw tooManyFields()
    const form = await new Response(new Uint8Array(Buffer.from(body)), { headers: { 'content-type': type } }).formData().catch(() => {
      throw uploadFault(400, 'CONCORD_FORM_UNREADABLE', 'The form cannot be read: it is not multipart/form-data as its boundary says.')
    })
    const texts: Record<string, string> = {}
    const files: [string, SentFile][] = []
    for (const [name, value] of form)
      if (typeof value === 'string') texts[name] = value
      else files.push([name, new SentFile(Buffer.from(await value.arrayBuffer()), value.name)])
    return bodyOf({ texts, files })
  })
}

export const uploadFault = (statusCode: number, code: string, message: string): FastifyError =>
  Object.assign(new Error(message), { name: 'FastifyError', code, statusCode })
