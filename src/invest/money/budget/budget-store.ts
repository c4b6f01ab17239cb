import { z } from 'zod'
import { columnsOf, statement } from '../../../platform/database/index.ts'
import { kinds, owners } from '../lines.ts'
import { termsIn } from '../store.ts'
import { type Mapping, mappingShape } from './mapping.ts'

export const findSource = statement({
  name: 'invest.find-money-source',
  sql: 'select mapping from invest.money_source where district_id = $1 and name = $2',
  row: z.object({ mapping: z.unknown() }),
})

export const readMapping = (kept: { readonly mapping: unknown } | undefined): Mapping | undefined =>
  kept && mappingShape.parse(kept.mapping)

export const saveSource = statement({
  name: 'invest.save-money-source',
  sql: `insert into invest.money_source (district_id, name, mapping, saved_at) values ($district, $name, $mapping::jsonb, $at)
        on conflict (district_id, name) do update set mapping = excluded.mapping, saved_at = excluded.saved_at
        where invest.money_source.mapping is distinct from excluded.mapping`,
  takes: z.object({ name: z.string(), mapping: z.string(), at: z.date() }),
})

export const budgetRow = z.object({ id: z.string(), title: z.string(), owner: z.enum(owners), kind: z.enum(kinds) })

/** What a line is called may change from year to year; whose it is and what it pays for do not. */
export const saveBudgetLines = statement({
  name: 'invest.save-budget-lines',
  sql: `insert into invest.money_line (district_id, line_id, title, owner, kind, added_at)
        select $district, id, title, owner, kind, $at
          from unnest($id::uuid[], $title::text[], $owner::text[], $kind::text[]) as line (id, title, owner, kind)
        on conflict (district_id, line_id) do update set title = excluded.title where invest.money_line.title <> excluded.title`,
  takes: columnsOf(budgetRow).extend({ at: z.date() }),
})

export const codeRow = z.object({
  id: z.string(),
  account: z.string(),
  function: z.string().nullable(),
  object: z.string().nullable(),
  school: z.string().nullable(),
  fund: z.string().nullable(),
})
const terms = { grantFrom: z.string().nullable(), grantTo: z.string().nullable(), fringe: z.number().nullable() }
export const termsRow = z.object({ id: z.string(), ...terms })

export const saveCodes = statement({
  name: 'invest.save-budget-codes',
  sql: `insert into invest.money_line_code
               (district_id, line_id, source, account, function, object, school_id, fund)
        select $district, id, $source, account, of, object, school, fund
          from unnest($id::uuid[], $account::text[], $function::text[], $object::text[], $school::uuid[], $fund::text[])
            as code (id, account, of, object, school, fund)
        on conflict (district_id, line_id) do nothing`,
  takes: columnsOf(codeRow).extend({ source: z.string() }),
})

/** What the file of a year says of grants and benefits holds from that year on, and never for a year before. */
export const saveTerms = statement({
  name: 'invest.save-budget-terms',
  sql: `insert into invest.money_line_terms (district_id, line_id, year, grant_from, grant_to, fringe)
        select $district, id, $year, begins, ends, fringe
          from unnest($id::uuid[], $grantFrom::date[], $grantTo::date[], $fringe::int[]) as said (id, begins, ends, fringe)
        on conflict (district_id, line_id, year) do update
           set grant_from = excluded.grant_from, grant_to = excluded.grant_to, fringe = excluded.fringe`,
  takes: columnsOf(termsRow).extend({ year: z.number() }),
})

/** The lines that files of a source have named, in any year, with what holds of them in the year asked for. */
export const listOfSource = statement({
  name: 'invest.list-budget-lines-of-source',
  sql: `select c.line_id as id, l.owner, l.kind, l.title, t.grant_from as "grantFrom", t.grant_to as "grantTo", t.fringe
          from invest.money_line_code c
          join invest.money_line l on l.district_id = c.district_id and l.line_id = c.line_id
          ${termsIn('$3')}
         where c.district_id = $1 and c.source = $2`,
  row: budgetRow.extend(terms),
})

/** When the grant of a line pays in a year; no row for a line that no file has named by then. */
export const findGrantPeriod = statement({
  name: 'invest.find-grant-period',
  sql: `select grant_from as "grantFrom", grant_to as "grantTo" from invest.money_line_terms
         where district_id = $1 and line_id = $2 and year <= $3 order by year desc limit 1`,
  row: z.object({ grantFrom: z.string().nullable(), grantTo: z.string().nullable() }),
})

/** The lines of a grant that, as a year has it, runs beyond a day. */
export const listRunOn = statement({
  name: 'invest.list-grant-lines-beyond',
  sql: `select l.line_id as id from invest.money_line l ${termsIn('$2')} where l.district_id = $1 and t.grant_to > $3`,
  row: z.object({ id: z.string() }),
})
