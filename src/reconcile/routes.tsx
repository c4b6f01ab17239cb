import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageContext } from '../design/context.ts'
import { htmlDocument } from '../design/document.ts'
import { isNo, type No, notFound } from '../kernel/refusal.ts'
import { actOf, isStale, schoolNames, toShowAnew, whoMayAsk, whyStale } from '../people/index.ts'
import { type App, checked, documents, readForm } from '../platform/http/index.ts'
import { dayOf } from '../words/times.ts'
import { type EventRow, eventPath, monthQuery } from './contract.ts'
import { judge, judgeSent } from './judge.ts'
import type { ReconcileKit } from './kit.ts'
import { EventPage } from './pages/event-page.tsx'
import { GapPage } from './pages/gap-page.tsx'
import { MonthPage } from './pages/month-page.tsx'
import { publicGap } from './public-gap.ts'
import { publicReviews } from './public-reviews.ts'
import { findStanding, readMonth, recordsNear } from './reads.ts'
import { eventShape, gapShape, monthShape } from './view.ts'
import { refusals } from './words/refusals.ts'

export interface ReconcilePagesKit extends ReconcileKit {
  readonly pageContext: (request: FastifyRequest) => PageContext
}

/** What police say beside what we wrote down: for those who compare, and its gap for everyone. */
export function reconcileRoutes(app: App, kit: ReconcilePagesKit): void {
  const monthOf = (request: FastifyRequest, month: string | undefined) => {
    const person = whoMayAsk(request, 'reconcile-dispatch')
    return isNo(person) ? person : kit.database.transaction('app', request.district.id, tx => readMonth(kit, tx, month))
  }
  app.get(
    '/api/reconcile',
    {
      schema: {
        summary: 'A month of the list of the police beside our records',
        querystring: monthQuery,
        ...documents({ 200: monthShape }),
      },
    },
    async (request, reply) => {
      const read = await monthOf(request, request.query.month)
      if (isNo(read)) return reply.no(read)
      const { months, month, events, oursOnly } = read
      return {
        months,
        month,
        items: events.map(shapeOf),
        oursOnly: oursOnly.map(({ side, id, school, at }) => ({ side, id, school, at: at.toISOString() })),
        next: null,
      }
    },
  )
  app.post(
    '/api/reconcile/:id/judge',
    {
      schema: {
        summary: 'Whether an event of the police is a record of ours',
        params: eventPath,
        body: judgeSent,
        ...documents({ 200: eventShape }),
      },
    },
    async (request, reply) => {
      const act = actOf(request)
      const done = isNo(act) ? act : (whyStale(kit, request) ?? (await judge(kit, act, request.params.id, request.body)))
      return isNo(done) ? reply.no(done) : shapeOf(done)
    },
  )
  app.get(
    '/api/gap',
    { schema: { summary: 'How far the list of the police and our records differ, by quarter', ...documents({ 200: gapShape }) } },
    async ({ district: { id } }) => ({ items: await publicGap(kit, id), reviews: await publicReviews(kit, id), next: null }),
  )
  pages(app, kit)
}

function pages(app: App, kit: ReconcilePagesKit): void {
  const { pageContext } = kit
  app.get('/gap', { schema: { hide: true }, config: { page: { name: 'gap' } } }, async (request, reply) => {
    const { id } = request.district
    const [quarters, reviews] = [await publicGap(kit, id), await publicReviews(kit, id)]
    return reply.html(htmlDocument(<GapPage page={pageContext(request)} {...{ quarters, reviews }} />))
  })
  app.get(
    '/reconcile',
    { schema: { hide: true, querystring: monthQuery }, config: { page: { name: 'reconcile' } } },
    async (request, reply) => {
      const person = whoMayAsk(request, 'reconcile-dispatch')
      if (isNo(person)) return reply.no(person)
      const read = await kit.database.transaction('app', request.district.id, tx => readMonth(kit, tx, request.query.month))
      return reply.html(htmlDocument(<MonthPage page={pageContext(request)} {...read} deed={() => kit.database.random.id()} />))
    },
  )
  const one = { schema: { hide: true, params: eventPath } }
  app.get('/reconcile/:id', { ...one, config: { page: { name: 'reconcile-event' } } }, (request, reply) =>
    show(kit, request, reply, request.params.id),
  )
  app.post('/reconcile/:id/judge', one, async (request, reply) => {
    const act = actOf(request)
    if (isNo(act)) return reply.no(act)
    const { id } = request.params
    const sent = checked(judgeSent, readForm(request.body).texts, pointer =>
      pointer === '/ours' ? refusals.noSuchRecord : refusals.badVerdict,
    )
    if (isNo(sent)) return show(kit, request, reply, id, sent)
    if (isStale(kit, request)) return reply.redirect(toShowAnew(`/reconcile/${id}`), 303)
    const done = await judge(kit, act, id, sent)
    return isNo(done)
      ? show(kit, request, reply, id, done)
      : reply.redirect(`/reconcile?month=${dayOf(done.at.toISOString()).slice(0, 7)}`, 303)
  })
}

async function show(kit: ReconcilePagesKit, request: FastifyRequest, reply: FastifyReply, id: string, problem?: No): Promise<FastifyReply> {
  const person = whoMayAsk(request, 'reconcile-dispatch')
  if (isNo(person)) return reply.no(person)
  const found = await kit.database.transaction('app', request.district.id, async tx => {
    const found = await findStanding(kit, tx, id)
    if (!found) return notFound(refusals.noSuchEvent)
    const { event, records } = found
    const school = (await schoolNames(tx)).get(event.school) ?? ''
    return { event, school, beside: records.find(each => each.id === event.ours), near: await recordsNear(kit, tx, event) }
  })
  if (isNo(found)) return reply.no(found)
  if (problem) reply.code(problem.kind === 'malformed' ? 422 : problem.kind === 'not-permitted' ? 403 : 409)
  const page = { ...kit.pageContext(request), path: `/reconcile/${id}` }
  return reply.html(htmlDocument(<EventPage page={page} {...found} deed={kit.database.random.id()} problem={problem} />))
}

const shapeOf = ({ id, number, source, at, school, nature, standing, side, ours, probability }: EventRow) => ({
  ...{ id, number, source, at: at.toISOString(), school, nature, standing, side, ours, probability },
})
