import { z } from 'zod'
import { columnsOf, statement } from '../../platform/database/index.ts'

export const otherScore = z.object({ orgCode: z.string(), score: z.number() })

/** Another published index of the same schools, as it was loaded to compare with. */
export const listOtherScores = statement({
  name: 'invest.list-other-index',
  sql: 'select org_code as "orgCode", title, score from invest.other_index where district_id = $1 order by org_code',
  row: otherScore.extend({ title: z.string() }),
})

export const dropOtherScores = statement({ name: 'invest.drop-other-index', sql: 'delete from invest.other_index where district_id = $1' })

export const addOtherScores = statement({
  name: 'invest.add-other-index',
  sql: `insert into invest.other_index (district_id, org_code, title, score, loaded_at)
        select $district, code, $title, score, $at from unnest($orgCode::text[], $score::double precision[]) as loaded (code, score)`,
  takes: columnsOf(otherScore).extend({ title: z.string(), at: z.date() }),
})
