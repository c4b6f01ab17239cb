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
const deleteRows = statement({
  name: 'people.delete-wrong-codes',
  sql: 'delete from people.wrong_code where district_id = $1 and person_id = $2 and at <= $3',
})

/** When somebody typed a wrong code, since then. */
export const listWrongCodes = async (tx: Tx, person: PersonId, since: Date): Promise<Date[]> =>
  (await tx.many(listRows, [tx.district, person, since])).map(({ at }) => at)

/** One more; those of `before` are forgotten. */
export async function addWrongCode(tx: Tx, person: PersonId, at: Date, before: Date): Promise<void> {
  await tx.run(deleteRows, [tx.district, person, before])
  await tx.run(insertRow, { id: tx.random.id(), person, at })
}
