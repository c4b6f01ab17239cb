import { z } from 'zod'
import type { Clock } from '../../kernel/time.ts'
import { type Channel, callbackPath } from '../channels/index.ts'
import type { App } from '../http/index.ts'
import type { Outbox } from './outbox.ts'

interface CallbackParts {
  readonly channels: readonly Channel[]
  readonly clock: Clock
  /** How providers reach us; no trailing slash. */
  readonly publicUrl: () => string
  readonly hear: Outbox['hear']
}

/** Where each channel that is set up says what became of its messages: signed by its provider, or refused. */
export function callbackRoutes(app: App, { channels, clock, publicUrl, hear }: CallbackParts): void {
  app.register(async (scope: App) => {
    // A signature is of the bytes, whatever their type.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    for (const channel of channels) {
      if (!channel.hear) continue
      scope.post(
        callbackPath(channel),
        { schema: { summary: `What ${channel.name} says of its messages`, body: z.unknown() } },
        async (request, reply) => {
          const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, [value].flat()[0]]))
          const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
          const heard = channel.hear?.({ url: `${publicUrl()}${request.url}`, headers, body }, clock.now())
          if (heard === 'unsigned') {
            request.log.warn({ carrier: channel.name }, 'a callback without its provider’s signature was refused')
            return reply
              .code(403)
              .send({ type: 'about:blank', title: 'Refused', status: 403, detail: 'The signature is missing, altered or too old.' })
          }
          if (typeof heard === 'object' && heard.kind === 'status') await hear({ carrier: channel.name, ...heard })
          // Twilio reads what it is answered as what to do next: nothing.
          return heard !== 'junk' && heard?.kind === 'keys' ? reply.type('text/xml').send('<Response/>') : reply.code(204).send()
        },
      )
    }
  })
}
