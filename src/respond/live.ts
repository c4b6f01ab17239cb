import { isNo, notSignedIn } from '../kernel/refusal.ts'
import { readerOf } from '../people/index.ts'
import type { App } from '../platform/http/index.ts'
import { liveHub } from './live-hub.ts'
import type { RespondKit } from './respond-kit.ts'

const beatMillis = 15_000

/**
 * `/api/board/events`: every open call first, then each call as it changes, as server-sent events `call` whose data is a Call. It ends with the
 * session; the event `over` says that a newer stream of the same person took its place.
 */
export function liveRoutes(app: App, respond: RespondKit): void {
  const hub = liveHub(respond, cause => app.log.warn({ err: cause }, 'events were not sent; the pages ask again by themselves'))
  const deaf = respond.wakes.listen(hub.heard)
  const beat = setInterval(() => void hub.beat(), beatMillis)
  beat.unref()
  app.addHook('preClose', async () => {
    clearInterval(beat)
    deaf()
    hub.endAll()
  })
  app.get(
    '/api/board/events',
    { schema: { summary: 'The board as it changes: server-sent events named call' } },
    async (request, reply) => {
      const reader = readerOf(request)
      if (isNo(reader)) return reply.no(reader)
      const { visitor } = request
      if (!visitor) return reply.no(notSignedIn())
      reply.hijack()
      const { raw } = reply
      for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value)
      raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
      raw.write('retry: 3000\n\n')
      const { district, person, lang } = reader
      const write = (text: string) => void (raw.destroyed || raw.write(text))
      const left = hub.open({ district, person, lang, token: visitor.token, write, end: () => void raw.end() })
      raw.once('close', left)
      return reply
    },
  )
}
