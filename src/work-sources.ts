import { type GateKit, requestWork } from './contact/index.ts'
import { hiringWork } from './invest/index.ts'
import { reviewWork } from './looks/index.ts'
import { officeWork } from './people/index.ts'
import { draftWork } from './plan/index.ts'
import { type RepairKit, repairWork } from './repair/index.ts'
import { type RestraintKit, restraintWork } from './restraint/index.ts'
import { callWork, type RespondKit } from './respond/index.ts'
import type { WorkSource } from './work/index.ts'

/** What may wait for somebody, slice by slice. */
export const workSources = (respond: RespondKit, gate: GateKit, repair: RepairKit, restraint: RestraintKit): WorkSource[] => [
  ...[
    callWork(respond),
    requestWork(gate),
    repairWork(repair),
    restraintWork(restraint),
    officeWork(gate),
    reviewWork(gate),
    draftWork(gate),
    hiringWork(gate),
  ],
]
