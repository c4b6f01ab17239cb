import type { FastifyRequest } from 'fastify'
import type { PageContext } from './design/context.ts'
import { linesThatPay, postsJobs, postsTopics, sharesHeld } from './invest/index.ts'
import type { Clock } from './kernel/time.ts'
import type { PlanRegister } from './plan/index.ts'
import type { Database, Tx } from './platform/database/index.ts'
import type { App } from './platform/http/index.ts'
import { type PayOnFile, trainingJobs, trainingRoutes, trainingTopics, transitionRoutes, weekRoutes } from './training/index.ts'

interface Parts {
  readonly database: Database
  readonly clock: Clock
  readonly plans: PlanRegister
  readonly pageContext: (request: FastifyRequest) => PageContext
}

/** Training, and the change of duty with what it costs: training is told by the books and the positions of invest, and leans on neither. */
export function trainedPeopleRoutes(app: App, { pageContext, ...training }: Parts): void {
  trainingRoutes(app, { training, pageContext })
  weekRoutes(app, { training, pageContext })
  transitionRoutes(app, { transition: { ...training, payOnFile }, pageContext })
}

/** What the clock sets off for positions and certificates, and whose messages those are. */
export const staffJobs = (kit: Parameters<typeof postsJobs>[0]) => ({ ...postsJobs(kit), ...trainingJobs(kit) })
export const staffTopics = { ...postsTopics, ...trainingTopics }

async function payOnFile(tx: Tx): Promise<PayOnFile> {
  const [lines, shareOf] = await Promise.all([linesThatPay(tx), sharesHeld(tx)])
  return { lines, shareOf }
}
