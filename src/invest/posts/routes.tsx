import type { App } from '../../platform/http/index.ts'
import type { InvestKit } from '../invest.ts'
import { postsApi } from './api-routes.ts'
import { hiringRoutes } from './hiring-routes.tsx'
import { panelRoutes } from './panel-routes.tsx'
import { publicRoutes } from './public-routes.tsx'
import { selectionRoutes } from './selection/routes.tsx'

/** People at schools: who is in post, what is open, and how somebody is chosen. */
export function postsRoutes(app: App, invest: InvestKit): void {
  publicRoutes(app, invest)
  hiringRoutes(app, invest)
  panelRoutes(app, invest)
  selectionRoutes(app, invest)
  postsApi(app, invest)
}
