import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageContext } from '../../design/context.ts'
import { htmlDocument } from '../../design/document.ts'
import { isNo, type No } from '../../kernel/refusal.ts'
import { type Tried, verbApiRoutes, verbFormRoutes, type Verbs } from '../../matter/index.ts'
import { actOf, readerOf } from '../../people/index.ts'
import { type App, checked, documents, readForm } from '../../platform/http/index.ts'
import { enrolledShape } from '../view.ts'
import { openSent, transitionPath } from './input.ts'
import { openTransition } from './open.ts'
import { TransitionsPage } from './pages/list-page.tsx'
import { TransitionPage } from './pages/transition-page.tsx'
import { readTransition, readTransitions } from './reads.ts'
import type { TransitionKit } from './transition-kit.ts'
import { type TransitionKinds, transitions } from './transition-matter.ts'
import { transitionVerbs } from './verbs.ts'
import { transitionShape, transitionsShape } from './view.ts'
import { transitionFieldWrong } from './words/refusals.ts'

const address = '/training/transitions'

interface TransitionPagesKit {
  readonly transition: TransitionKit
  readonly pageContext: (request: FastifyRequest) => PageContext
}

/** Changes of duty, over JSON and as pages. */
export function transitionRoutes(app: App, { transition: kit, pageContext }: TransitionPagesKit): void {
  const verbs: Verbs<TransitionKinds> = { matter: transitions, kit, table: transitionVerbs, actOf, address, params: transitionPath }
  const deed = () => kit.database.random.id()
  const answer = async (request: FastifyRequest, reply: FastifyReply, id: string) => {
    const reader = readerOf(request)
    const found = isNo(reader) ? reader : await readTransition(kit, reader, id)
    return isNo(found) ? reply.no(found) : reply.send(found)
  }
  const show = async (request: FastifyRequest, reply: FastifyReply, id: string, tried?: Tried) => {
    const reader = readerOf(request)
    const view = isNo(reader) ? reader : await readTransition(kit, reader, id)
    if (isNo(view)) return reply.no(view)
    const page = { ...pageContext(request), ...(tried ? { path: `${address}/${id}` } : {}) }
    return reply.html(htmlDocument(<TransitionPage page={page} view={view} deed={deed} tried={tried} />))
  }
  const showList = async (request: FastifyRequest, reply: FastifyReply, no?: No) => {
    const reader = readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    const listed = await readTransitions(kit, reader)
    return reply.html(htmlDocument(<TransitionsPage page={pageContext(request)} {...listed} deed={deed} no={no} />))
  }
  const open = async (request: FastifyRequest, sent: { person: string; sworn: boolean }) => {
    const act = actOf(request)
    return isNo(act) ? act : openTransition(kit, act, sent)
  }

  app.get(
    `/api${address}`,
    { schema: { summary: 'Your change of duty, and those you keep', ...documents({ 200: transitionsShape }) } },
    async (request, reply) => {
      const reader = readerOf(request)
      return isNo(reader) ? reply.no(reader) : { items: [...(await readTransitions(kit, reader)).lines], next: null }
    },
  )
  app.post(
    `/api${address}`,
    { schema: { summary: 'Begin a change of duty', body: openSent, ...documents({ 201: enrolledShape }) } },
    async (request, reply) => {
      const done = await open(request, request.body)
      return isNo(done)
        ? reply.no(done)
        : reply.code(201).header('location', `/api${address}/${done.transition}`).send({ id: done.transition })
    },
  )
  app.get(
    `/api${address}/:id`,
    { schema: { summary: 'One change of duty', params: transitionPath, ...documents({ 200: transitionShape }) } },
    (request, reply) => answer(request, reply, request.params.id),
  )
  verbApiRoutes(app, verbs, { shape: transitionShape, answer })
  verbFormRoutes(app, verbs, { show })
  app.get(address, { schema: { hide: true }, config: { page: { name: 'transitions' } } }, (request, reply) => showList(request, reply))
  app.post(address, { schema: { hide: true } }, async (request, reply) => {
    const sent = checked(openSent, readForm(request.body).texts, transitionFieldWrong)
    const done = isNo(sent) ? sent : await open(request, sent)
    if (!isNo(done)) return reply.redirect(`${address}/${done.transition}`, 303)
    if (done.kind !== 'refused' && done.kind !== 'malformed') return reply.no(done)
    return showList(request, reply.code(done.kind === 'refused' ? 409 : 422), done)
  })
  app.get(
    `${address}/:id`,
    { schema: { hide: true, params: transitionPath }, config: { page: { name: 'transition' } } },
    (request, reply) => show(request, reply, request.params.id),
  )
}
