import type { App } from '../../platform/http/index.ts'
import { moneyApiRoutes } from './api-routes.ts'
import { bringRoutes } from './bring-routes.tsx'
import { budgetRoutes } from './budget-routes.tsx'
import { importApiRoutes } from './import-api-routes.ts'
import { moneyKeepRoutes } from './keep-routes.tsx'
import { moneyModelRoutes } from './model-routes.tsx'
import type { MoneyKit } from './money-kit.ts'
import { moneyPageRoutes } from './page-routes.tsx'
import { moneyTryRoutes } from './try-routes.tsx'

/** Every route about money: the public pages, the page of those who keep the books, and the same over JSON. */
export function moneyRoutes(app: App, invest: MoneyKit): void {
  moneyApiRoutes(app, invest)
  importApiRoutes(app, invest)
  moneyPageRoutes(app, invest)
  budgetRoutes(app, invest)
  app.register(async within => bringRoutes(within, invest))
  moneyKeepRoutes(app, invest)
  moneyModelRoutes(app, invest)
  moneyTryRoutes(app, invest)
}
