import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { freshId } from '../../kernel/ids.ts'
import { isNo, type No } from '../../kernel/refusal.ts'
import { type App, deedOf, documents, readForm } from '../../platform/http/index.ts'
import { type Hold, holdReasons, holdsInForce } from '../../platform/lifetimes/index.ts'
import { may } from '../access.ts'
import { beginHold, liftHold } from '../commands/hold.ts'
import { KeptPage } from '../pages/kept-page.tsx'
import { keptGroups } from '../kept.ts'
import { hidden, inDistrict, type PeopleKit, whoMayAsk } from './kit.ts'

const params = z.object({ id: z.string().max(100) })
const begun = z.strictObject({ reason: z.enum(holdReasons, `expected one of ${holdReasons.join(', ')}`) })
const holdShape = z.object({ id: z.string(), reason: z.enum(holdReasons), begunAt: z.string() })
const shape = z.object({ items: z.array(holdShape), next: z.null() })
const shown = ({ id, reason, begunAt }: Hold): z.infer<typeof holdShape> => ({ id, reason, begunAt: begunAt.toISOString() })

/** How long what is kept, for everybody: nothing of anyone stands in it. And the legal hold, for whoever begins and lifts one. */
export function keptRoutes(app: App, kit: PeopleKit): void {
  app.get(
    '/people/kept',
    { ...hidden, config: { page: { name: 'kept', long: 'it is the whole table of what is kept, and why' } } },
    async (request, reply) => {
      const page = await kit.pageContext(request)
      const holds = await inDistrict(kit, request, holdsInForce)
      const { visitor } = request
      const mayHold = visitor?.session === 'current' && may(visitor.person, 'hold-records')
      const mine = mayHold ? { person: visitor.person.id, deed: () => freshId<string>() } : null
      return reply.html(htmlDocument(<KeptPage {...{ page, holds, mine }} lines={kit.lifetimes ?? []} groups={keptGroups} />))
    },
  )

  const begin = (request: FastifyRequest, reason: string): Promise<Hold | No> | No => {
    const by = whoMayAsk(request, 'hold-records')
    if (isNo(by)) return by
    return inDistrict(kit, request, tx => beginHold(tx, { by, at: kit.clock.now(), deed: deedOf(request, by.id), reason }))
  }
  const lift = (request: FastifyRequest, hold: string): Promise<null | No> | No => {
    const by = whoMayAsk(request, 'hold-records')
    if (isNo(by)) return by
    return inDistrict(kit, request, tx => liftHold(tx, { by, at: kit.clock.now(), deed: deedOf(request, by.id), hold }))
  }
  const toPage = (reply: FastifyReply, done: unknown) => (isNo(done) ? reply.no(done) : reply.redirect('/people/kept', 303))

  app.post('/people/kept/holds', hidden, async (request, reply) =>
    toPage(reply, await begin(request, readForm(request.body).text('reason'))),
  )
  app.post('/people/kept/holds/:id/lift', { schema: { hide: true, params } }, async (request, reply) =>
    toPage(reply, await lift(request, request.params.id)),
  )

  app.get('/api/holds', { schema: { summary: 'Legal holds that are in force', ...documents({ 200: shape }) } }, async (request, reply) => {
    const by = whoMayAsk(request, 'hold-records')
    if (isNo(by)) return reply.no(by)
    return reply.send({ items: (await inDistrict(kit, request, holdsInForce)).map(shown), next: null })
  })
  app.post(
    '/api/holds',
    {
      schema: {
        summary: 'Begin a legal hold: nothing that somebody may have to show is taken away',
        body: begun,
        ...documents({ 201: holdShape }),
      },
    },
    async (request, reply) => {
      const done = await begin(request, request.body.reason)
      return isNo(done) ? reply.no(done) : reply.code(201).send(shown(done))
    },
  )
  app.post(
    '/api/holds/:id/lift',
    { schema: { summary: 'Lift a legal hold that somebody else began', params, ...documents({ 200: shape }) } },
    async (request, reply) => {
      const done = await lift(request, request.params.id)
      if (isNo(done)) return reply.no(done)
      return reply.send({ items: (await inDistrict(kit, request, holdsInForce)).map(shown), next: null })
    },
  )
}
