import { z } from 'zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Channel, callbackPath, isProvidersId } from '../channels/index.ts'
import type { App } from '../http/index.ts'
import { type AnswerParts, answersOver, deedOf } from './answers.ts'
import { type Dialling, dialledOver } from './dialled.ts'
import type { Outbox } from './outbox.ts'
import { refusedCallbacks } from './refused-callbacks.ts'

type Heard = ReturnType<NonNullable<Channel['hear']>>

const withAnId = (heard: Heard | undefined): Heard | undefined =>
  typeof heard === 'object' && !isProvidersId('id' in heard ? heard.id : heard.reference) ? 'junk' : heard

interface CallbackParts extends AnswerParts {
  readonly channels: readonly Channel[]
  /** How providers reach us; no trailing slash. */
  readonly publicUrl: () => string
  readonly hear: Outbox['hear']
  /** Whoever leads those who dial our number. */
  readonly dialling: Dialling
}

/** Where each channel that is set up says what became of its messages, and what people answer: signed by its provider, or refused and counted. */
export function callbackRoutes(app: App, parts: CallbackParts): void {
  const { channels, clock, publicUrl, hear } = parts
  const answers = answersOver(parts)
  const dialled = dialledOver({ ...parts, answers })
  const count = refusedCallbacks(parts.database, clock, parts.log)
  const refuse = ({ name, kind }: Channel, request: FastifyRequest, reply: FastifyReply) => {
    count({ carrier: name, kind })
    request.log.warn({ carrier: name, kind }, 'a callback that is unsigned, altered or old was refused')
    return reply
      .code(403)
      .send({ type: 'about:blank', title: 'Refused', status: 403, detail: 'The signature is missing, altered or too old.' })
  }
  app.register(async (scope: App) => {
    // A signature is of the bytes, whatever their type.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    for (const channel of channels) {
      if (!channel.hear) continue
      scope.post(
        callbackPath(channel),
        { schema: { summary: `What ${channel.name} says of its messages`, body: z.unknown() }, config: { neverLimited: true } },
        async (request, reply) => {
          const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, [value].flat()[0]]))
          const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
          const heard = withAnId(channel.hear?.({ url: `${publicUrl()}${request.url}`, headers, body }, clock.now()))
          if (heard === 'unsigned') return refuse(channel, request, reply)
          if (heard === undefined || heard === 'junk') return reply.code(204).send()
          if (heard.kind === 'status') {
            const known = await hear({ carrier: channel.name, ...heard, signsTime: channel.signsTime ?? false })
            return known === 'old' ? refuse(channel, request, reply) : reply.code(204).send()
          }
          if (heard.kind === 'hung-up') {
            // Where it cannot be noted now, the clock does the same a little later.
            await parts.dialling
              .hungUp(deedOf(channel.name, heard.id))
              .catch((cause: unknown) => request.log.error({ err: cause }, 'the end of a call that was dialled could not be noted'))
            return reply.code(204).send()
          }
          // Twilio reads what it is answered as what to do next: nothing.
          const nothing = { type: 'text/xml', body: '<Response/>' }
          if (heard.kind === 'dialled') {
            const led = await dialled(channel, heard)
            if (led === 'old') return refuse(channel, request, reply)
            const { type, body: next } = channel.lead?.(led) ?? nothing
            return reply.type(type).send(next)
          }
          const said = heard.kind === 'reply' ? await answers.text(channel, heard) : await answers.keys(channel, heard)
          if (said === 'old') return refuse(channel, request, reply)
          const { type, body: next } = (typeof said === 'object' && said && channel.speak?.(said)) || nothing
          return reply.type(type).send(next)
        },
      )
    }
  })
}
