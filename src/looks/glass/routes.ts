import { z } from 'zod'
import type { DistrictId } from '../../kernel/ids.ts'
import { isNo, type No } from '../../kernel/refusal.ts'
import { type Act, actOf, readerOf, whoMayAsk, whyStale } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type App, documents } from '../../platform/http/index.ts'
import type { FastifyRequest, FastifyReply } from 'fastify'
import { openInEmergency, passOnReview, reviewOpening } from './commands.ts'
import { openingPath, openingShape, openSent, passOnSent, reviewSent } from './contract.ts'
import type { GlassKit } from './kit.ts'
import { openingFor } from './read-one.ts'
import { readOpenings } from './reads.ts'

const listShape = z.object({ items: z.array(openingShape), next: z.null() })

/** Openings in an emergency, over JSON. */
export function glassRoutes(app: App, kit: GlassKit): void {
  const inDistrict = <T>(district: DistrictId, work: (tx: Tx) => Promise<T>): Promise<T> => kit.database.transaction('app', district, work)
  const answerWith = async (request: FastifyRequest, reply: FastifyReply, id: string) => {
    const reader = readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    const found = await inDistrict(reader.district, tx => openingFor(tx, reader, id, kit.clock.now()))
    return isNo(found) ? reply.no(found) : reply.send(found)
  }
  /** What only somebody does who is signed in now, with a second step that is fresh. */
  const afterDeed = async (request: FastifyRequest, reply: FastifyReply, id: string, work: (act: Act) => Promise<'done' | No>) => {
    const act = actOf(request)
    if (isNo(act)) return reply.no(act)
    const stale = whyStale(kit, request)
    if (stale) return reply.no(stale)
    const done = await work(act)
    return isNo(done) ? reply.no(done) : answerWith(request, reply, id)
  }

  app.post(
    '/api/emergency-openings',
    {
      schema: {
        summary: 'Open one call, request or report for an hour, in an emergency and to read only',
        body: openSent,
        ...documents({ 201: openingShape }),
      },
    },
    async (request, reply) => {
      const act = actOf(request)
      if (isNo(act)) return reply.no(act)
      const stale = whyStale(kit, request)
      if (stale) return reply.no(stale)
      const done = await openInEmergency(kit, act, request.body)
      if (isNo(done)) return reply.no(done)
      reply.header('location', `/api/emergency-openings/${done.id}`)
      return answerWith(request, reply.code(201), done.id)
    },
  )

  app.get(
    '/api/emergency-openings',
    { schema: { summary: 'What was opened in an emergency: what still owes its review first', ...documents({ 200: listShape }) } },
    async (request, reply) => {
      const person = whoMayAsk(request, 'see-access-log')
      if (isNo(person)) return reply.no(person)
      return { items: await inDistrict(request.district.id, tx => readOpenings(tx, kit.clock.now())), next: null }
    },
  )

  app.get(
    '/api/emergency-openings/:id',
    { schema: { summary: 'One opening in an emergency', params: openingPath, ...documents({ 200: openingShape }) } },
    (request, reply) => answerWith(request, reply, request.params.id),
  )

  app.post(
    '/api/emergency-openings/:id/review',
    {
      schema: {
        summary: 'Say whether it was right to open it: for the owner of its review',
        params: openingPath,
        body: reviewSent,
        ...documents({ 200: openingShape }),
      },
    },
    (request, reply) =>
      afterDeed(request, reply, request.params.id, act => reviewOpening(kit, act, request.params.id, request.body.result)),
  )

  app.post(
    '/api/emergency-openings/:id/pass-on',
    {
      schema: {
        summary: 'Give the review to somebody else, or take it over',
        params: openingPath,
        body: passOnSent,
        ...documents({ 200: openingShape }),
      },
    },
    (request, reply) => afterDeed(request, reply, request.params.id, act => passOnReview(kit, act, request.params.id, request.body.to)),
  )
}
