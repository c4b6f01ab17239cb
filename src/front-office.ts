import type { FastifyRequest } from 'fastify'
import { accessRoutes, agreementRoutes, doorRoutes } from './contact/index.ts'
import type { PageContext } from './design/context.ts'
import { filedOn } from './deadlines/index.ts'
import { supportBudget } from './invest/index.ts'
import type { Clock } from './kernel/time.ts'
import type { PlanRegister } from './plan/index.ts'
import type { Database, Tx } from './platform/database/index.ts'
import type { App } from './platform/http/index.ts'

interface FrontOffice {
  readonly database: Database
  readonly clock: Clock
  readonly plans: PlanRegister
  readonly pageContext: (request: FastifyRequest) => PageContext
}

/** The desk, the register of agreements that it asks, and standing access; the register is told what the books have and whether it was filed. */
export function frontOfficeRoutes(app: App, kit: FrontOffice): void {
  const { database, clock, pageContext } = kit
  doorRoutes(app, kit)
  const filedIn = (tx: Tx, year: number) => filedOn(tx, 'police-budget-filing', year)
  agreementRoutes(app, { agreements: { database, clock, budgetOf: supportBudget, filedIn }, pageContext })
  accessRoutes(app, { access: { database, clock }, pageContext })
}
