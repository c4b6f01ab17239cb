import type { FastifyReply, FastifyRequest } from 'fastify'
import { htmlDocument } from '../../design/document.ts'
import type { DistrictId } from '../../kernel/ids.ts'
import { isNo, type No, sentencesOf } from '../../kernel/refusal.ts'
import { actOf, isStale, type Person, readerOf, toShowAnew, whoMayAsk } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type App, checked, readForm } from '../../platform/http/index.ts'
import { findToOpen, openInEmergency, passOnReview, reviewOpening } from './commands.ts'
import { matterPath, openingPath, openSent, passOnSent, reviewSent } from './contract.ts'
import type { GlassKit } from './kit.ts'
import { OpenPage } from './pages/open-page.tsx'
import { OpeningPage } from './pages/opening-page.tsx'
import { OpeningsPage } from './pages/openings-page.tsx'
import { openingProps } from './read-one.ts'
import { openingInForce, readOpenings } from './reads.ts'
import { readsAll } from './reviewers.ts'
import { glassRefusals } from './words/glass.ts'

/** The pages by which a record is opened in an emergency, and by which that is reviewed. */
export function glassPageRoutes(app: App, kit: GlassKit): void {
  const inDistrict = <T,>(district: DistrictId, work: (tx: Tx) => Promise<T>): Promise<T> => kit.database.transaction('app', district, work)

  const showOpen = async (
    request: FastifyRequest,
    reply: FastifyReply,
    asked: { kind: 'call' | 'request' | 'report'; matter: string },
    problem?: No,
  ) => {
    const person = whoMayAsk(request, 'open-in-emergency')
    if (isNo(person)) return reply.no(person)
    const found = await inDistrict(request.district.id, async tx => {
      const matter = await findToOpen(kit, tx, { person }, asked)
      if (isNo(matter)) return matter
      const isOpen =
        matter.opens || (await openingInForce(tx, { person: person.id, matter: asked.matter, at: kit.clock.now() })) !== undefined
      return { href: isOpen ? matter.href : null, deed: tx.random.id() }
    })
    if (isNo(found)) return reply.no(found)
    if (problem) reply.code(problem.kind === 'malformed' ? 422 : 409)
    const problems = problem ? sentencesOf(problem, request.lang) : []
    return reply.html(htmlDocument(<OpenPage page={kit.pageContext(request)} {...asked} {...found} problems={problems} />))
  }

  app.get(
    '/open-in-emergency/:kind/:id',
    { schema: { hide: true, params: matterPath }, config: { page: { name: 'open-in-emergency' } } },
    (request, reply) => showOpen(request, reply, { kind: request.params.kind, matter: request.params.id }),
  )

  app.post('/open-in-emergency/:kind/:id', { schema: { hide: true, params: matterPath } }, async (request, reply) => {
    const act = actOf(request)
    if (isNo(act)) return reply.no(act)
    const { kind, id: matter } = request.params
    const sent = checked(openSent, { kind, matter, ...readForm(request.body).texts }, () => glassRefusals.badReason)
    if (isNo(sent)) return showOpen(request, reply, { kind, matter }, sent)
    if (isStale(kit, request)) return reply.redirect(toShowAnew(`/open-in-emergency/${kind}/${matter}`), 303)
    const done = await openInEmergency(kit, act, sent)
    if (!isNo(done)) return reply.redirect(done.href, 303)
    return done.kind === 'refused' ? showOpen(request, reply, { kind, matter }, done) : reply.no(done)
  })

  app.get('/emergency-openings', { schema: { hide: true }, config: { page: { name: 'emergency-openings' } } }, async (request, reply) => {
    const person = whoMayAsk(request, 'see-access-log')
    if (isNo(person)) return reply.no(person)
    const items = await inDistrict(request.district.id, tx => readOpenings(tx, kit.clock.now()))
    return reply.html(htmlDocument(<OpeningsPage page={kit.pageContext(request)} items={items} />))
  })

  const show = async (request: FastifyRequest, reply: FastifyReply, id: string, problem?: No) => {
    const reader = readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    const found = await inDistrict(reader.district, async tx => {
      const props = await openingProps(tx, reader, id, kit.clock.now())
      if (isNo(props)) return props
      const { kind, matter } = props.opening
      return { ...props, href: (await kit.matters[kind](tx, reader.person, matter))?.href ?? '/emergency-openings' }
    })
    if (isNo(found)) return reply.no(problem ?? found)
    if (problem) reply.code(problem.kind === 'malformed' ? 422 : problem.kind === 'not-permitted' ? 403 : 409)
    const page = { ...kit.pageContext(request), path: `/emergency-openings/${id}` }
    return reply.html(htmlDocument(<OpeningPage page={page} {...found} problems={problem ? sentencesOf(problem, request.lang) : []} />))
  }
  const one = { schema: { hide: true, params: openingPath } }
  app.get('/emergency-openings/:id', { ...one, config: { page: { name: 'emergency-opening' } } }, (request, reply) =>
    show(request, reply, request.params.id),
  )

  app.post('/emergency-openings/:id/review', one, async (request, reply) => {
    const act = actOf(request)
    if (isNo(act)) return reply.no(act)
    const { id } = request.params
    const sent = checked(reviewSent, readForm(request.body).texts, () => glassRefusals.badResult)
    if (isNo(sent)) return show(request, reply, id, sent)
    if (isStale(kit, request)) return reply.redirect(toShowAnew(`/emergency-openings/${id}`), 303)
    const done = await reviewOpening(kit, act, id, sent.result)
    return isNo(done) ? show(request, reply, id, done) : reply.redirect(`/emergency-openings/${id}`, 303)
  })

  app.post('/emergency-openings/:id/pass-on', one, async (request, reply) => {
    const act = actOf(request)
    if (isNo(act)) return reply.no(act)
    const { id } = request.params
    const sent = checked(passOnSent, readForm(request.body).texts, () => glassRefusals.notAnOwner)
    if (isNo(sent)) return show(request, reply, id, sent)
    if (isStale(kit, request)) return reply.redirect(toShowAnew(`/emergency-openings/${id}`), 303)
    const done = await passOnReview(kit, act, id, sent.to)
    return isNo(done) ? show(request, reply, id, done) : reply.redirect(afterPassingOn(act.person, id), 303)
  })
}

/** Whoever read it only as its owner reads it no more. */
const afterPassingOn = (person: Person, id: string): string => (readsAll(person) ? `/emergency-openings/${id}` : '/me')
