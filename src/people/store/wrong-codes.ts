import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { personId } from './ids.ts'

const listRows = statement({
  name: 'people.list-wrong-codes',
  sql: 'select at from people.wrong_code where district_id = $1 and person_id = $2 and at > $3 order by at',
  row: z.object({ at: z.date() }),
})
const insertRow = statement({
  name: 'people.insert-wrong-code',
  sql: 'insert into people.wrong_code (district_id, wrong_id, person_id, at) values ($district, $id::uuid, $person, $at)',
  takes: z.object({ id: z.string(), person: personId, at: z.date() }),
})
const countRow = z.object({ person: personId, times: z.number(), firstAt: z.date(), lastAt: z.date() })
export type WrongCodes = Readonly<z.infer<typeof countRow>>

const countRows = statement({
  name: 'people.count-wrong-codes',
  sql: `select person_id as person, count(*)::int as times, min(at) as "firstAt", max(at) as "lastAt" from people.wrong_code
         where district_id = $district and at >= $from and at < $to and ($person::uuid is null or person_id = $person)
         group by person_id order by max(at) desc, person_id limit $limit`,
  takes: z.object({ from: z.date(), to: z.date(), person: personId.nullable(), limit: z.number() }),
  row: countRow,
})

/** When somebody typed a wrong code, since then. */
export const listWrongCodes = async (tx: Tx, person: PersonId, since: Date): Promise<Date[]> =>
  (await tx.many(listRows, [tx.district, person, since])).map(({ at }) => at)

export const addWrongCode = (tx: Tx, person: PersonId, at: Date): Promise<number> => tx.run(insertRow, { id: tx.random.id(), person, at })

/** For whom wrong codes were typed from then to then, and how often; the latest first. */
export const countWrongCodes = (
  tx: Tx,
  asked: { readonly from: Date; readonly to: Date; readonly person: PersonId | null; readonly limit: number },
): Promise<WrongCodes[]> => tx.many(countRows, asked)
