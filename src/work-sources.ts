import { type GateKit, requestWork } from './contact/index.ts'
import { hiringWork } from './invest/index.ts'
import { reviewWork } from './looks/index.ts'
import { officeWork } from './people/index.ts'
import { draftWork } from './plan/index.ts'
import { type RepairKit, repairWork } from './repair/index.ts'
import { callWork, type RespondKit } from './respond/index.ts'
import type { WorkSource } from './work/index.ts'

/** What may wait for somebody, slice by slice. */
export const workSources = (respond: RespondKit, gate: GateKit, repair: RepairKit): WorkSource[] => [
  ...[callWork(respond), requestWork(gate), repairWork(repair), officeWork(gate), reviewWork(gate), draftWork(gate), hiringWork(gate)],
]
