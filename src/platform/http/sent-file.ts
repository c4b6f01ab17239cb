import type { FastifyError, FastifyRequest } from 'fastify'
import type { App } from './app.ts'

/** A file of a form, with the name it has where it comes from. */
export class SentFile {
  readonly bytes: Buffer
  readonly name: string

  constructor(bytes: Buffer, name: string) {
    this.bytes = bytes
    this.name = name
  }
}

/** The first file of a form, however its field is called. */
export function fileIn(body: unknown): SentFile | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  return Object.values(body).find(value => value instanceof SentFile)
}

/** Every file of a form, in its order: a field may bring several. */
export function filesIn(body: unknown): SentFile[] {
  if (typeof body !== 'object' || body === null) return []
  return Object.values(body).filter(value => value instanceof SentFile)
}

/** Lets the addresses below take a form with files. The whole body is read before anything is asked of it, never written to disk. */
export function takesFileForms(app: App): void {
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) => {
    const type = request.headers['content-type'] ?? ''
    const form = await new Response(new Uint8Array(Buffer.from(body)), { headers: { 'content-type': type } }).formData().catch(() => {
      throw uploadFault(400, 'CONCORD_FORM_UNREADABLE', 'The form cannot be read: it is not multipart/form-data as its boundary says.')
    })
    const fields: Record<string, string | SentFile> = {}
    for (const [name, value] of form)
      if (typeof value === 'string') fields[name] = value
      else {
        const place = fields[name] instanceof SentFile ? `${name} ${Object.keys(fields).length}` : name
        fields[place] = new SentFile(Buffer.from(await value.arrayBuffer()), value.name)
      }
    return fields
  })
}

export const uploadFault = (statusCode: number, code: string, message: string): FastifyError =>
  Object.assign(new Error(message), { name: 'FastifyError', code, statusCode })
