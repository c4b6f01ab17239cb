import { htmlDocument } from '../../design/document.ts'
import type { App } from '../../platform/http/index.ts'
import { KeptPage } from '../pages/kept-page.tsx'
import { keptGroups } from '../kept.ts'
import { hidden, type PeopleKit } from './kit.ts'

/** For everybody: nothing of anyone stands in it. */
export function keptRoutes(app: App, kit: PeopleKit): void {
  app.get(
    '/people/kept',
    { ...hidden, config: { page: { name: 'kept', long: 'it is the whole table of what is kept, and why' } } },
    async (request, reply) => {
      const page = await kit.pageContext(request)
      return reply.html(htmlDocument(<KeptPage page={page} lines={kit.lifetimes ?? []} groups={keptGroups} />))
    },
  )
}
