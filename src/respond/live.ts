import { isNo } from '../kernel/refusal.ts'
import { readerOf } from '../people/index.ts'
import type { App } from '../platform/http/index.ts'
import type { RespondKit } from './respond-kit.ts'
import { readBoard, readCall } from './reads.ts'

const beatMillis = 15_000

/** `/api/board/events`: every open call first, then each call as it changes, as server-sent events `call` whose data is a Call. */
export function liveRoutes(app: App, respond: RespondKit): void {
  const open = new Set<() => void>()
  app.addHook('preClose', async () => {
    for (const end of open) end()
  })
  app.get(
    '/api/board/events',
    { schema: { summary: 'The board as it changes: server-sent events named call' } },
    async (request, reply) => {
      const reader = readerOf(request)
      if (isNo(reader)) return reply.no(reader)
      reply.hijack()
      const { raw } = reply
      for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value)
      raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
      const send = (data: unknown) => raw.write(`event: call\ndata: ${JSON.stringify(data)}\n\n`)
      const deaf = respond.wakes.listen(topic => {
        const [kind, district, call = ''] = topic.split(' ')
        if (kind !== 'call' || district !== reader.district) return
        readCall(respond, reader, call)
          .then(found => {
            if (!isNo(found) && !raw.destroyed) send(found.call)
          })
          .catch(cause => request.log.warn({ err: cause }, 'an event was not sent; the page asks again by itself'))
      })
      const beat = setInterval(() => raw.write(': still here\n\n'), beatMillis)
      const end = () => {
        clearInterval(beat)
        deaf()
        open.delete(end)
        raw.end()
      }
      open.add(end)
      raw.once('close', end)
      raw.write('retry: 3000\n\n')
      for (const described of await readBoard(respond, reader)) send(described.call)
      return reply
    },
  )
}
