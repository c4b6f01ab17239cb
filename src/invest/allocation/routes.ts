import type { App } from '../../platform/http/index.ts'
import type { InvestKit } from '../invest.ts'
import { comparingOver } from './comparing.ts'
import { draftingOver } from './drafting.ts'
import { staffingPageRoutes } from './page-routes.tsx'
import { staffingPlanRoutes } from './plan-routes.tsx'
import { solvingThreads, type StartSolving } from './solving.ts'

/** Positions: worked out by those who may, read by everyone. */
export function staffingRoutes(app: App, invest: InvestKit, start: StartSolving = solvingThreads()): void {
  const [drafting, comparing] = [draftingOver(invest, start), comparingOver(invest, start)]
  app.addHook('onClose', async () => {
    drafting.close()
    comparing.close()
  })
  staffingPlanRoutes(app, invest, { drafting, comparing })
  staffingPageRoutes(app, invest)
}
