import type { FastifyRequest } from 'fastify'
import type { PageContext } from './design/context.ts'
import {
  alternativeEnded,
  type DisciplineKit,
  disciplineRoutes,
  incidentsConsidered,
  incidentsForFamily,
  isTakenBack,
  returnsFrom,
} from './discipline/index.ts'
import { certificatesIn } from './invest/index.ts'
import type { FamilySource } from './looks/index.ts'
import { waysOut } from './people/index.ts'
import type { Channel } from './platform/channels/index.ts'
import type { App } from './platform/http/index.ts'
import { processesOver, type RepairKit, repairRoutes, sidesOfProcess } from './repair/index.ts'
import { callsBetweenPeople, callsOpenTo, callsOver, doneInLog, type RespondKit, sidesOfCall } from './respond/index.ts'
import { entriesForFamily, type RestraintKit, restraintRoutes } from './restraint/index.ts'
import { certifiedLeaders, heldRestraintTraining } from './training/index.ts'
import { type VoiceKit, voiceRoutes } from './voice/index.ts'

/** What the slices about one student stand on, and what each is told of another. */
export interface StudentMatters {
  readonly repair: RepairKit
  readonly restraint: RestraintKit
  readonly discipline: DisciplineKit
  readonly voice: VoiceKit
}

export function studentMattersOver(respond: RespondKit, channels: readonly Channel[] | undefined): StudentMatters {
  const { database, clock, plans, publicUrl, wakes } = respond
  const { wayKinds } = waysOut(channels)
  const discipline: DisciplineKit = { database, clock, plans, publicUrl, wakes, wayKinds }
  return {
    discipline,
    repair: {
      ...{ database, clock, plans },
      certificates: certifiedLeaders(respond, certificatesIn),
      ended: (tx, told) => alternativeEnded(discipline, tx, told),
      chances: async (tx, year) => [...(await callsBetweenPeople(tx, year)), ...(await incidentsConsidered(tx, year))],
      returns: returnsFrom,
      isTakenBack,
      opensCall: async (tx, person, call) => (await callsOpenTo(tx, person, [call])).length > 0,
    },
    restraint: { database, clock, plans, holdsTraining: heldRestraintTraining, doneOnCall: doneInLog(respond) },
    // Whoever took part is asked how it was; voice itself knows of neither.
    voice: {
      ...{ database, clock, publicUrl, wakes, wayKinds },
      after: { repair: { over: processesOver, sidesOf: sidesOfProcess }, response: { over: callsOver, sidesOf: sidesOfCall } },
    },
  }
}

/** What a family, or a student who reads their own record, is told of here: who looked at it stands on one page with calls and requests. */
export const studentMattersForFamily: readonly FamilySource[] = [entriesForFamily, incidentsForFamily]

export function studentMatterRoutes(
  app: App,
  { repair, restraint, discipline, voice }: StudentMatters,
  pageContext: (request: FastifyRequest) => PageContext,
): void {
  repairRoutes(app, { repair, pageContext })
  restraintRoutes(app, { restraint, pageContext })
  disciplineRoutes(app, { discipline, pageContext })
  voiceRoutes(app, { voice, pageContext })
}
