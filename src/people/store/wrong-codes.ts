import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { personId } from './ids.ts'

const codeRow = z.object({ at: z.date(), told: z.boolean() })
export type WrongCode = Readonly<z.infer<typeof codeRow>>

const listRows = statement({
  name: 'people.list-wrong-codes',
  sql: 'select at, told from people.wrong_code where district_id = $1 and person_id = $2 and at > $3 order by at',
  row: codeRow,
})
const insertRow = statement({
  name: 'people.insert-wrong-code',
  sql: 'insert into people.wrong_code (district_id, wrong_id, person_id, at, told) values ($district, $id::uuid, $person, $at, $told)',
  takes: codeRow.extend({ id: z.string(), person: personId }),
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

/** The wrong codes that were typed as somebody since then, and which of them was told of. */
export const listWrongCodes = (tx: Tx, person: PersonId, since: Date): Promise<WrongCode[]> =>
  tx.many(listRows, [tx.district, person, since])

export const addWrongCode = (tx: Tx, code: WrongCode & { readonly person: PersonId }): Promise<number> =>
  tx.run(insertRow, { id: tx.random.id(), ...code })

/** For whom wrong codes were typed from then to then, and how often; the latest first. */
export const countWrongCodes = (
  tx: Tx,
  asked: { readonly from: Date; readonly to: Date; readonly person: PersonId | null; readonly limit: number },
): Promise<WrongCodes[]> => tx.many(countRows, asked)
