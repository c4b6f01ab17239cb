import { z } from 'zod'
import { statement, type Tx } from '../../../platform/database/index.ts'

const page = z.object({ position: z.number(), body: z.string() })

const listStatement = statement({
  name: 'invest.list-state-pages',
  sql: `select position, body from invest.state_page
         where district_id = $district and source = $source and query = $query and fetched_at >= $since order by position`,
  takes: z.object({ source: z.string(), query: z.string(), since: z.date() }),
  row: page,
})
const keepStatement = statement({
  name: 'invest.keep-state-page',
  sql: `insert into invest.state_page (district_id, source, query, position, body, fetched_at)
        values ($district, $source, $query, $position, $body, $at)
        on conflict (district_id, source, query, position) do update set body = excluded.body, fetched_at = excluded.fetched_at`,
  takes: page.extend({ source: z.string(), query: z.string(), at: z.date() }),
})
const dropStatement = statement({
  name: 'invest.drop-state-pages',
  sql: 'delete from invest.state_page where district_id = $1 and source = $2 and ($3::text is null or query = $3)',
})

/** Pages of one query that were taken since an instant, in their order. */
export const listKeptPages = (tx: Tx, source: string, query: string, since: Date) => tx.many(listStatement, { source, query, since })
export const keepPage = (tx: Tx, source: string, query: string, kept: { position: number; body: string; at: Date }): Promise<number> =>
  tx.run(keepStatement, { source, query, ...kept })
/** All of a source where no query is named. */
export const dropKeptPages = (tx: Tx, source: string, query: string | null): Promise<number> =>
  tx.run(dropStatement, [tx.district, source, query])
