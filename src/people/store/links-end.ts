import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'

const saveEnd = statement({
  name: 'people.save-links-end',
  sql: 'update people.person set links_end_at = $3 where district_id = $1 and person_id = $2',
})
const findEnd = statement({
  name: 'people.find-links-end',
  sql: 'select links_end_at as at from people.person where district_id = $1 and person_id = $2',
  row: z.object({ at: z.date().nullable() }),
})

export const saveLinksEnd = (tx: Tx, person: PersonId, at: Date): Promise<number> => tx.run(saveEnd, [tx.district, person, at])

/** Whether what was sent to them then, or the device it is open on, may be in other hands by now. */
export async function isTakenBack(tx: Tx, { person, sentAt }: { readonly person: string; readonly sentAt: Date }): Promise<boolean> {
  const endAt = (await tx.maybe(findEnd, [tx.district, person]))?.at ?? null
  return endAt !== null && sentAt < endAt
}
