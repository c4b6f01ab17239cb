import { z } from 'zod'
import { statement } from '../../platform/database/index.ts'

/** Sent again under the same id, it is there already. */
export const addCopy = statement({
  name: 'contact.add-paper-copy',
  sql: `insert into contact.paper_copy (district_id, copy_id, contact_id, media, bytes, added_by, added_at)
        values ($district, $id, $contact, $media, $bytes, $addedBy, $addedAt) on conflict do nothing`,
  takes: z.object({
    ...{ id: z.string(), contact: z.string(), media: z.string(), bytes: z.custom<Uint8Array>(), addedBy: z.string(), addedAt: z.date() },
  }),
})

export const listCopies = statement({
  name: 'contact.list-paper-copies',
  sql: `select copy_id as id, media, added_at as "addedAt" from contact.paper_copy
         where district_id = $1 and contact_id = $2 order by added_at, copy_id`,
  row: z.object({ id: z.string(), media: z.string(), addedAt: z.date() }),
})

export const findCopy = statement({
  name: 'contact.find-paper-copy',
  sql: 'select media, bytes from contact.paper_copy where district_id = $1 and contact_id = $2 and copy_id = $3',
  row: z.object({ media: z.string(), bytes: z.instanceof(Uint8Array) }),
})
