import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isNo } from '../kernel/refusal.ts'
import { verbApiRoutes, type Verbs } from '../matter/index.ts'
import { actOf, callReaderOf, doerOf, readerOf } from '../people/index.ts'
import { type App, documents } from '../platform/http/index.ts'
import type { Called } from './commands.ts'
import { besideOf } from './contract.ts'
import { callPath, callSent, listQuery } from './input.ts'
import { liveRoutes } from './live.ts'
import type { RespondKit } from './respond-kit.ts'
import { type CallKind, calls as callMatter } from './call-matter.ts'
import { describeDone, isBoardCut, readBoard, readCall, readCalls, readMyPages } from './reads.ts'
import { callShape, listOf, type PagedPerson, pageShape } from './view.ts'
import { takeCall } from './take-call.ts'
import { callVerbs } from './verbs.ts'

const calls = listOf(callShape)
/** Of more open calls than a board holds, those in danger and the newest. */
const board = calls.extend({ hasMore: z.boolean() })

/** CONTRACT §4: calls, over JSON. */
export function callRoutes(app: App, respond: RespondKit): void {
  app.post(
    '/api/calls',
    {
      schema: { summary: 'Call for support', body: callSent, ...documents({ 201: callShape }) },
      config: { takesStaleForms: 'from-here', takesLapsedSessions: true, neverLimited: true },
    },
    async (request, reply) => {
      const act = actOf(request)
      if (isNo(act)) return reply.no(act)
      const sent = request.body ?? {}
      const asked = {
        school: sent.school ?? null,
        facts: sent.facts ?? {},
        ...besideOf(name => sent[name] || null),
        drill: sent.drill ?? false,
        unconfirmed: [...(request.visitor?.session === 'lapsed' ? ['session'] : []), ...(request.staleForm ? ['form'] : [])],
      }
      const done = await takeCall(respond, act, asked)
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
    {
      schema: { summary: 'One call', params: callPath, ...documents({ 200: callShape }) },
      config: { takesCallLink: true, neverLimited: true },
    },
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
        const mine: PagedPerson | undefined = described.call.pages.find(each => each.id === page)
        return mine ? [{ ...mine, call: described.call.id }] : []
      })
      return { items, next: null }
    },
  )

  app.get(
    '/api/board',
    { schema: { summary: 'Open calls: danger first, then whoever waits longest', ...documents({ 200: board }) } },
    async (request, reply) => {
      const reader = readerOf(request)
      if (isNo(reader)) return reply.no(reader)
      const items = (await readBoard(respond, reader)).map(each => each.call)
      return { items, next: null, hasMore: await isBoardCut(respond, reader) }
    },
  )

  verbApiRoutes(app, verbsAt(respond), {
    shape: callShape,
    answer: (request, reply, call) => answerWithCall(respond, request, reply, { call }),
  })
  liveRoutes(app, respond)
}

/** The verbs of a call, for JSON and for forms alike. */
export const verbsAt = (kit: RespondKit): Verbs<CallKind> => ({
  ...{ matter: callMatter, kit, table: callVerbs, actOf },
  address: '/calls',
  params: callPath,
})

async function answerWithCall(
  respond: RespondKit,
  request: FastifyRequest,
  reply: FastifyReply,
  { call, done }: Called,
): Promise<FastifyReply> {
  const reader = request.method === 'GET' ? callReaderOf(request) : doerOf(request)
  if (isNo(reader)) return reply.no(reader)
  const found = done ? describeDone(done, reader) : await readCall(respond, reader, call)
  return isNo(found) ? reply.no(found) : reply.send(found.call)
}
