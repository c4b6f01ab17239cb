import { z } from 'zod'
import { statement } from '../platform/database/index.ts'

const reviewRow = z.object({
  ...{ id: z.string(), school: z.string(), month: z.string(), entries: z.number(), findings: z.array(z.string()) },
  ...{ heldBy: z.string(), heldAt: z.date() },
})

export const saveReview = statement({
  name: 'restraint.save-month-review',
  sql: `insert into restraint.month_review (district_id, review_id, school_id, month, entries, findings, held_by, held_at)
        values ($district, $id, $school, $month, $entries, $findings::text[], $heldBy, $heldAt)
        on conflict (district_id, review_id) do update
           set entries = excluded.entries, findings = excluded.findings, held_by = excluded.held_by, held_at = excluded.held_at`,
  takes: reviewRow,
})

export const listReviews = statement({
  name: 'restraint.list-month-reviews',
  sql: `select review_id as id, school_id as school, month, entries, findings, held_by as "heldBy", held_at as "heldAt"
          from restraint.month_review where district_id = $1`,
  row: reviewRow,
})

/** Every month in which something happened, by school. */
export const countMonths = statement({
  name: 'restraint.count-months',
  sql: `select school_id as school, to_char(happened_on, 'YYYY-MM') as month, count(*)::int as entries from restraint.entry
         where district_id = $1 and coalesce(ended_as <> 'none-happened', true) group by school_id, to_char(happened_on, 'YYYY-MM')`,
  row: z.object({ school: z.string(), month: z.string(), entries: z.number() }),
})

export const countMonth = statement({
  name: 'restraint.count-month',
  sql: `select count(*)::int as n from restraint.entry
         where district_id = $district and school_id = $school and to_char(happened_on, 'YYYY-MM') = $month
           and coalesce(ended_as <> 'none-happened', true)`,
  takes: z.object({ school: z.string(), month: z.string() }),
  row: z.object({ n: z.number() }),
})
