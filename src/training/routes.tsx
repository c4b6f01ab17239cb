import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageContext } from '../design/context.ts'
import { htmlDocument } from '../design/document.ts'
import { isNo } from '../kernel/refusal.ts'
import { beginRoutes, listRoute, oneRoutes, pageQuery, type Site, type TriedBegin } from '../matter/index.ts'
import { actOf, type Reader, readerOf } from '../people/index.ts'
import type { App } from '../platform/http/index.ts'
import { enroll } from './commands.ts'
import { enrollSent, pathPath } from './input.ts'
import { ListPage } from './pages/list-page.tsx'
import { PathPage } from './pages/path-page.tsx'
import { type PathKinds, paths } from './path-matter.ts'
import { readPath, readPaths } from './reads.ts'
import type { TrainingKit } from './training-kit.ts'
import { pathVerbs } from './verbs.ts'
import { enrolledShape, listShape, pathShape } from './view.ts'

export interface TrainingPagesKit {
  readonly training: TrainingKit
  readonly pageContext: (request: FastifyRequest) => PageContext
}

/** Training, over JSON and as pages. */
export function trainingRoutes(app: App, { training, pageContext }: TrainingPagesKit): void {
  const site: Site<PathKinds, Reader> = {
    ...{ matter: paths, kit: training, table: pathVerbs, actOf, readerOf, pageContext, address: '/training', params: pathPath },
  }
  const showList = async (request: FastifyRequest, reply: FastifyReply, tried?: TriedBegin, after: string | null = null) => {
    const reader = readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    const props = { page: pageContext(request), ...(await readPaths(training, reader, after)), isFirst: after === null, tried }
    return reply.html(htmlDocument(<ListPage {...props} deed={() => training.database.random.id()} />))
  }
  listRoute(app, site, {
    ...{ summary: 'Your training, and what you keep of others', shape: listShape },
    read: async (reader, after) => {
      const { lines, next } = await readPaths(training, reader, after)
      return { items: [...lines], next }
    },
  })
  beginRoutes(app, site, {
    ...{ summary: 'Begin a track', sent: enrollSent, shape: enrolledShape, form: '/training', show: showList },
    begin: (act, { track, person }) => enroll(training, act, { track, person: person ?? null }),
  })
  oneRoutes(app, site, {
    ...{ summary: 'One path through a track', shape: pathShape, name: 'training-path' },
    read: (reader, id) => readPath(training, reader, id),
    draw: ({ page, view, deed, tried }) => <PathPage {...{ page, view, deed, tried }} />,
  })
  app.get('/training', { schema: { hide: true, querystring: pageQuery }, config: { page: { name: 'training' } } }, (request, reply) =>
    showList(request, reply, undefined, request.query.after ?? null),
  )
}
