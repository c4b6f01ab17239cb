import { z } from 'zod'
import { statement } from '../../platform/database/index.ts'

const lineRow = z.object({
  report: z.string(),
  year: z.string(),
  orgCode: z.string(),
  name: z.string(),
  item: z.string(),
  cells: z.record(z.string(), z.number().nullable()),
})
export type StateLine = z.infer<typeof lineRow>

/** What the state counts of these schools and no others, every year that was read: so that a page of one district asks for its own few lines. */
export const listStateLines = statement({
  name: 'invest.list-state-lines-of',
  sql: `select r.report, r.year, r.org_code as "orgCode", r.name, r.item, r.cells
          from invest.state_report s
          join invest.state_row r on r.district_id = s.district_id and r.import_id = s.import_id and r.report = s.report and r.year = s.year
         where s.district_id = $1 and s.report in ('enrollment-grade', 'ssdr', 'staff-support', 'staff-nurses') and r.org_code = any($2::text[])
         order by r.year, r.report, r.org_code, r.item`,
  row: lineRow,
})
