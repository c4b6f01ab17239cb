import { z } from 'zod'
import { statement, type Tx } from '../../platform/database/index.ts'
import type { StateRow } from './part.ts'

const heldReport = z.object({
  report: z.string(),
  year: z.string(),
  importId: z.string(),
  file: z.string(),
  digest: z.string(),
  columns: z.array(z.string()),
  rows: z.number(),
  withheld: z.number(),
  unjoined: z.array(z.string()).nullable(),
  readAt: z.date(),
})
export type HeldReport = z.infer<typeof heldReport>

const listReportsStatement = statement({
  name: 'invest.list-state-reports',
  sql: `select report, year, import_id as "importId", file, digest, columns, row_count as rows, withheld_count as withheld, unjoined,
               read_at as "readAt"
          from invest.state_report where district_id = $1 order by year, report`,
  row: heldReport,
})

const stateRow = z.object({
  report: z.string(),
  year: z.string(),
  orgCode: z.string(),
  name: z.string(),
  item: z.string(),
  cells: z.record(z.string(), z.number().nullable()),
})
export type HeldRow = z.infer<typeof stateRow>

const listRowsStatement = statement({
  name: 'invest.list-state-rows',
  sql: `select r.report, r.year, r.org_code as "orgCode", r.name, r.item, r.cells
          from invest.state_report s
          join invest.state_row r on r.district_id = s.district_id and r.import_id = s.import_id and r.report = s.report and r.year = s.year
         where s.district_id = $1 and s.year = any($2::text[]) and s.report = any($3::text[])`,
  row: stateRow,
})

const codesStatement = statement({
  name: 'invest.list-state-codes',
  sql: `select distinct r.year, r.org_code as "orgCode"
          from invest.state_report s
          join invest.state_row r on r.district_id = s.district_id and r.import_id = s.import_id and r.report = s.report and r.year = s.year
         where s.district_id = $1 and s.year = any($2::text[]) and s.report = any($3::text[])`,
  row: z.object({ year: z.string(), orgCode: z.string() }),
})

const lines = z.object({ importId: z.string(), year: z.string(), report: z.string() })
type Lines = Readonly<z.infer<typeof lines>>

const savedReport = lines.extend({
  ...{ file: z.string(), fileDigest: z.string(), digest: z.string() },
  ...{ columns: z.custom<readonly string[]>(), rows: z.number(), withheld: z.number() },
})
export type SavedReport = Readonly<z.infer<typeof savedReport>>

const insertRows = statement({
  name: 'invest.insert-state-rows',
  sql: `insert into invest.state_row (district_id, import_id, year, report, org_code, item, name, cells)
        select $district, $importId, $year, $report, code, item, name, cells
          from json_to_recordset($rows::json) as x(code text, item text, name text, cells jsonb)`,
  takes: lines.extend({ rows: z.string() }),
})

const saveReport = statement({
  name: 'invest.save-state-report',
  sql: `insert into invest.state_report (district_id, report, year, import_id, file, file_digest, digest, columns, row_count, withheld_count,
                                         unjoined, read_at)
        values ($district, $report, $year, $importId, $file, $fileDigest, $digest, $columns, $rows, $withheld, null, $readAt)
        on conflict (district_id, report, year) do update set import_id = excluded.import_id, file = excluded.file,
          file_digest = excluded.file_digest, digest = excluded.digest, columns = excluded.columns, row_count = excluded.row_count,
          withheld_count = excluded.withheld_count, read_at = excluded.read_at`,
  takes: savedReport.extend({ readAt: z.date() }),
})

const joinReports = statement({
  name: 'invest.join-state-reports',
  sql: `update invest.state_report t set unjoined = u.codes
          from (select s.report, s.year,
                       case when exists (select from invest.state_report d
                                          where d.district_id = $1 and d.year = s.year and d.report = any($3::text[]))
                            then array(select r.org_code from invest.state_row r
                                        where r.district_id = $1 and r.import_id = s.import_id and r.report = s.report and r.year = s.year
                                       except
                                       select k.org_code from invest.state_report d
                                         join invest.state_row k on k.district_id = d.district_id and k.import_id = d.import_id
                                          and k.report = d.report and k.year = d.year
                                        where d.district_id = $1 and d.year = s.year and d.report = any($3::text[])
                                        order by 1)
                        end as codes
                  from invest.state_report s where s.district_id = $1 and s.year = any($2::text[])) u
         where t.district_id = $1 and t.report = u.report and t.year = u.year and t.unjoined is distinct from u.codes`,
})

const listUncountedStatement = statement({
  name: 'invest.list-uncounted-imports',
  sql: `select distinct r.import_id as "importId", r.year, r.report from invest.state_row r
         where r.district_id = $1
           and not exists (select from invest.state_report s where s.district_id = r.district_id and s.import_id = r.import_id
                              and s.report = r.report and s.year = r.year)`,
  row: lines,
})

const dropRows = statement({
  name: 'invest.drop-state-rows',
  sql: `delete from invest.state_row r
         where r.district_id = $district and r.import_id = $importId and r.year = $year and r.report = $report
           and not exists (select from invest.state_report s where s.district_id = r.district_id and s.import_id = r.import_id
                              and s.report = r.report and s.year = r.year)`,
  takes: lines,
})

const lockStatement = statement({
  name: 'invest.lock-state-data',
  sql: `select pg_advisory_xact_lock(hashtextextended('invest.state_row ' || $1::text, 0)) is null as "locked"`,
  row: z.object({ locked: z.boolean() }),
})

const countRowsStatement = statement({
  name: 'invest.count-state-rows',
  sql: 'select count(*)::int as rows from invest.state_row where district_id = $1 and import_id = $2',
  row: z.object({ rows: z.number() }),
})

export const listHeldReports = (tx: Tx): Promise<HeldReport[]> => tx.many(listReportsStatement, [tx.district])

/** Lines that count, of these years and reports. */
export const listHeldRows = (tx: Tx, years: readonly string[], reports: readonly string[]): Promise<HeldRow[]> =>
  tx.many(listRowsStatement, [tx.district, years, reports])

export const listHeldCodes = (tx: Tx, years: readonly string[], reports: readonly string[]) =>
  tx.many(codesStatement, [tx.district, years, reports])

/** Written, and not yet counted. */
export const insertStateRows = (tx: Tx, { importId, year, report }: Lines, rows: readonly StateRow[]): Promise<number> =>
  tx.run(insertRows, {
    ...{ importId, year, report },
    rows: JSON.stringify(rows.map(({ orgCode, item, name, cells }) => ({ code: orgCode, item, name, cells }))),
  })

/** Makes the lines of this import the only ones that count for the report. */
export const saveStateReport = (tx: Tx, saved: SavedReport, at: Date): Promise<number> => tx.run(saveReport, { ...saved, readAt: at })

/** Says anew of every report of these years which of its codes do not join. */
export const joinStateReports = (tx: Tx, years: readonly string[], directory: readonly string[]): Promise<number> =>
  tx.run(joinReports, [tx.district, years, directory])

/** Until the transaction ends nobody else makes lines count, or clears any away. */
export const lockStateData = async (tx: Tx): Promise<void> => {
  await tx.one(lockStatement, [tx.district])
}
export const countStateRows = async (tx: Tx, importId: string): Promise<number> =>
  (await tx.one(countRowsStatement, [tx.district, importId])).rows

/** Lines of imports that were replaced or cut off. */
export const listUncounted = (tx: Tx): Promise<Lines[]> => tx.many(listUncountedStatement, [tx.district])
export const dropStateRows = (tx: Tx, uncounted: Lines): Promise<number> => tx.run(dropRows, uncounted)
