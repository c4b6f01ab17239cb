import { z } from 'zod'
import { statement } from '../platform/database/index.ts'
import { callRow, columns, followUpRow } from './store.ts'

export const listCallsById = statement({
  name: 'respond.list-calls-by-id',
  sql: `select ${columns} from respond.call where district_id = $district and call_id = any(array(select unnest($calls::uuid[])))`,
  takes: z.object({ calls: z.array(z.string()) }),
  row: callRow,
})

/** Of each of these calls what is owed after it, the soonest due first. */
export const listFollowUpsOf = statement({
  name: 'respond.list-follow-ups',
  sql: `select follow_up_id as id, call_id as call, owner_id as owner, due_on as "dueOn", done_at as "doneAt", what, kind,
               due_at as "dueAt", not_owed_at as "notOwedAt"
          from respond.follow_up where district_id = $district and call_id = any(array(select unnest($calls::uuid[]))) order by due_on, follow_up_id`,
  takes: z.object({ calls: z.array(z.string()) }),
  row: followUpRow,
})
