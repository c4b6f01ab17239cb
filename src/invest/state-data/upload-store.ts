import { z } from 'zod'
import { statement, type Tx } from '../../platform/database/index.ts'
import { forgetting } from '../../platform/lifetimes/index.ts'

export const uploadStages = ['reading', 'comparing', 'saving', 'ready', 'saved', 'failed'] as const

/** Files that were sent, and how far the work on them is. `quiet` is by the database's clock: so many seconds since anybody heard of it. */
const uploadRow = z.object({
  id: z.string(),
  sentAt: z.date(),
  givenYear: z.string().nullable(),
  stage: z.enum(uploadStages),
  done: z.number(),
  total: z.number(),
  quiet: z.number(),
  result: z.unknown(),
})
export type UploadRow = z.infer<typeof uploadRow>

const columns = `upload_id as "id", sent_at as "sentAt", given_year as "givenYear", stage, done, total, result,
  extract(epoch from clock_timestamp() - heard_at)::float8 as "quiet"`

const beginStatement = statement({
  name: 'invest.begin-state-upload',
  sql: `insert into invest.state_upload (district_id, upload_id, sent_at, sent_by, given_year, stage, heard_at)
        values ($district, $id, $at, $by, $givenYear, 'reading', clock_timestamp()) on conflict do nothing`,
  takes: z.object({ id: z.string(), at: z.date(), by: z.string().nullable(), givenYear: z.string().nullable() }),
})
const addFileStatement = statement({
  name: 'invest.add-state-upload-file',
  sql: 'insert into invest.state_upload_file (district_id, upload_id, position, name, bytes) values ($district, $id, $position, $name, $bytes)',
  takes: z.object({ id: z.string(), position: z.number(), name: z.string(), bytes: z.custom<Buffer>() }),
})
const tellStatement = statement({
  name: 'invest.tell-state-upload',
  sql: `update invest.state_upload set stage = $stage, done = $done, total = $total, heard_at = clock_timestamp()
         where district_id = $district and upload_id = $id and stage in ('reading', 'comparing', 'saving')`,
  takes: uploadRow.pick({ id: true, stage: true, done: true, total: true }),
})
const savingStatement = statement({
  name: 'invest.begin-saving-state-upload',
  sql: `update invest.state_upload set stage = 'saving', done = 0, total = 0, heard_at = clock_timestamp()
         where district_id = $1 and upload_id = $2
           and (stage in ('ready', 'failed') or stage <> 'saved' and heard_at < clock_timestamp() - interval '30 seconds')`,
})
const endStatement = statement({
  name: 'invest.end-state-upload',
  sql: `update invest.state_upload set stage = $stage, done = 0, total = 0, result = $result::jsonb, heard_at = clock_timestamp()
         where district_id = $district and upload_id = $id`,
  takes: z.object({ id: z.string(), stage: z.enum(uploadStages), result: z.string() }),
})
const findStatement = statement({
  name: 'invest.find-state-upload',
  sql: `select ${columns} from invest.state_upload where district_id = $1 and upload_id = $2`,
  row: uploadRow,
})
const listFilesStatement = statement({
  name: 'invest.list-state-upload-files',
  sql: 'select name, bytes from invest.state_upload_file where district_id = $1 and upload_id = $2 order by position',
  row: z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
})
const dropFilesStatement = statement({
  name: 'invest.drop-state-upload-files',
  sql: 'delete from invest.state_upload_file where district_id = $1 and upload_id = $2',
})
export const forgetUploads = forgetting('invest.forget-state-uploads', 'invest.state_upload', 'own.sent_at < $before')
const dropStatement = statement({
  name: 'invest.drop-state-uploads',
  sql: 'delete from invest.state_upload where district_id = $1 and sent_at < $2',
})

/** False where these very files were sent with this deed before. */
export const beginUpload = async (tx: Tx, sent: { id: string; at: Date; by: string | null; givenYear: string | null }): Promise<boolean> =>
  (await tx.run(beginStatement, sent)) === 1
export const addUploadFile = (tx: Tx, id: string, position: number, file: { name: string; bytes: Uint8Array }): Promise<number> =>
  tx.run(addFileStatement, { id, position, name: file.name, bytes: Buffer.from(file.bytes) })
/** False where somebody is at work on it already. */
export const beginSaving = async (tx: Tx, id: string): Promise<boolean> => (await tx.run(savingStatement, [tx.district, id])) === 1
/** Of work that has not ended: it never calls ended work back. */
export const tellUpload = (tx: Tx, id: string, told: Pick<UploadRow, 'stage' | 'done' | 'total'>): Promise<number> =>
  tx.run(tellStatement, { id, ...told })
export const endUpload = (tx: Tx, id: string, stage: UploadRow['stage'], result: unknown): Promise<number> =>
  tx.run(endStatement, { id, stage, result: JSON.stringify(result) })
export const findUpload = (tx: Tx, id: string): Promise<UploadRow | undefined> => tx.maybe(findStatement, [tx.district, id])
export const listUploadFiles = (tx: Tx, id: string) => tx.many(listFilesStatement, [tx.district, id])
export const dropUploadFiles = (tx: Tx, id: string): Promise<number> => tx.run(dropFilesStatement, [tx.district, id])
export const dropUploadsBefore = (tx: Tx, before: Date): Promise<number> => tx.run(dropStatement, [tx.district, before])
