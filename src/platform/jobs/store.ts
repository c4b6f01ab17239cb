import { z } from 'zod'
import { statement } from '../database/index.ts'

export const addJob = statement({
  name: 'platform.add-job',
  sql: `insert into platform.job (district_id, job_id, kind, payload, due_at, dedupe) values ($district, $id, $kind, $payload, $dueAt, $dedupe)
        on conflict (district_id, kind, dedupe) do update set payload = excluded.payload, due_at = excluded.due_at, attempts = 0, leased_until = '-infinity'`,
  takes: z.object({ id: z.string(), kind: z.string(), payload: z.string(), dueAt: z.date(), dedupe: z.string().nullable() }),
})

export const dropJob = statement({
  name: 'platform.drop-job',
  sql: 'delete from platform.job where district_id = $1 and kind = $2 and dedupe = $3',
})

export const hastenJob = statement({
  name: 'platform.hasten-job',
  sql: 'update platform.job set due_at = $to where district_id = $district and kind = $kind and dedupe = $dedupe and due_at > $to',
  takes: z.object({ kind: z.string(), dedupe: z.string(), to: z.date() }),
})

/** The lease is by the database's own clock, since the application's may stand still. */
export const claimJobs = statement({
  name: 'platform.claim-jobs',
  sql: `update platform.job j set leased_until = clock_timestamp() + interval '3 seconds', attempts = j.attempts + 1
          from (select district_id, job_id from platform.job where due_at <= $1 and leased_until < clock_timestamp()
                 order by due_at limit $2 for update skip locked) x
         where j.district_id = x.district_id and j.job_id = x.job_id
         returning j.district_id as district, j.job_id as id, j.due_at as "dueAt", j.attempts`,
  row: z.object({ district: z.string(), id: z.string(), dueAt: z.date(), attempts: z.number() }),
})

export const takeJob = statement({
  name: 'platform.take-job',
  sql: 'select kind, payload, due_at as "dueAt" from platform.job where district_id = $1 and job_id = $2 and due_at = $3',
  row: z.object({ kind: z.string(), payload: z.string(), dueAt: z.date() }),
})

/** Only the row as it was taken: a job set anew while it ran keeps its new time. */
export const endJob = statement({
  name: 'platform.end-job',
  sql: 'delete from platform.job where district_id = $1 and job_id = $2 and due_at = $3',
})

export const putOffJob = statement({
  name: 'platform.put-off-job',
  sql: 'update platform.job set leased_until = clock_timestamp() + make_interval(secs => $3) where district_id = $1 and job_id = $2',
})

export const nextJob = statement({
  name: 'platform.next-job',
  sql: 'select min(due_at) as "dueAt" from platform.job',
  row: z.object({ dueAt: z.date().nullable() }),
})

export const releaseJobs = statement({
  name: 'platform.release-jobs',
  sql: "update platform.job set leased_until = '-infinity' where leased_until > '-infinity'",
})
