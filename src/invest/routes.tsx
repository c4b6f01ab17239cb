import { htmlDocument } from '../design/document.ts'
import type { App } from '../platform/http/index.ts'
import type { Invest } from './invest.ts'
import { mapRoutes } from './map/routes.tsx'
import { HubPage } from './pages/hub-page.tsx'
import { postsRoutes } from './posts/routes.tsx'

/** Every route of the slice. */
export function investRoutes(app: App, invest: Invest): void {
  app.get('/invest', { schema: { hide: true }, config: { page: { name: 'invest' } } }, async (request, reply) =>
    reply.html(htmlDocument(<HubPage page={invest.pageContext(request)} />)),
  )
  mapRoutes(app, invest)
  postsRoutes(app, invest)
}
