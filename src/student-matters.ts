import type { FastifyRequest } from 'fastify'
import type { PageContext } from './design/context.ts'
import { alternativeEnded, type DisciplineKit, disciplineRoutes } from './discipline/index.ts'
import { certificatesIn } from './invest/index.ts'
import type { App } from './platform/http/index.ts'
import { type RepairKit, repairRoutes } from './repair/index.ts'
import { doneInLog, type RespondKit } from './respond/index.ts'
import { type RestraintKit, restraintRoutes } from './restraint/index.ts'
import { certifiedLeaders, heldRestraintTraining } from './training/index.ts'

/** What the slices about one student stand on, and what each is told of another. */
export interface StudentMatters {
  readonly repair: RepairKit
  readonly restraint: RestraintKit
  readonly discipline: DisciplineKit
}

export function studentMattersOver(respond: RespondKit): StudentMatters {
  const { database, clock, plans } = respond
  const discipline: DisciplineKit = { database, clock, plans }
  return {
    discipline,
    repair: {
      database,
      clock,
      certificates: certifiedLeaders(respond, certificatesIn),
      ended: (tx, told) => alternativeEnded(discipline, tx, told),
    },
    restraint: { database, clock, plans, holdsTraining: heldRestraintTraining, doneOnCall: doneInLog(respond) },
  }
}

export function studentMatterRoutes(
  app: App,
  { repair, restraint, discipline }: StudentMatters,
  pageContext: (request: FastifyRequest) => PageContext,
): void {
  repairRoutes(app, { repair, pageContext })
  restraintRoutes(app, { restraint, pageContext })
  disciplineRoutes(app, { discipline, pageContext })
}
