import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isNo, type No, refused } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type App, documents, problem } from '../../platform/http/index.ts'
import { addPasskey, askForPasskey, askPasskey, type Relying, showPasskey } from '../commands/passkeys.ts'
import { type OwnDeed, removeStep, stepsOf } from '../commands/second-step.ts'
import { secondStepRefusals, tooManyCodes } from '../words/second-step.ts'
import { inDistrict, type PeopleKit } from './kit.ts'
import { codeTyped, ownDeed, ownOf, relyingHere, told } from './second-step-kit.ts'

const text = z.string().max(20_000)
const transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])
const answered = { id: text, rawId: text, type: z.literal('public-key') }
/** As browsers answer; what they say besides is dropped. */
const made = z.object({
  ...answered,
  response: z.object({ clientDataJSON: text, attestationObject: text, transports: z.array(transport).max(10).default([]) }),
})
const signed = z.object({ ...answered, response: z.object({ clientDataJSON: text, authenticatorData: text, signature: text }) })

const shape = z.object({
  items: z.array(z.object({ id: z.string(), kind: z.enum(['passkey', 'code']), name: z.string().nullable(), addedAt: z.string() })),
  next: z.null(),
  codesLeft: z.number(),
})

/** Passkeys, for the script of the page; and the second step for programs. */
export function passkeyRoutes(app: App, kit: PeopleKit): void {
  /** Where it can be done here at all, by whoever is signed in but for this. */
  const here = async <T>(
    request: FastifyRequest,
    reply: FastifyReply,
    does: (tx: Tx, asked: OwnDeed & { readonly relying: Relying }) => Promise<T | No>,
  ): Promise<T | No> => {
    const own = ownOf(request)
    if (isNo(own)) return own
    reply.header('cache-control', 'no-store')
    const relying = relyingHere(kit, request)
    if (!relying) return refused('no-passkey-here', secondStepRefusals.notHere)
    return told(kit, request, tx => does(tx, { ...ownDeed(kit, request, own), relying }))
  }

  app.get(
    '/api/me/second-step',
    { schema: { summary: 'My second steps of signing in', ...documents({ 200: shape }) } },
    async (request, reply) => {
      const own = ownOf(request)
      if (isNo(own)) return reply.no(own)
      const { steps, codesLeft } = await inDistrict(kit, request, tx => stepsOf(tx, own.person))
      const items = steps.flatMap(({ id, kind, name, addedAt, confirmedAt }) =>
        confirmedAt === null || kind === 'owed' ? [] : [{ id, kind, name, addedAt: addedAt.toISOString() }],
      )
      return reply.send({ items, next: null, codesLeft })
    },
  )

  app.post(
    '/api/me/second-step/show',
    {
      schema: {
        summary: 'Show my second step, by a code from an app or from paper',
        body: z.object({ code: z.string().max(100) }),
        ...documents({ 204: undefined }),
      },
    },
    async (request, reply) => {
      const own = ownOf(request)
      if (isNo(own)) return reply.no(own)
      const done = await codeTyped(kit, request, own, request.body.code)
      if (!done) return reply.code(204).send()
      if ('kind' in done) return reply.no(done)
      const says = tooManyCodes({ minutes: Math.ceil(done.waitSeconds / 60) })[request.lang]
      return reply
        .code(429)
        .header('retry-after', String(done.waitSeconds))
        .type('application/problem+json')
        .send(JSON.stringify(problem(429, 'too-often', says)))
    },
  )

  app.post(
    '/api/me/second-step/:id/remove',
    {
      schema: { summary: 'Remove one of my second steps', params: z.object({ id: z.string().max(100) }), ...documents({ 204: undefined }) },
    },
    async (request, reply) => {
      const own = ownOf(request)
      if (isNo(own)) return reply.no(own)
      const no = await told(kit, request, tx => removeStep(tx, { ...ownDeed(kit, request, own), step: request.params.id }))
      return no ? reply.no(no) : reply.code(204).send()
    },
  )

  app.post(
    '/api/me/passkeys/new',
    { schema: { summary: 'What a browser makes a passkey from', ...documents({ 200: z.looseObject({ challenge: z.string() }) }) } },
    async (request, reply) => {
      const options = await here(request, reply, (tx, asked) => askForPasskey(tx, { ...asked, district: request.district.name }))
      return isNo(options) ? reply.no(options) : reply.send(options)
    },
  )

  app.post(
    '/api/me/passkeys',
    {
      schema: {
        summary: 'Add the passkey that a browser made',
        body: z.object({ name: z.string().max(200), response: made }),
        ...documents({ 204: undefined }),
      },
    },
    async (request, reply) => {
      const { name, response } = request.body
      const no = await here(request, reply, (tx, asked) =>
        addPasskey(tx, { ...asked, name: name.trim(), response: { ...response, clientExtensionResults: {} } }),
      )
      return no ? reply.no(no) : reply.code(204).send()
    },
  )

  app.post(
    '/api/me/passkeys/asked',
    { schema: { summary: 'What one of my passkeys is to sign', ...documents({ 200: z.looseObject({ challenge: z.string() }) }) } },
    async (request, reply) => {
      const options = await here(request, reply, askPasskey)
      return isNo(options) ? reply.no(options) : reply.send(options)
    },
  )

  app.post(
    '/api/me/passkeys/shown',
    {
      schema: {
        summary: 'Show my second step, by what a passkey signed',
        body: z.object({ response: signed }),
        ...documents({ 204: undefined }),
      },
    },
    async (request, reply) => {
      const no = await here(request, reply, (tx, asked) =>
        showPasskey(tx, { ...asked, response: { ...request.body.response, clientExtensionResults: {} } }),
      )
      return no ? reply.no(no) : reply.code(204).send()
    },
  )
}
