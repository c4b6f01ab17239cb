import type { FastifyRequest } from 'fastify'
import type { PageContext } from '../design/context.ts'
import type { Clock } from '../kernel/time.ts'
import type { PlanRegister } from '../plan/index.ts'
import type { Database } from '../platform/database/index.ts'

/** What the rooms of this slice stand on. */
export interface InvestKit {
  readonly database: Database
  readonly clock: Clock
  readonly plans: PlanRegister
  readonly pageContext: (request: FastifyRequest) => PageContext
}
