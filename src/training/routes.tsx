import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageContext } from '../design/context.ts'
import { htmlDocument } from '../design/document.ts'
import { isNo, type No } from '../kernel/refusal.ts'
import { type Tried, verbApiRoutes, verbFormRoutes, type Verbs } from '../matter/index.ts'
import { actOf, readerOf } from '../people/index.ts'
import { type App, checked, documents, readForm } from '../platform/http/index.ts'
import { enroll } from './commands.ts'
import { enrollSent, pathPath } from './input.ts'
import { ListPage } from './pages/list-page.tsx'
import { PathPage } from './pages/path-page.tsx'
import { type PathKinds, paths } from './path-matter.ts'
import { readPath, readPaths } from './reads.ts'
import type { TrainingKit } from './training-kit.ts'
import { pathVerbs } from './verbs.ts'
import { enrolledShape, listShape, pathShape } from './view.ts'
import { fieldWrong } from './words/refusals.ts'

export interface TrainingPagesKit {
  readonly training: TrainingKit
  readonly pageContext: (request: FastifyRequest) => PageContext
}

/** Training, over JSON and as pages. */
export function trainingRoutes(app: App, kit: TrainingPagesKit): void {
  const { training } = kit
  const verbs: Verbs<PathKinds> = { matter: paths, kit: training, table: pathVerbs, actOf, address: '/training', params: pathPath }
  app.get(
    '/api/training',
    { schema: { summary: 'Your training, and what you keep of others', ...documents({ 200: listShape }) } },
    async (request, reply) => {
      const reader = readerOf(request)
      return isNo(reader) ? reply.no(reader) : { items: [...(await readPaths(training, reader)).lines], next: null }
    },
  )
  app.post(
    '/api/training',
    { schema: { summary: 'Begin a track', body: enrollSent, ...documents({ 201: enrolledShape }) } },
    async (request, reply) => {
      const act = actOf(request)
      const { track, person } = request.body
      const done = isNo(act) ? act : await enroll(training, act, { track, person: person ?? null })
      return isNo(done) ? reply.no(done) : reply.code(201).header('location', `/api/training/${done.path}`).send({ id: done.path })
    },
  )
  const answer = async (request: FastifyRequest, reply: FastifyReply, id: string) => {
    const reader = readerOf(request)
    const found = isNo(reader) ? reader : await readPath(training, reader, id)
    return isNo(found) ? reply.no(found) : reply.send(found)
  }
  app.get(
    '/api/training/:id',
    { schema: { summary: 'One path through a track', params: pathPath, ...documents({ 200: pathShape }) } },
    (request, reply) => answer(request, reply, request.params.id),
  )
  verbApiRoutes(app, verbs, { shape: pathShape, answer })
  verbFormRoutes(app, verbs, { show: (request, reply, id, tried) => show(kit, request, reply, id, tried) })
  pages(app, kit)
}

function pages(app: App, kit: TrainingPagesKit): void {
  const { training } = kit
  app.get('/training', { schema: { hide: true }, config: { page: { name: 'training' } } }, (request, reply) =>
    showList(kit, request, reply),
  )
  app.post('/training', { schema: { hide: true } }, async (request, reply) => {
    const act = actOf(request)
    if (isNo(act)) return reply.no(act)
    const sent = checked(enrollSent, readForm(request.body).texts, fieldWrong)
    const done = isNo(sent) ? sent : await enroll(training, act, { track: sent.track, person: sent.person ?? null })
    if (!isNo(done)) return reply.redirect(`/training/${done.path}`, 303)
    if (done.kind !== 'refused' && done.kind !== 'malformed') return reply.no(done)
    return showList(kit, request, reply.code(done.kind === 'refused' ? 409 : 422), done)
  })
  app.get('/training/:id', { schema: { hide: true, params: pathPath }, config: { page: { name: 'training-path' } } }, (request, reply) =>
    show(kit, request, reply, request.params.id),
  )
}

async function showList(
  { training, pageContext }: TrainingPagesKit,
  request: FastifyRequest,
  reply: FastifyReply,
  no?: No,
): Promise<FastifyReply> {
  const reader = readerOf(request)
  if (isNo(reader)) return reply.no(reader)
  const listed = await readPaths(training, reader)
  const page = pageContext(request)
  return reply.html(htmlDocument(<ListPage page={page} {...listed} deed={() => training.database.random.id()} no={no} />))
}

async function show(
  { training, pageContext }: TrainingPagesKit,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  tried?: Tried,
): Promise<FastifyReply> {
  const reader = readerOf(request)
  const view = isNo(reader) ? reader : await readPath(training, reader, id)
  if (isNo(view)) return reply.no(view)
  const page = { ...pageContext(request), ...(tried ? { path: `/training/${id}` } : {}) }
  return reply.html(htmlDocument(<PathPage page={page} view={view} deed={() => training.database.random.id()} tried={tried} />))
}
