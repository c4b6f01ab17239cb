import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { personId } from './ids.ts'

const row = z.object({ digest: z.string(), salt: z.string() })

const listRows = statement({
  name: 'people.list-recovery-codes',
  sql: 'select digest, salt from people.recovery_code where district_id = $1 and person_id = $2 and used_at is null order by digest',
  row,
})
const insertRows = statement({
  name: 'people.insert-recovery-codes',
  sql: `insert into people.recovery_code (district_id, person_id, digest, salt, made_at)
        select $district, $person, x, $salt, $at from unnest($digests::text[]) x`,
  takes: z.object({ person: personId, salt: z.string(), at: z.date(), digests: z.custom<readonly string[]>() }),
})
const deleteRows = statement({
  name: 'people.delete-recovery-codes',
  sql: 'delete from people.recovery_code where district_id = $1 and person_id = $2',
})
const useRow = statement({
  name: 'people.use-recovery-code',
  sql: 'update people.recovery_code set used_at = $at where district_id = $district and person_id = $person and digest = $digest and used_at is null',
  takes: z.object({ person: personId, digest: z.string(), at: z.date() }),
})

/** Those of somebody that are not used yet. */
export const listRecoveryCodes = (tx: Tx, person: PersonId): Promise<Readonly<z.infer<typeof row>>[]> =>
  tx.many(listRows, [tx.district, person])

/** New ones in place of all that were. */
export async function replaceRecoveryCodes(
  tx: Tx,
  made: { readonly person: PersonId; readonly salt: string; readonly digests: readonly string[]; readonly at: Date },
): Promise<void> {
  await dropRecoveryCodes(tx, made.person)
  await tx.run(insertRows, made)
}

export const dropRecoveryCodes = (tx: Tx, person: PersonId): Promise<number> => tx.run(deleteRows, [tx.district, person])
/** False where it is used already. */
export const takeRecoveryCode = async (
  tx: Tx,
  taken: { readonly person: PersonId; readonly digest: string; readonly at: Date },
): Promise<boolean> => (await tx.run(useRow, taken)) === 1
