import { z } from 'zod'
import { statement } from '../../../platform/database/index.ts'
import { forgetting } from '../../../platform/lifetimes/index.ts'

const uploadRow = z.object({
  id: z.string(),
  year: z.number(),
  source: z.string(),
  mapping: z.unknown(),
  sheet: z.string().nullable(),
  name: z.string(),
  bytes: z.instanceof(Uint8Array),
})

export const addUpload = statement({
  name: 'invest.add-money-upload',
  sql: `insert into invest.money_upload (district_id, upload_id, sent_at, sent_by, year, source, mapping, sheet, name, bytes)
        values ($district, $id, $at, $by, $year, $source, $mapping::jsonb, $sheet, $name, $bytes) on conflict do nothing`,
  takes: uploadRow.extend({ at: z.date(), by: z.string(), mapping: z.string().nullable(), bytes: z.custom<Buffer>() }),
})

export const findUpload = statement({
  name: 'invest.find-money-upload',
  sql: `select upload_id as id, year, source, mapping, sheet, name, bytes from invest.money_upload where district_id = $1 and upload_id = $2`,
  row: uploadRow,
})

export const dropUpload = statement({
  name: 'invest.drop-money-upload',
  sql: 'delete from invest.money_upload where district_id = $1 and upload_id = $2',
})

export const forgetBudgetUploads = forgetting('invest.forget-money-uploads', 'invest.money_upload', 'own.sent_at < $before')
