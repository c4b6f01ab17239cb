import { z } from 'zod'
import { statement } from '../../../platform/database/index.ts'
import { exact, termsIn } from '../store.ts'
import { dimensions } from './totals-by.ts'

/**
 * What each line of a year comes to, as `balancesOf` folds it: an entry that takes another back counts as what it takes back, and
 * `had` is the budget with what was brought and what moved. Lines and entries are put below one another and grouped once: joined, a database
 * that has no statistics yet compares each of ten thousand with each.
 */
const lineSums = `
  select line_id, max(place) as place,
         sum(-cents) filter (where account = 'source' and done is distinct from 'brought') as opened,
         coalesce(sum(-cents) filter (where account = 'source'), 0)
           + coalesce(sum(cents) filter (where account = 'line' and done = 'moved'), 0) as had,
         coalesce(sum(cents) filter (where account = 'spent'), 0) as spent,
         coalesce(sum(cents) filter (where account = 'encumbered'), 0) as encumbered,
         coalesce(sum(cents) filter (where account = 'line'), 0) as available
    from (select line_id, place, null as account, 0 as cents, null as done
            from invest.money_year_line where district_id = $district and year = $year
           union all
          select e.line_id, null, e.account, e.cents,
                 case when t.reverses is null then t.kind
                      else (select back.kind from invest.money_transaction back
                             where back.district_id = t.district_id and back.transaction_id = t.reverses) end
            from invest.money_transaction t
            join invest.money_entry e on e.district_id = t.district_id and e.transaction_id = t.transaction_id
           where t.district_id = $district and t.year = $year) entry
   group by line_id`

const code = `coalesce(case $by::text when 'function' then c.function when 'object' then c.object
                                when 'school' then c.school_id::text when 'fund' then c.fund end, 'none')`

const asked = z.object({ year: z.number(), by: z.enum(dimensions) })
const sums = { had: exact, spent: exact, encumbered: exact, available: exact }

/** The lines of a year added up by one of their codes: the same sums as `totalsBy`, and benefits rounded line by line as `fringeOf` does. */
export const listTotals = statement({
  name: 'invest.list-budget-totals',
  sql: `with line as (${lineSums})
        select ${code} as code, count(*)::int as lines,
               sum(line.had)::bigint as had, sum(line.spent)::bigint as spent,
               sum(line.encumbered)::bigint as encumbered, sum(line.available)::bigint as available,
               sum(case when t.fringe is null then 0 else div(greatest(0, coalesce(line.opened, 0)) * t.fringe + 5000, 10000) end)::bigint as fringe
          from line
          join invest.money_line l on l.district_id = $district and l.line_id = line.line_id
          left join invest.money_line_code c on c.district_id = $district and c.line_id = line.line_id
          ${termsIn('$year')}
         group by 1`,
  takes: asked,
  row: z.object({ code: z.string(), lines: z.number(), ...sums, fringe: exact }),
})

/** Some lines of one code, in the order of the books. */
export const listLinesOfCode = statement({
  name: 'invest.list-budget-lines-of-code',
  sql: `with line as (${lineSums})
        select l.title, l.title_es as "titleEs", c.account, line.had::bigint as had, line.spent::bigint as spent,
               line.encumbered::bigint as encumbered, line.available::bigint as available
          from line
          join invest.money_line l on l.district_id = $district and l.line_id = line.line_id
          left join invest.money_line_code c on c.district_id = $district and c.line_id = line.line_id
         where ${code} = $of
         order by line.place limit $most offset $after`,
  takes: asked.extend({ of: z.string(), most: z.number(), after: z.number() }),
  row: z.object({ title: z.string(), titleEs: z.string().nullable(), account: z.string().nullable(), ...sums }),
})
