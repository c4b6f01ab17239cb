import { type GateKit, requestWork } from './contact/index.ts'
import { type DeadlinesKit, deadlineWork } from './deadlines/index.ts'
import { disciplineWork } from './discipline/index.ts'
import { hiringWork } from './invest/index.ts'
import { reviewWork } from './looks/index.ts'
import { emptyOfficeWork, officeWork } from './people/index.ts'
import { draftWork } from './plan/index.ts'
import { repairWork } from './repair/index.ts'
import { restraintWork } from './restraint/index.ts'
import { callWork, type RespondKit } from './respond/index.ts'
import type { StudentMatters } from './student-matters.ts'
import { trainingWork } from './training/index.ts'
import type { WorkSource } from './work/index.ts'

/** What may wait for somebody, slice by slice. */
export const workSources = (
  respond: RespondKit,
  gate: GateKit,
  { repair, restraint, discipline }: StudentMatters,
  deadlines: DeadlinesKit,
): WorkSource[] => [
  ...[
    callWork(respond),
    requestWork(gate),
    repairWork(repair),
    restraintWork(restraint),
    disciplineWork(discipline),
    officeWork(gate),
    emptyOfficeWork(gate),
    reviewWork(gate),
    draftWork(gate),
    trainingWork(respond),
    deadlineWork(deadlines),
    hiringWork(gate),
  ],
]
