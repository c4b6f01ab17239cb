import type { FastifyRequest } from 'fastify'
import type { PageContext } from '../../design/context.ts'
import { htmlDocument } from '../../design/document.ts'
import { isNo } from '../../kernel/refusal.ts'
import { readerOf } from '../../people/index.ts'
import { type App, documents } from '../../platform/http/index.ts'
import type { RepairKit } from '../repair-kit.ts'
import { FiguresPage } from './figures-page.tsx'
import { figuresShape } from './figures-view.ts'
import { readFigures } from './read-figures.ts'

interface FiguresKit {
  readonly repair: RepairKit
  readonly pageContext: (request: FastifyRequest) => PageContext
}

export function figuresRoutes(app: App, { repair, pageContext }: FiguresKit): void {
  const read = async (request: FastifyRequest) => {
    const reader = readerOf(request)
    return isNo(reader) ? reader : readFigures(repair, reader)
  }
  app.get(
    '/api/repair/figures',
    { schema: { summary: 'How restorative processes were held this school year, as counts', ...documents({ 200: figuresShape }) } },
    async (request, reply) => {
      const view = await read(request)
      return isNo(view) ? reply.no(view) : reply.send(view)
    },
  )
  app.get('/repair/figures', { schema: { hide: true }, config: { page: { name: 'repair-figures' } } }, async (request, reply) => {
    const view = await read(request)
    return isNo(view) ? reply.no(view) : reply.html(htmlDocument(<FiguresPage page={pageContext(request)} view={view} />))
  })
}
