import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { columnsOf, inColumns, statement, type Tx } from '../../platform/database/index.ts'
import { type Lead, leads, type Owed, type Shift, shiftKey } from '../before-duty.ts'
import { personId } from './ids.ts'

const shiftRow = z.object({ person: z.string(), from: z.date() })

/** A shift begins where its person is not on duty already. */
const listShifts = statement({
  name: 'people.list-shifts-unverified',
  sql: `select distinct d.person_id as person, d.begins_at as "from"
          from people.duty d
          join people.person p on p.district_id = d.district_id and p.person_id = d.person_id and p.active
         where d.district_id = $district and d.begins_at > $from and d.begins_at <= $to
           and not exists (select 1 from people.duty e where e.district_id = d.district_id and e.person_id = d.person_id
                              and e.begins_at < d.begins_at and d.begins_at <= e.ends_at)
           and not exists (select 1 from people.way w where w.district_id = d.district_id and w.person_id = d.person_id
                              and w.kind <> 'email' and w.verified_at is not null and w.removed_at is null)
         order by d.begins_at, d.person_id`,
  takes: z.object({ from: z.date(), to: z.date() }),
  row: shiftRow,
})

/** Who are due to begin between two instants with no verified way that rings, by shift. An e-mail does not. */
export const listShiftsUnverified = (tx: Tx, from: Date, to: Date): Promise<Shift[]> => tx.many(listShifts, { from, to })

const nextBegin = statement({
  name: 'people.next-duty-begins',
  sql: `select min(begins_at) as "from" from people.duty where district_id = $1 and begins_at > $2`,
  row: z.object({ from: z.date().nullable() }),
})

/** When the first shift after an instant begins, whoever has it. */
export const nextShiftAfter = async (tx: Tx, at: Date): Promise<Date[]> => {
  const { from } = await tx.one(nextBegin, [tx.district, at])
  return from === null ? [] : [from]
}

const toldRow = shiftRow.extend({ lead: z.enum(leads) })
const listTold = statement({
  name: 'people.list-duty-told',
  sql: `select person_id as person, begins_at as "from", lead from people.duty_told
         where district_id = $district and told_id = $told and begins_at > $after`,
  takes: z.object({ told: personId, after: z.date() }),
  row: toldRow,
})

/** What a coordinator was told of shifts that begin after an instant, by `shiftKey`. */
export const toldOf = async (tx: Tx, told: PersonId, after: Date): Promise<ReadonlySet<string>> =>
  new Set((await tx.many(listTold, { told, after })).map(({ lead, ...shift }) => shiftKey(shift, lead)))

const insertTold = statement({
  name: 'people.insert-duty-told',
  sql: `with owed as (select * from unnest($person::uuid[], $from::timestamptz[], $lead::text[]))
        insert into people.duty_told (district_id, told_id, told_at, person_id, begins_at, lead) select $district, $told, $at, owed.* from owed
        on conflict do nothing returning lead`,
  takes: columnsOf(toldRow).extend({ told: personId, at: z.date() }),
  row: z.object({ lead: z.enum(leads) }),
})

/** Writes down what is told now. Resolves with the lead of each that nobody had written down before. */
export async function keepTold(tx: Tx, told: PersonId, owed: readonly Owed[], at: Date): Promise<Lead[]> {
  if (owed.length === 0) return []
  const rows = owed.map(({ lead, shift: { person, from } }) => ({ person, from, lead }))
  return (await tx.many(insertTold, { told, at, ...inColumns(toldRow, rows) })).map(({ lead }) => lead)
}
