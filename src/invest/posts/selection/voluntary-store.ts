import { z } from 'zod'
import { statement } from '../../../platform/database/index.ts'

/** What applicants said of themselves by choice. Read by `read-selection.ts` alone, as counts. */
const voluntaryRow = z.object({ application: z.string(), race: z.string().nullable(), sex: z.string().nullable() })
export type Voluntary = z.infer<typeof voluntaryRow>

export const addVoluntary = statement({
  name: 'invest.add-voluntary',
  sql: 'insert into invest.voluntary (district_id, application_id, race, sex) values ($district, $application, $race, $sex)',
  takes: voluntaryRow,
})

export const eraseVoluntary = statement({
  name: 'invest.erase-voluntary',
  sql: 'delete from invest.voluntary where district_id = $1 and application_id = $2',
})

export const listVoluntary = statement({
  name: 'invest.list-voluntary',
  sql: `select application_id as application, race, sex from invest.voluntary
         where district_id = $district and application_id = any(array(select unnest($applications::uuid[])))`,
  takes: z.object({ applications: z.array(z.string()).readonly() }),
  row: voluntaryRow,
})

export const keepsAnyVoluntary = statement({
  name: 'invest.keeps-any-voluntary',
  sql: 'select 1 as one from invest.voluntary where district_id = $1 limit 1',
  row: z.object({ one: z.number() }),
})

export const forgetVoluntaryOf = statement({
  name: 'invest.forget-voluntary',
  sql: `delete from invest.voluntary where ctid = any(array(
          select own.ctid from invest.voluntary own
           where own.district_id = $district and own.application_id = any(array(select unnest($applications::uuid[]))) limit $atMost))`,
  takes: z.object({ applications: z.array(z.string()).readonly(), atMost: z.number() }),
})
