import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isNo } from '../../kernel/refusal.ts'
import { actOf, readerOf } from '../../people/index.ts'
import { type App, documents } from '../../platform/http/index.ts'
import { filesIn, formAround, takesFiles } from '../../platform/uploads/index.ts'
import { contactPath } from '../request/input.ts'
import type { GateKit } from '../request/gate-kit.ts'
import { answersOf } from '../request/routes.ts'
import { contactShape } from '../request/view.ts'
import { keepCopy, readCopy } from './commands.ts'
import { mostBytes } from './media.ts'

const copyPath = z.object({ id: z.uuid(), copy: z.uuid() })
const kinds = ['image/jpeg', 'image/png', 'application/pdf']
const bodyLimit = mostBytes + formAround

/** Photographs and scans of a paper: anyone of the record sends them, only those named to read papers see them. */
export async function paperRoutes(app: App, gate: GateKit): Promise<void> {
  takesFiles(app, kinds)

  const bytesOf = (body: unknown): Uint8Array => filesIn(body, 'paper')[0]?.bytes ?? new Uint8Array()

  app.post(
    '/api/contacts/:id/paper-copies',
    {
      bodyLimit,
      schema: {
        ...{ params: contactPath, consumes: [...kinds, 'multipart/form-data'], summary: 'Keep a photograph or a scan of the paper' },
        ...documents({ 200: contactShape }),
      },
    },
    async (request, reply) => {
      const act = actOf(request)
      const done = isNo(act) ? act : await keepCopy(gate, act, request.params.id, bytesOf(request.body))
      return isNo(done) ? reply.no(done) : answersOf(gate).answer(request, reply, done.contact)
    },
  )

  app.post('/contacts/:id/paper-copies', { bodyLimit, schema: { hide: true, params: contactPath } }, async (request, reply) => {
    const act = actOf(request)
    const done = isNo(act) ? act : await keepCopy(gate, act, request.params.id, bytesOf(request.body))
    return isNo(done) ? reply.no(done) : reply.redirect(`/contacts/${done.contact}#papers`, 303)
  })

  app.get('/contacts/:id/paper-copies/:copy', { schema: { hide: true, params: copyPath } }, (request, reply) =>
    show(gate, request, reply, request.params),
  )
}

async function show(gate: GateKit, request: FastifyRequest, reply: FastifyReply, { id, copy }: z.infer<typeof copyPath>) {
  const reader = readerOf(request)
  if (isNo(reader)) return reply.no(reader)
  const found = await readCopy(gate, reader, id, copy)
  if (isNo(found)) return reply.no(found)
  return reply
    .header('content-type', found.media)
    .header('content-disposition', 'attachment')
    .header('cache-control', 'no-store')
    .send(Buffer.from(found.bytes))
}
