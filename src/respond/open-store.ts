import { z } from 'zod'
import { statement, type Tx } from '../platform/database/index.ts'
import { type CallRow, callRow, columns } from './store.ts'

/** The most open calls of a whole district that one list holds. */
export const boardAtMost = 200

/** Danger first, then the newest: of more than fit, one that was just made is never left out. Whoever shows them sorts them. */
const listOpenCalls = statement({
  name: 'respond.list-open-calls',
  sql: `select ${columns} from respond.call where district_id = $1 and closed_at is null
         order by drill, danger = 'now' desc, asked_at desc, call_id limit $2`,
  row: callRow,
})

/** The open calls that somebody made, was asked to come to or comes to, whatever else is open. */
const listOpenCallsOfPerson = statement({
  name: 'respond.list-open-calls-of-person',
  sql: `select ${columns} from respond.call c where c.district_id = $district and c.closed_at is null
         and (c.asked_by = $person or $person = any(c.coming)
              or exists (select from respond.page p where p.district_id = $district and p.call_id = c.call_id and p.person_id = $person offset 0))
         order by c.drill, c.danger = 'now' desc, c.asked_at desc, c.call_id limit $limit`,
  takes: z.object({ person: z.string(), limit: z.number() }),
  row: callRow,
})

/** How many calls are open, drills counted apart. */
export const countOpenCalls = statement({
  name: 'respond.count-open-calls',
  sql: `select count(*) filter (where not drill)::int as real, count(*) filter (where drill)::int as drills
          from respond.call where district_id = $1 and closed_at is null`,
  row: z.object({ real: z.number(), drills: z.number() }),
})

export const openCalls = (tx: Tx): Promise<CallRow[]> => tx.many(listOpenCalls, [tx.district, boardAtMost])

/** The open calls of one person, danger first, then those that wait longest. */
export const openCallsOfPerson = async (tx: Tx, person: string): Promise<CallRow[]> =>
  (await tx.many(listOpenCallsOfPerson, { person, limit: boardAtMost })).sort(byWait)

/** The open calls of the district, as many as a list holds, and with them every one of this person’s. */
export async function openCallsFor(tx: Tx, person: string): Promise<CallRow[]> {
  const all = new Map([...(await openCalls(tx)), ...(await openCallsOfPerson(tx, person))].map(row => [row.id, row]))
  return [...all.values()].sort(byWait)
}

const byWait = (a: CallRow, b: CallRow): number =>
  Number(a.drill) - Number(b.drill) ||
  Number(b.danger === 'now') - Number(a.danger === 'now') ||
  a.askedAt.getTime() - b.askedAt.getTime() ||
  a.id.localeCompare(b.id)
