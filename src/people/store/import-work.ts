import { z } from 'zod'
import { statement, type Tx } from '../../platform/database/index.ts'

/** How far the reading or saving of a roster is. `quiet` is by the database's clock: so many seconds since anybody heard of it. */
const workRow = z.object({
  id: z.string(),
  format: z.enum(['oneroster', 'aspen']),
  beganAt: z.date(),
  stage: z.enum(['reading', 'comparing', 'keeping', 'saving', 'ready', 'failed']),
  done: z.number(),
  total: z.number(),
  problem: z.string().nullable(),
  quiet: z.number(),
  committed: z.boolean(),
})
export type ImportWork = z.infer<typeof workRow>

const columns = `import_id as "id", format, began_at as "beganAt", stage, done, total, problem,
  extract(epoch from clock_timestamp() - heard_at)::float8 as "quiet",
  exists (select from people.import i where i.district_id = w.district_id and i.import_id = w.import_id and i.committed_at is not null) as "committed"`

const beginStatement = statement({
  name: 'people.begin-import-work',
  sql: `insert into people.import_work (district_id, import_id, format, began_at, begun_by, stage, done, total, heard_at)
        values ($district, $id, $format, $at, $by, $stage, 0, 0, clock_timestamp())
        on conflict (district_id, import_id) do update set stage = excluded.stage, done = 0, total = 0, problem = null, heard_at = clock_timestamp()`,
  takes: z.object({ id: z.string(), format: z.string(), at: z.date(), by: z.string().nullable(), stage: workRow.shape.stage }),
})
const tellStatement = statement({
  name: 'people.tell-import-work',
  sql: `update people.import_work set stage = $stage, done = $done, total = $total, problem = $problem, heard_at = clock_timestamp()
         where district_id = $district and import_id = $id`,
  takes: workRow.pick({ id: true, stage: true, done: true, total: true, problem: true }),
})
const findStatement = statement({
  name: 'people.find-import-work',
  sql: `select ${columns} from people.import_work w where district_id = $1 and import_id = $2`,
  row: workRow,
})
const listStatement = statement({
  name: 'people.list-import-work',
  sql: `select ${columns} from people.import_work w where district_id = $1 and began_at >= $2 order by began_at desc, import_id limit $3`,
  row: workRow,
})
const dropStatement = statement({
  name: 'people.drop-import-work',
  sql: 'delete from people.import_work w where district_id = $1 and began_at < $2',
})

export async function beginImportWork(
  tx: Tx,
  work: { id: string; format: string; at: Date; by: string | null; stage: ImportWork['stage'] },
): Promise<void> {
  await tx.run(beginStatement, work)
}

export interface ToldWork {
  readonly stage: ImportWork['stage']
  readonly done: number
  readonly total: number
  readonly problem?: string | null
}

export const tellImportWork = (tx: Tx, id: string, { stage, done, total, problem = null }: ToldWork): Promise<number> =>
  tx.run(tellStatement, { id, stage, done, total, problem })

export const findImportWork = (tx: Tx, id: string): Promise<ImportWork | undefined> => tx.maybe(findStatement, [tx.district, id])
export const listImportWork = (tx: Tx, since: Date, atMost: number): Promise<ImportWork[]> =>
  tx.many(listStatement, [tx.district, since, atMost])
export const dropImportWorkBefore = (tx: Tx, before: Date): Promise<number> => tx.run(dropStatement, [tx.district, before])
