import { z } from 'zod'
import { statement } from '../../platform/database/index.ts'

export const accessRow = z.object({ id: z.string(), enteredAt: z.date(), until: z.date().nullable(), endedAt: z.date().nullable() })
export type AccessRow = z.infer<typeof accessRow>

const columns = 'access_id as id, entered_at as "enteredAt", until, ended_at as "endedAt"'

export const addAccess = statement({
  name: 'contact.add-standing-access',
  sql: 'insert into contact.standing_access (district_id, access_id, entered_at, until, ended_at) values ($district, $id, $enteredAt, $until, $endedAt)',
  takes: accessRow,
})

export const saveAccess = statement({
  name: 'contact.save-standing-access',
  sql: 'update contact.standing_access set until = $until, ended_at = $endedAt where district_id = $district and access_id = $id',
  takes: accessRow.omit({ enteredAt: true }),
})

export const findAccess = statement({
  name: 'contact.find-standing-access',
  sql: `select ${columns} from contact.standing_access where district_id = $1 and access_id = $2`,
  row: accessRow,
})

export const listAccess = statement({
  name: 'contact.list-standing-access',
  sql: `select ${columns} from contact.standing_access where district_id = $1 and ($2::uuid is null or access_id > $2) order by access_id limit $3`,
  row: accessRow,
})
