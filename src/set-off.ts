import { staffJobs, staffTopics } from './changes-of-duty.ts'
import { contactJobs, contactTopics, type GateKit } from './contact/index.ts'
import { deadlineJobs, type DeadlinesKit, deadlineTopics } from './deadlines/index.ts'
import { disciplineTopics } from './discipline/index.ts'
import { lifetimes } from './lifetimes.ts'
import { glassJobs, glassTopics } from './looks/index.ts'
import { peopleJobs, peopleTopics } from './people/index.ts'
import type { JobKind } from './platform/jobs/index.ts'
import { lifetimeJobs } from './platform/lifetimes/index.ts'
import { laterTopics, type Topic } from './platform/outbox/index.ts'
import { type RespondKit, respondJobs, respondTopics } from './respond/index.ts'
import { voiceTopics } from './voice/index.ts'

interface Kits {
  readonly respond: RespondKit
  readonly gate: GateKit
  readonly deadlines: DeadlinesKit
}

/** What the clock sets off, slice by slice. */
export const jobsOf = ({ respond, gate, deadlines }: Kits): Readonly<Record<string, JobKind>> => ({
  ...lifetimeJobs(lifetimes),
  ...peopleJobs(respond),
  ...respondJobs(respond),
  ...contactJobs(gate),
  ...staffJobs(gate),
  ...glassJobs(respond),
  ...deadlineJobs({ ...deadlines, wakes: respond.wakes }),
})

/** Whose messages leave. */
export const topicsOf = ({ respond, gate }: Kits): Readonly<Record<string, Topic>> => ({
  ...{ ...peopleTopics, ...respondTopics(respond), ...contactTopics(gate) },
  ...{ ...staffTopics, ...deadlineTopics, ...glassTopics(respond), ...voiceTopics, ...disciplineTopics, ...laterTopics },
})
