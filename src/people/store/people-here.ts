import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { personId } from './ids.ts'

/** No name and no role is looked up: it is asked of everybody in a position whenever somebody opens their work. */
const here = statement({
  name: 'people.list-here',
  sql: 'select person_id as id from people.person where district_id = $district and active and enabled and person_id = any($ids::uuid[])',
  takes: z.object({ ids: z.custom<readonly PersonId[]>() }),
  row: z.object({ id: personId }),
})

/** Of some people, those who are here and may sign in. */
export const listHere = async (tx: Tx, ids: readonly PersonId[]): Promise<readonly PersonId[]> =>
  ids.length === 0 ? [] : (await tx.many(here, { ids })).map(({ id }) => id)
