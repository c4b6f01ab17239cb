import { z } from 'zod'
import type { OrgId, PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { contactRow, reached } from './phone-entries.ts'
import { orgId, personId } from './ids.ts'

const dutyRow = z.object({
  school: orgId,
  person: personId,
  role: z.string(),
  order: z.number(),
  from: z.date(),
  to: z.date(),
})

export type DutyRow = Readonly<z.infer<typeof dutyRow>>

const listAll = statement({
  name: 'people.list-duty',
  sql: `select school_id as "school", person_id as "person", role, place as "order", begins_at as "from", ends_at as "to" from people.duty
         where district_id = $1 order by school_id, begins_at, place, role, person_id`,
  row: dutyRow,
})
const listAt = statement({
  name: 'people.list-duty-at',
  sql: `select d.person_id as "person", d.role, d.place as "order", ${reached('p')}
          from people.duty d join people.person p on p.district_id = d.district_id and p.person_id = d.person_id and p.active and p.enabled
         where d.district_id = $1 and d.school_id = $2 and d.begins_at <= $3 and $3 < d.ends_at order by d.place, d.begins_at, d.person_id`,
  row: contactRow.extend({ person: personId, role: z.string(), order: z.number() }),
})
const listSchoolsOf = statement({
  name: 'people.list-duty-schools',
  sql: `select distinct school_id as school from people.duty
         where district_id = $1 and person_id = $2 and begins_at <= $3 and $3 < ends_at order by school_id`,
  row: z.object({ school: orgId }),
})
const dropAll = statement({ name: 'people.drop-duty', sql: 'delete from people.duty where district_id = $1' })
const insertAll = statement({
  name: 'people.insert-duty',
  sql: `insert into people.duty (district_id, duty_id, school_id, person_id, role, place, begins_at, ends_at)
        select $1, gen_random_uuid(), school, person, role, "order", "from", "to"
          from jsonb_to_recordset($2::jsonb) as x(school uuid, person uuid, role text, "order" int, "from" timestamptz, "to" timestamptz)`,
})

export const listDutyRows = (tx: Tx): Promise<DutyRow[]> => tx.many(listAll, [tx.district])
export const listDutyAt = (tx: Tx, school: OrgId, at: Date) => tx.many(listAt, [tx.district, school, at])

/** Where somebody is on duty now. */
export const listDutySchools = async (tx: Tx, person: PersonId, at: Date): Promise<OrgId[]> =>
  (await tx.many(listSchoolsOf, [tx.district, person, at])).map(({ school }) => school)

export async function replaceDuty(tx: Tx, rows: readonly DutyRow[]): Promise<void> {
  await tx.run(dropAll, [tx.district])
  if (rows.length === 0) return
  const written = await tx.run(insertAll, [tx.district, JSON.stringify(rows)])
  if (written !== rows.length) throw new Error(`people.insert-duty: expected to write ${rows.length} rows, wrote ${written}`)
}
