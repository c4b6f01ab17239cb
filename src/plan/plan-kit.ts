import type { FastifyRequest } from 'fastify'
import type { PageContext } from '../design/context.ts'
import type { Clock } from '../kernel/time.ts'
import type { Database } from '../platform/database/index.ts'
import type { Work, WorkAnswer } from './long-work.ts'
import type { PlanRegister } from './in-force.ts'
import type { ShortQuestion } from './short/asked.ts'
import type { Weighing } from './weighing/weighing.ts'

export interface PlanKit {
  readonly database: Database
  readonly clock: Clock
  readonly register: PlanRegister
  /** What the short plan says of each question; left out, it has no answers. */
  readonly short?: readonly ShortQuestion[]
  readonly pageContext: (request: FastifyRequest) => PageContext | Promise<PageContext>
  /** How often plans rely on police by what happened here; left out, it is not known. */
  readonly weighing?: Weighing
  /** Who looks into drafts: another thread where the server was built; left out, the one that takes the calls. */
  readonly drafts?: ((work: Work) => Promise<WorkAnswer | undefined>) | undefined
}
