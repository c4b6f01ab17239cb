import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isNo, type No, notSignedIn } from '../kernel/refusal.ts'
import { type App, deedOf, documents } from '../platform/http/index.ts'
import { answerCall, callForSupport, closeCall, declineCall, endFollowUp, handOver, saveProgress, sayMore } from './commands.ts'
import type { Page } from './contract.ts'
import { callPath, callSent, closeSent, followUpPath, handOverSent, listQuery, moreSent } from './input.ts'
import { liveRoutes } from './live.ts'
import type { Act, Done, Respond } from './on-call.ts'
import { describeDone, type Reader, readBoard, readCall, readCalls, readMyPages } from './reads.ts'
import { callShape, listOf, pageShape } from './schema.ts'

const calls = listOf(callShape)

/** CONTRACT §4: calls, over JSON. */
export function callRoutes(app: App, respond: Respond): void {
  app.post(
    '/api/calls',
    { schema: { summary: 'Call for support', body: callSent, ...documents({ 201: callShape }) }, config: { takesStaleForms: true } },
    async (request, reply) => {
      const { visitor } = request
      if (!visitor) return reply.no(notSignedIn())
      const sent = request.body ?? {}
      const asked = {
        school: sent.school ?? null,
        facts: sent.facts ?? {},
        room: sent.room || null,
        student: sent.student ?? null,
        drill: sent.drill ?? false,
        unconfirmed: [...(visitor.session === 'lapsed' ? ['session'] : []), ...(request.staleForm ? ['form'] : [])],
      }
      const done = await callForSupport(respond, actOf(request, visitor), asked)
      if (isNo(done)) return reply.no(done)
      reply.header('location', `/api/calls/${done.call}`)
      return answerWithCall(respond, request, reply.code(201), done)
    },
  )

  app.get(
    '/api/calls',
    { schema: { summary: 'Calls, the newest first', querystring: listQuery, ...documents({ 200: calls }) } },
    async (request, reply) => {
      const reader = readerOf(request)
      if (isNo(reader)) return reply.no(reader)
      const { items, next } = await readCalls(respond, reader, { stage: request.query.stage ?? null, after: request.query.after ?? null })
      return { items: items.map(each => each.call), next }
    },
  )

  app.get(
    '/api/calls/:id',
    { schema: { summary: 'One call', params: callPath, ...documents({ 200: callShape }) } },
    async (request, reply) => answerWithCall(respond, request, reply, { call: request.params.id }),
  )

  app.get(
    '/api/calls/:id/pages',
    { schema: { summary: 'Who was asked to come', params: callPath, ...documents({ 200: listOf(pageShape) }) } },
    async (request, reply) => {
      const reader = readerOf(request)
      if (isNo(reader)) return reply.no(reader)
      const found = await readCall(respond, reader, request.params.id)
      if (isNo(found)) return reply.no(found)
      return { items: [...found.call.pages], next: null }
    },
  )

  app.get(
    '/api/me/pages',
    { schema: { summary: 'What I was asked to come to', ...documents({ 200: listOf(pageShape.extend({ call: z.string() })) }) } },
    async (request, reply) => {
      const reader = readerOf(request)
      if (isNo(reader)) return reply.no(reader)
      const found = await readMyPages(respond, reader)
      const items = found.flatMap(({ page, described }) => {
        const mine: Page | undefined = described.call.pages.find(each => each.id === page)
        return mine ? [{ ...mine, call: described.call.id }] : []
      })
      return { items, next: null }
    },
  )

  app.get(
    '/api/board',
    { schema: { summary: 'Open calls: danger first, then whoever waits longest', ...documents({ 200: calls }) } },
    async (request, reply) => {
      const reader = readerOf(request)
      if (isNo(reader)) return reply.no(reader)
      return { items: (await readBoard(respond, reader)).map(each => each.call), next: null }
    },
  )

  verbRoutes(app, respond)
  liveRoutes(app, respond, readerOf)
}

/** What may be done to a call: each answers with the call as it then is. */
function verbRoutes(app: App, respond: Respond): void {
  const answered = { params: callPath, ...documents({ 200: callShape }) }
  app.post(
    '/api/calls/:id/facts',
    { schema: { ...answered, summary: 'Say more: the plan decides anew', body: moreSent } },
    (request, reply) => perform(respond, request, reply, act => sayMore(respond, act, request.params.id, request.body.facts)),
  )
  const simple = {
    answer: (act: Act, call: string) => answerCall(respond, act, call),
    decline: (act: Act, call: string) => declineCall(respond, act, call),
    'on-the-way': (act: Act, call: string) => saveProgress(respond, act, call, 'on-the-way'),
    there: (act: Act, call: string) => saveProgress(respond, act, call, 'there'),
  }
  for (const [verb, command] of Object.entries(simple)) {
    app.post(`/api/calls/:id/${verb}`, { schema: { ...answered, summary: `Say: ${verb}` } }, (request, reply) =>
      perform(respond, request, reply, act => command(act, request.params.id)),
    )
  }
  app.post('/api/calls/:id/hand-over', { schema: { ...answered, summary: 'Hand over', body: handOverSent } }, (request, reply) =>
    perform(respond, request, reply, act => handOver(respond, act, request.params.id, request.body?.to || null)),
  )
  app.post(
    '/api/calls/:id/close',
    { schema: { ...answered, summary: 'Close with an outcome, or with why nobody came', body: closeSent } },
    (request, reply) => {
      const { outcome = null, nobodyCame = null, followUp = null } = request.body
      return perform(respond, request, reply, act => closeCall(respond, act, request.params.id, { outcome, nobodyCame, followUp }))
    },
  )
  app.post(
    '/api/calls/:id/follow-ups/:followUp/done',
    { schema: { summary: 'A follow-up is done', params: followUpPath, ...documents({ 200: callShape }) } },
    (request, reply) => perform(respond, request, reply, act => endFollowUp(respond, act, request.params.id, request.params.followUp)),
  )
}

export const actOf = (request: FastifyRequest, visitor: NonNullable<FastifyRequest['visitor']>): Act => ({
  district: request.district.id,
  person: visitor.person,
  deed: deedOf(request, visitor.person.id),
})

export function readerOf(request: FastifyRequest): Reader | No {
  const { visitor, district, lang } = request
  return visitor?.session === 'current' ? { district: district.id, person: visitor.person, lang } : notSignedIn()
}

/** Someone with a lapsed session may still answer, come and close: only reading waits for a new sign-in. */
async function perform(
  respond: Respond,
  request: FastifyRequest,
  reply: FastifyReply,
  command: (act: Act) => Promise<Done | No>,
): Promise<FastifyReply> {
  const { visitor } = request
  if (!visitor) return reply.no(notSignedIn())
  const done = await command(actOf(request, visitor))
  return isNo(done) ? reply.no(done) : answerWithCall(respond, request, reply, done)
}

async function answerWithCall(respond: Respond, request: FastifyRequest, reply: FastifyReply, { call, done }: Done): Promise<FastifyReply> {
  const { visitor, district, lang } = request
  if (!visitor) return reply.no(notSignedIn())
  if (visitor.session !== 'current' && request.method === 'GET') return reply.no(notSignedIn())
  const reader = { district: district.id, person: visitor.person, lang }
  const found = done ? describeDone(done, reader) : await readCall(respond, reader, call)
  return isNo(found) ? reply.no(found) : reply.send(found.call)
}
