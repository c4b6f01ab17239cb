import { z } from 'zod'
import { statement } from '../platform/database/index.ts'

export const processRow = z.object({
  id: z.string(),
  school: z.string(),
  kind: z.string(),
  call: z.string().nullable(),
  askedBy: z.string(),
  askedAt: z.date(),
  stage: z.string(),
  endedAs: z.string().nullable(),
  facilitator: z.string().nullable(),
  parties: z.array(z.string()),
  families: z.array(z.string()),
  keptOut: z.array(z.string()),
  duty: z.string().nullable(),
  whose: z.string().nullable(),
  dueOn: z.string().nullable(),
})
export type ProcessRow = z.infer<typeof processRow>

const columns = `process_id as id, school_id as school, kind, call_id as call, asked_by as "askedBy", asked_at as "askedAt", stage, ended_as as "endedAs",
       facilitator_id as facilitator, parties, families, kept_out as "keptOut", duty, whose, due_on as "dueOn"`

export const addProcess = statement({
  name: 'repair.add-process',
  sql: `insert into repair.process (district_id, process_id, school_id, kind, call_id, asked_by, asked_at, stage, ended_as, facilitator_id, parties,
                                    families, kept_out, duty, whose, due_on)
        values ($district, $id, $school, $kind, $call, $askedBy, $askedAt, $stage, $endedAs, $facilitator, $parties::uuid[], $families::uuid[],
                $keptOut::uuid[], $duty, $whose, $dueOn::date)`,
  takes: processRow,
})

export const saveProcess = statement({
  name: 'repair.save-process',
  sql: `update repair.process set stage = $stage, ended_as = $endedAs, facilitator_id = $facilitator, parties = $parties::uuid[],
               families = $families::uuid[], kept_out = $keptOut::uuid[], duty = $duty, whose = $whose, due_on = $dueOn::date
         where district_id = $district and process_id = $id`,
  takes: processRow.omit({ school: true, kind: true, call: true, askedBy: true, askedAt: true }),
})

export const findProcess = statement({
  name: 'repair.find-process',
  sql: `select ${columns} from repair.process where district_id = $1 and process_id = $2`,
  row: processRow,
})

const order = "(ended_as is not null)::int, coalesce(due_on, 'infinity'), -extract(epoch from asked_at), process_id"

/** Open ones first, those due soonest before; then the newest. From the one named on. */
export const listProcesses = statement({
  name: 'repair.list-processes',
  sql: `select ${columns} from repair.process
         where district_id = $1
           and ($3::uuid is null or (${order}) > (select ${order} from repair.process where district_id = $1 and process_id = $3))
         order by ${order} limit $2`,
  row: processRow,
})

/** Those of which somebody owes the next step, in the same order. */
export const listOwingProcesses = statement({
  name: 'repair.list-owing-processes',
  sql: `select ${columns} from repair.process where district_id = $1 and whose is not null order by ${order}`,
  row: processRow,
})

export const listProcessIds = statement({
  name: 'repair.list-process-ids',
  sql: 'select process_id as id from repair.process where district_id = $1 and ($2::uuid is null or process_id > $2) order by process_id limit $3',
  row: z.object({ id: z.string() }),
})

const askedForRow = z.object({ process: z.string(), incident: z.string(), alternative: z.string() })

/** Of which incident a process is an alternative: known here and nowhere else. */
export const keepAskedFor = statement({
  name: 'repair.keep-asked-for',
  sql: `insert into repair.asked_for (district_id, process_id, incident_id, alternative_id) values ($district, $process, $incident, $alternative)`,
  takes: askedForRow,
})

export const findAskedFor = statement({
  name: 'repair.find-asked-for',
  sql: 'select incident_id as incident, alternative_id as alternative from repair.asked_for where district_id = $1 and process_id = $2',
  row: askedForRow.omit({ process: true }),
})

/** Those in which people met, the newest first. */
export const listOver = statement({
  name: 'repair.list-over',
  sql: `select process_id as id from repair.process where district_id = $1 and ended_as is not null and ended_as <> 'not-held'
         order by asked_at desc, process_id limit $2`,
  row: z.object({ id: z.string() }),
})

/** Those that were asked for in a span of time. */
export const listAskedIn = statement({
  name: 'repair.list-asked-in',
  sql: 'select process_id as id, school_id as school from repair.process where district_id = $district and asked_at >= $from and asked_at < $to',
  takes: z.object({ from: z.date(), to: z.date() }),
  row: z.object({ id: z.string(), school: z.string() }),
})

/** The calls and incidents after which a process was asked for, whenever that was. */
export const listOfferedAfter = statement({
  name: 'repair.list-offered-after',
  sql: `select call_id as id from repair.process where district_id = $1 and call_id is not null
         union select incident_id from repair.asked_for where district_id = $1`,
  row: z.object({ id: z.string() }),
})
