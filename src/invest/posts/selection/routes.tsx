import type { FastifyRequest } from 'fastify'
import { htmlDocument } from '../../../design/document.ts'
import { isNo } from '../../../kernel/refusal.ts'
import { whoMayAsk } from '../../../people/index.ts'
import { type App, documents } from '../../../platform/http/index.ts'
import type { InvestKit } from '../../invest.ts'
import { readSelection } from './read-selection.ts'
import { SelectionPage } from './selection-page.tsx'
import { selectionShape } from './selection-view.ts'

export function selectionRoutes(app: App, { database, clock, pageContext }: InvestKit): void {
  const read = (request: FastifyRequest) => {
    const person = whoMayAsk(request, 'see-figures')
    if (isNo(person)) return person
    const { id, timeZone: zone } = request.district
    return database.transaction('app', id, tx => readSelection(tx, { now: clock.now(), zone }))
  }
  app.get(
    '/api/invest/posts/selection',
    { schema: { summary: 'How often applicants of each group are chosen, small groups hidden', ...documents({ 200: selectionShape }) } },
    async (request, reply) => {
      const view = await read(request)
      return isNo(view) ? reply.no(view) : reply.send(view)
    },
  )
  app.get('/invest/posts/selection', { schema: { hide: true }, config: { page: { name: 'selection' } } }, async (request, reply) => {
    const view = await read(request)
    return isNo(view) ? reply.no(view) : reply.html(htmlDocument(<SelectionPage page={pageContext(request)} view={view} />))
  })
}
