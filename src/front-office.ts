import type { FastifyRequest } from 'fastify'
import { accessRoutes, agreementRoutes, doorRoutes } from './contact/index.ts'
import type { PageContext } from './design/context.ts'
import { supportBudget } from './invest/index.ts'
import type { Clock } from './kernel/time.ts'
import type { PlanRegister } from './plan/index.ts'
import type { Database } from './platform/database/index.ts'
import type { App } from './platform/http/index.ts'

interface FrontOffice {
  readonly database: Database
  readonly clock: Clock
  readonly plans: PlanRegister
  readonly pageContext: (request: FastifyRequest) => PageContext
}

/** The desk, the register of agreements that it asks, and standing access; the register is told of the books what is filed with the state. */
export function frontOfficeRoutes(app: App, kit: FrontOffice): void {
  const { database, clock, pageContext } = kit
  doorRoutes(app, kit)
  agreementRoutes(app, { agreements: { database, clock, budgetOf: supportBudget }, pageContext })
  accessRoutes(app, { access: { database, clock }, pageContext })
}
