import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageContext } from '../../design/context.ts'
import { htmlDocument } from '../../design/document.ts'
import { isNo } from '../../kernel/refusal.ts'
import { beginRoutes, listRoute, oneRoutes, pageQuery, type Site, type TriedBegin } from '../../matter/index.ts'
import { actOf, type Reader, readerOf } from '../../people/index.ts'
import type { App } from '../../platform/http/index.ts'
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

const address = '/training/transitions'

interface TransitionPagesKit {
  readonly transition: TransitionKit
  readonly pageContext: (request: FastifyRequest) => PageContext
}

/** Changes of duty, over JSON and as pages. */
export function transitionRoutes(app: App, { transition: kit, pageContext }: TransitionPagesKit): void {
  const site: Site<TransitionKinds, Reader> = {
    ...{ matter: transitions, kit, table: transitionVerbs, actOf, readerOf, pageContext, address, params: transitionPath },
  }
  const showList = async (request: FastifyRequest, reply: FastifyReply, tried?: TriedBegin, after: string | null = null) => {
    const reader = readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    const props = { page: pageContext(request), ...(await readTransitions(kit, reader, after)), isFirst: after === null, tried }
    return reply.html(htmlDocument(<TransitionsPage {...props} deed={() => kit.database.random.id()} />))
  }
  listRoute(app, site, {
    ...{ summary: 'Your change of duty, and those you keep', shape: transitionsShape },
    read: async (reader, after) => {
      const { lines, next } = await readTransitions(kit, reader, after)
      return { items: [...lines], next }
    },
  })
  beginRoutes(app, site, {
    ...{ summary: 'Begin a change of duty', sent: openSent, shape: enrolledShape, form: address, show: showList },
    begin: (act, sent) => openTransition(kit, act, sent),
  })
  app.get(address, { schema: { hide: true, querystring: pageQuery }, config: { page: { name: 'transitions' } } }, (request, reply) =>
    showList(request, reply, undefined, request.query.after ?? null),
  )
  oneRoutes(app, site, {
    ...{ summary: 'One change of duty', shape: transitionShape, name: 'transition' },
    read: (reader, id) => readTransition(kit, reader, id),
    draw: ({ page, view, deed, tried }) => <TransitionPage {...{ page, view, deed, tried }} />,
  })
}
