import { htmlDocument } from '../design/document.ts'
import type { App } from '../platform/http/index.ts'
import type { NeedKit } from './need/audit/count-calls.ts'
import { hadPartInStaffing } from './allocation/read-published.ts'
import { staffingRoutes } from './allocation/routes.ts'
import { mapRoutes } from './map/routes.tsx'
import { departmentRoutes } from './department/routes.tsx'
import { needRoutes } from './need/routes.tsx'
import type { MoneyKit } from './money/money-kit.ts'
import { moneyRoutes } from './money/routes.tsx'
import { HubPage } from './pages/hub-page.tsx'
import { postsRoutes } from './posts/routes.tsx'
import { stateDataRoutes } from './state-data/routes.tsx'

/** Every route of the slice. */
export function investRoutes(app: App, invest: NeedKit & MoneyKit): void {
  app.get('/invest', { schema: { hide: true }, config: { page: { name: 'invest' } } }, async (request, reply) =>
    reply.html(htmlDocument(<HubPage page={invest.pageContext(request)} />)),
  )
  needRoutes(app, invest, hadPartInStaffing)
  mapRoutes(app, invest)
  moneyRoutes(app, invest)
  staffingRoutes(app, invest)
  postsRoutes(app, invest)
  departmentRoutes(app, invest)
  stateDataRoutes(app, invest)
}
