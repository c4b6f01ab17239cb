import { z } from 'zod'
import { statement } from '../../platform/database/index.ts'

/** Another published index of the same schools, as it was loaded to compare with. */
export const listOtherScores = statement({
  name: 'invest.list-other-index',
  sql: 'select org_code as "orgCode", title, score from invest.other_index where district_id = $1 order by org_code',
  row: z.object({ orgCode: z.string(), title: z.string(), score: z.number() }),
})

export const dropOtherScores = statement({ name: 'invest.drop-other-index', sql: 'delete from invest.other_index where district_id = $1' })

export const addOtherScores = statement({
  name: 'invest.add-other-index',
  sql: `insert into invest.other_index (district_id, org_code, title, score, loaded_at)
        select $1, code, $2, score, $3 from unnest($4::text[], $5::double precision[]) as loaded (code, score)`,
})
